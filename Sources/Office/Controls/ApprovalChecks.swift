import Registers

/// Tailoring and waivers come into force only through somebody who may approve, and never through who asked.
enum ApprovalChecks {
  @Sendable static func waiver(_ c: Checking) throws {
    guard let waiver = c.after as? WaiverRecord else { return }
    let before = c.before as? WaiverRecord
    asks(
      c, before?.requester, waiver.requester, hasNewTerms: before.map { !$0.asksTheSame(as: waiver) } ?? false
    )
    if waiver.status == .granted, before?.status != .granted {
      try approve(c, waiver.approver, waiver.grantedBy, "granting_office")
    }
    if let before, before.status == .granted {
      var unchanged = before
      unchanged.status = waiver.status
      if unchanged != waiver {
        c.problem("", "A granted waiver is not rewritten; withdraw it and ask for a new one.")
      }
    }
  }

  @Sendable static func tailoring(_ c: Checking) throws {
    guard let record = c.after as? TailoringRecord else { return }
    let before = c.before as? TailoringRecord
    asks(
      c, before?.requester, record.requester, hasNewTerms: before.map { !$0.asksTheSame(as: record) } ?? false
    )
    if record.status == .inForce, before?.status != .inForce {
      try approve(c, record.approver, record.approvedBy, "approving_office")
    }
    if let before, before.status == .inForce {
      var unchanged = before
      unchanged.status = record.status
      if unchanged != record {
        c.problem("", "A record in force is not rewritten; withdraw it and propose a new one.")
      }
    }
  }

  /// A request is made in one's own name, and what is asked stays the asker's: otherwise whoever approves could ask
  /// by another's hand.
  private static func asks(
    _ c: Checking, _ before: Reference<Person>?, _ after: Reference<Person>?, hasNewTerms: Bool
  ) {
    guard let me = c.archivist.actor.person else { return }
    if c.before == nil {
      if after?.id != me {
        c.problem("requester", "Whoever asks signs with her own name: \(Person.title.code(of: me)).")
      }
      return
    }
    if before != after { c.problem("requester", "Who asked stays who asked.") }
    if hasNewTerms, before?.id != me {
      c.problem(
        "", "What is asked for is changed only by who asked; refuse it and say why, and she asks anew.")
    }
  }

  private static func approve(
    _ c: Checking, _ approver: Reference<Person>?, _ office: Reference<OfficeUnit>?, _ field: String
  ) throws {
    try c.archivist.demand(.approve, c.shelf, c.after, id: c.id)
    // The console has no name of its own and may enter what others decided.
    guard let me = c.archivist.actor.person else { return }
    if approver?.id != me {
      c.problem("approver", "Whoever approves signs with her own name: \(Person.title.code(of: me)).")
    }
    // To decide in the name of an office further up, the right is needed there.
    guard let office else { return }
    let chain = c.archivist.tree.chain(from: office.id).map { Node(.office, $0) }
    if !c.archivist.may(.approve, Facts(area: c.shelf.area, chain: chain)) {
      c.problem(field, "You hold no right to decide this in the name of \(office.code).")
    }
  }
}
