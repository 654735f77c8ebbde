import Measures
import Registers

/// Writes down what a body decided, by which authority and on what grounds, as it stood at that moment.
struct DecisionAccount {
  let point: Held<AgendaItem>
  let closed: AgendaItem
  let room: MeetingRoom
  let request: Held<AuthorityRequest>?
  /// Those that were counted.
  let votes: [Held<Vote>]
  let ballot: Ballot
  let quorum: Quorum

  private var body: Body { room.body.entry }

  func decision(_ archivist: Archivist) throws -> Decision {
    let names = try archivist.personNames(
      votes.flatMap { [$0.entry.person?.id, $0.entry.onBehalfOf?.id].compactMap { $0 } }
        + room.meeting.entry.present.ids + [request?.entry.requester?.id].compactMap { $0 })
    var decision = Decision()
    decision.question = request?.entry.question ?? point.entry.title
    decision.kind = .authority
    if let subject = request?.entry.subject {
      decision.kind =
        subject == .gate
        ? .gate
        : subject == .appointment
          ? .appointment
          : subject == .waiver ? .waiver : .authority
    } else if request == nil {
      decision.kind = .governance
    }
    decision.outcome = outcome
    decision.statement = point.entry.proposal
    decision.conditions = closed.conditions
    decision.dissent = dissent(names)
    place(&decision)
    decision.body = Reference(room.body.id)
    decision.meeting = Reference(room.meeting.id)
    decision.authority =
      "Terms of reference of \(body.name), version \(body.termsVersion): "
      + (TextRules.isEmpty(body.authority) ? "no authority is written down." : body.authority)
    let day = room.meeting.entry.day ?? archivist.now.day
    let raised = request?.entry.requestedOn ?? room.meeting.entry.papersIssuedOn
    decision.raisedOn = raised.map { min($0, day) }
    decision.decidedOn = day
    decision.evidence = evidence(names)
    return decision
  }

  private var outcome: Decision.Outcome {
    switch closed.outcome {
    case .approved: .approved
    case .approvedWithConditions: .approvedWithConditions
    default: .rejected
    }
  }

  /// A decision stands where the request does; without one, where the body does.
  private func place(_ decision: inout Decision) {
    if let asked = request?.entry {
      decision.office = asked.office
      decision.portfolio = asked.portfolio
      decision.programme = asked.programme
      decision.project = asked.project
    } else {
      decision.office = body.office
      decision.portfolio = body.portfolio
      decision.programme = body.programme
      decision.project = body.project
    }
  }

  /// Whoever was on the side that did not prevail and said why.
  private func dissent(_ names: [Int64: String]) -> String {
    votes.filter { !TextRules.isEmpty($0.entry.dissent) }.map { vote in
      "\(voter(vote.entry, names)), \(vote.entry.cast.title.lowercased()): \(vote.entry.dissent)"
    }.joined(separator: "\n")
  }

  private func voter(_ vote: Vote, _ names: [Int64: String]) -> String {
    func name(_ person: Reference<Person>?) -> String { person.map { names[$0.id] ?? $0.code } ?? "" }
    return vote.onBehalfOf == nil
      ? name(vote.person) : "\(name(vote.person)) for \(name(vote.onBehalfOf))"
  }

  private func evidence(_ names: [Int64: String]) -> String {
    var lines = ["Meeting \(room.meeting.code) of \(body.name) on \(room.meeting.entry.day?.text ?? "")."]
    lines.append(
      "Terms of reference, version \(body.termsVersion): quorum \(body.quorum), "
        + "\(body.needsChair ? "only with the chair, " : "")majority \(body.majority.title.lowercased()).")
    lines.append(quorum.sentence)
    let present = room.meeting.entry.present.ids.map { names[$0] ?? Person.title.code(of: $0) }
    lines.append("Present: " + present.joined(separator: ", ") + ".")
    if let request {
      lines.append("Request \(request.code): \(request.entry.question)")
      let asker = request.entry.requester.map { names[$0.id] ?? $0.code } ?? ""
      lines.append(
        "Asked by \(asker) on \(request.entry.requestedOn?.text ?? "a day that was not recorded").")
      if let amount = request.entry.amount { lines.append("Amount: \(amount.text)") }
      if let days = request.entry.days { lines.append("Days: \(days)") }
      lines.append("Reason: \(request.entry.reason)")
      if !request.entry.options.isEmpty { lines.append("Options weighed: \(request.entry.options)") }
    }
    lines.append("Votes: \(ballot.sentence).")
    for vote in votes { lines.append("\(voter(vote.entry, names)): \(vote.entry.cast.title.lowercased())") }
    lines.append("Proposal: \(point.entry.proposal)")
    if !point.entry.paper.isEmpty { lines.append("Paper:\n\(point.entry.paper)") }
    lines.append("Fingerprint of the paper: \(point.entry.paperDigest)")
    return lines.joined(separator: "\n")
  }
}
