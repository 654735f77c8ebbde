import Ledger
import Measures
import Registers

/// What a redesign would make of its office: the office as it would be and its policies, worked out without writing.
public struct RedesignDraft: Sendable {
  public let office: Held<OfficeUnit>
  public let officeAfter: OfficeUnit
  /// Policies of the office that would be rewritten, as they would be.
  public let changed: [(held: Held<ControlPolicy>, after: ControlPolicy)]
  public let added: [ControlPolicy]
  public let problems: [Problem]
  /// What was looked at: the revisions of the office and of its policies. Whoever adopts has seen these.
  public let mark: String

  /// The office under which it would stand.
  var newParent: Int64? { officeAfter.parent?.id }

  public var isEmpty: Bool { office.entry == officeAfter && changed.isEmpty && added.isEmpty }

  public init(_ archivist: Archivist, _ redesign: Redesign) throws {
    guard let reference = redesign.office else { throw Refusal.missing(OfficeUnit.title.one) }
    office = try archivist.find(reference)
    var after = office.entry
    if let profile = redesign.profile { after.profile = profile }
    if let parent = redesign.parent { after.parent = parent }
    if let level = redesign.level { after.level = level }
    if let kind = redesign.kind { after.kind = kind }
    officeAfter = after
    let day = archivist.day
    let here = try archivist.binding(ControlPolicy.self, where: Clause("t.office = ?", [.int(reference.id)]))
      .filter { ($0.entry.from ?? .first) <= day && day <= ($0.entry.to ?? .last) }
    var changed: [(Held<ControlPolicy>, ControlPolicy)] = []
    var added: [ControlPolicy] = []
    var problems: [Problem] = []
    mark = ([office.code + "@\(office.revision)"] + here.map { "\($0.code)@\($0.revision)" }).joined(
      separator: " ")
    if let parent = redesign.parent?.id, try archivist.treeThen().below([reference.id]).contains(parent) {
      problems.append(Problem("new_parent", "This would put it below itself; name another parent."))
    }
    var said = Set<String>()
    for (index, line) in redesign.policies.split(whereSeparator: \.isNewline).enumerated() {
      guard let (read, namesLock) = RedesignDraft.policy(String(line)) else {
        if !TextRules.isEmpty(String(line)) {
          problems.append(
            Problem(
              "policies",
              "Line \(index + 1) is not understood; write control, level, lock and condition, such as template_use require floor tier<=2."
            ))
        }
        continue
      }
      var policy = read
      let condition = Condition.canonical(policy.condition)
      if !said.insert("\(policy.control.rawValue) \(condition)").inserted {
        problems.append(
          Problem(
            "policies",
            "Line \(index + 1) says \(policy.control.rawValue) a second time; keep one of the two."))
        continue
      }
      if let twin = here.first(where: {
        $0.entry.control == policy.control && Condition.canonical($0.entry.condition) == condition
      }) {
        var rewritten = twin.entry
        rewritten.level = policy.level
        if namesLock { rewritten.lock = policy.lock }
        if rewritten.transition == .unstated { rewritten.transition = .immediately }
        if rewritten != twin.entry { changed.append((twin, rewritten)) }
      } else {
        policy.office = reference
        policy.from = day
        // Whoever adopts it has seen each project that changes.
        policy.transition = .immediately
        policy.reason = redesign.name
        added.append(policy)
      }
    }
    (self.changed, self.added, self.problems) = (changed, added, problems)
  }

  /// A line such as `template_use require floor tier<=2`, and whether it names a lock; nil where it cannot be read.
  static func policy(_ line: String) -> (ControlPolicy, namesLock: Bool)? {
    let parts = line.split(separator: " ", maxSplits: 3).map(String.init)
    guard parts.count >= 2, let control = ControlKey(rawValue: parts[0]),
      let level = try? ControlLevel(reading: parts[1])
    else { return nil }
    var policy = ControlPolicy()
    policy.control = control
    policy.level = level
    if parts.count > 2 {
      guard let lock = Lock(rawValue: parts[2]) else { return nil }
      policy.lock = lock
    }
    policy.condition = parts.count > 3 ? TextRules.trimmed(parts[3]) : ""
    return Condition.isReadable(policy.condition) ? (policy, parts.count > 2) : nil
  }

  /// The layer of the office as it would be.
  public func altered(_ layer: OfficeLayer) -> OfficeLayer {
    let gone = Set(changed.map(\.held.code))
    let rewritten = changed.compactMap {
      Policy(Held(id: $0.held.id, revision: $0.held.revision, entry: $0.after))
    }
    let new = added.enumerated().compactMap {
      Policy(Held(id: -1 - Int64($0.offset), revision: 0, entry: $0.element))
    }
    return OfficeLayer(
      id: layer.id, title: layer.title, profile: officeAfter.profile,
      policies: layer.policies.filter { !gone.contains($0.id) } + rewritten + new)
  }
}

extension Registrar {
  /// Adopts a redesign: the office, its policies, the decision and the redesign itself, in one transaction and with the
  /// rights of who adopts over each of them.
  ///
  /// - Parameter mark: what the draft was worked out from when it was looked at; where that has changed, it is shown anew.
  /// - Returns: the record of the decision.
  @discardableResult
  public func adopt(_ id: Int64, seen revision: Int64?, of mark: String? = nil, because reason: String) throws
    -> Held<Decision>
  {
    let redesign = try archivist.find(Reference<Redesign>(id))
    let shelf = try archivist.catalogue.shelf(Redesign.self)
    try archivist.demand(.change, shelf, redesign.entry, id: id)
    if let revision, revision != redesign.revision { throw Refusal.stale(current: redesign.revision) }
    let draft = try RedesignDraft(archivist, redesign.entry)
    if let mark, mark != draft.mark { throw Refusal.stale(current: redesign.revision) }
    var problems = draft.problems
    if redesign.entry.status != .draft {
      problems.append(Problem("", "\(redesign.code) is \(redesign.entry.status.title.lowercased()) already."))
    }
    if draft.isEmpty { problems.append(Problem("", "It changes nothing; say what is to change first.")) }
    if TextRules.isEmpty(reason) { problems.append(Problem("reason", "To adopt it, say why.")) }
    if archivist.actor.person == nil { problems.append(Problem("", "Only a person adopts a redesign.")) }
    if !problems.isEmpty { throw Refusal.invalid(problems) }
    if draft.officeAfter != draft.office.entry {
      try change(draft.office, to: draft.officeAfter, because: reason)
      try archivist.lookAgain()
    }
    for one in draft.changed { try change(one.held, to: one.after, because: reason) }
    for policy in draft.added { try enter(policy, because: reason) }
    var decision = Decision()
    decision.question = "Adopt the redesign “\(redesign.entry.name)”?"
    decision.kind = .redesign
    decision.statement = reason
    decision.office = Reference(draft.office.id)
    decision.person = archivist.actor.person.map { Reference($0) }
    decision.authority = "The right to change the office and to lay down its policies."
    decision.decidedOn = archivist.now.day
    decision.evidence = [
      "Reason: \(redesign.entry.reason)", "Alternatives weighed: \(redesign.entry.alternatives)",
      "Worked out from: \(draft.mark)",
    ].joined(separator: "\n")
    let made = try record(decision, because: reason)
    var entry = redesign.entry
    entry.status = .adopted
    entry.adoptedOn = archivist.now.day
    entry.decision = Reference(made.id)
    try settle(redesign, to: entry, as: "adopted", because: reason)
    return made
  }

  /// Lets a draft go that will not be adopted; it stays to be read.
  @discardableResult
  public func drop(_ id: Int64, seen revision: Int64?, because reason: String) throws -> Held<Redesign> {
    let redesign = try archivist.find(Reference<Redesign>(id))
    try archivist.demand(.change, try archivist.catalogue.shelf(Redesign.self), redesign.entry, id: id)
    if let revision, revision != redesign.revision { throw Refusal.stale(current: redesign.revision) }
    guard redesign.entry.status == .draft else {
      throw Refusal.invalid([
        Problem("", "\(redesign.code) is \(redesign.entry.status.title.lowercased()) already.")
      ])
    }
    var entry = redesign.entry
    entry.status = .dropped
    return try settle(redesign, to: entry, as: "dropped", because: reason)
  }
}
