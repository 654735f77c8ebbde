import Measures
import Registers

/// The acts on a request: to decide it under delegated authority, and to withdraw it.
extension Registrar {
  /// How a request is decided.
  public enum Verdict: String, CaseIterable, Sendable {
    case approved, approvedWithConditions = "approved_with_conditions", rejected
  }

  /// Who decided elsewhere and when, as the console enters it.
  public struct Elsewhere: Sendable {
    public let by: Int64
    public let on: Day
    public init(by: Int64, on: Day) {
      self.by = by
      self.on = on
    }
  }

  /// Decides a request as the actor, under the lowest delegation that lets her.
  ///
  /// The check and what follows from it stand in one transaction: of several who decide at once, each sees what the
  /// others have granted before. What is decided is the request as it was seen.
  ///
  /// - Parameters:
  ///   - revision: the revision that was seen; a request that was changed meanwhile is not decided.
  ///   - elsewhere: at the console, who decided and when; she must have been able to.
  /// - Returns: the record of the decision.
  @discardableResult
  public func decide(
    _ id: Int64, seen revision: Int64?, _ verdict: Verdict, conditions: String = "", because reason: String,
    atConsole elsewhere: Elsewhere? = nil
  ) throws -> Held<Decision> {
    let request = try archivist.find(Reference<AuthorityRequest>(id))
    if let revision, revision != request.revision { throw Refusal.stale(current: request.revision) }
    if request.entry.status != .submitted {
      throw Refusal.invalid([
        Problem("", "\(request.code) is \(request.entry.status.title.lowercased()) already.")
      ])
    }
    try wellSaid(verdict, conditions, reason)
    let day = archivist.actor.means == .console ? elsewhere?.on ?? archivist.now.day : archivist.now.day
    let step = try authority(over: request, as: elsewhere?.by, on: day)
    let decision = try record(
      Self.record(of: request, verdict, conditions, reason, step, on: day), because: reason)
    var decided = request.entry
    decided.status = AuthorityRequest.Status(rawValue: verdict.rawValue) ?? .rejected
    decided.decidedBy = step.holder.map { Reference($0.person) }
    decided.delegation = Reference(step.grant.id)
    decided.decision = Reference(decision.id)
    decided.decidedOn = day
    try settle(request, to: decided, as: "decided", because: reason)
    return decision
  }

  /// Takes back one's own request.
  @discardableResult
  public func withdraw(_ id: Int64, seen revision: Int64?, because reason: String) throws
    -> Held<AuthorityRequest>
  {
    let request = try archivist.find(Reference<AuthorityRequest>(id))
    if let revision, revision != request.revision { throw Refusal.stale(current: request.revision) }
    let isAsker = archivist.actor.means == .console || request.entry.requester?.id == archivist.actor.person
    guard isAsker, archivist.subject.credential.admits(.write) else {
      throw Refusal.forbidden(.init(action: "withdraw this request", reason: "Only who asked takes it back."))
    }
    if request.entry.status != .submitted {
      throw Refusal.invalid([
        Problem("", "\(request.code) is \(request.entry.status.title.lowercased()) already.")
      ])
    }
    var entry = request.entry
    entry.status = .withdrawn
    return try settle(request, to: entry, as: "withdrawn", because: reason)
  }

  private func wellSaid(_ verdict: Verdict, _ conditions: String, _ reason: String) throws {
    var problems: [Problem] = []
    if TextRules.isEmpty(reason) { problems.append(Problem("reason", "A decision says why.")) }
    if verdict == .approvedWithConditions, TextRules.isEmpty(conditions) {
      problems.append(Problem("conditions", "Say the conditions, or approve without."))
    }
    if !problems.isEmpty { throw Refusal.invalid(problems) }
    _ = try TextRules.accepted(conditions, field: "conditions", called: "The conditions")
  }

  /// The step of the route by which the actor may decide, or her refusal with who may.
  private func authority(over request: Held<AuthorityRequest>, as name: Int64?, on day: Day) throws
    -> AuthorityRoute.Step
  {
    let route = try AuthorityReading(archivist).route(of: request.entry, id: request.id, on: day)
    let isConsole = archivist.actor.means == .console
    guard let me = isConsole ? name : archivist.actor.person else {
      throw refusal(route, "Only a person can decide.")
    }
    if archivist.actor.isAdministrator {
      throw refusal(route, "Whoever looks after the system takes no business decisions.")
    }
    if !archivist.subject.credential.admits(.write) {
      throw refusal(route, "The token is not made to decide.")
    }
    if let step = route.step(of: me) { return step }
    throw refusal(route, route.refusal(of: me)?.sentence ?? "No delegation in force gives you this decision.")
  }

  private func refusal(_ route: AuthorityRoute, _ reason: String) -> Refusal {
    Refusal.forbidden(
      .init(action: "decide this request", reason: reason, whoMay: AuthorityReading.candidates(route)))
  }

  private static func record(
    of request: Held<AuthorityRequest>, _ verdict: Verdict, _ conditions: String, _ reason: String,
    _ step: AuthorityRoute.Step, on day: Day
  ) -> Decision {
    let asked = request.entry
    var decision = Decision()
    decision.question = asked.question
    decision.kind = .authority
    decision.outcome = Decision.Outcome(rawValue: verdict.rawValue) ?? .rejected
    decision.statement = reason
    decision.conditions = conditions
    (decision.office, decision.portfolio) = (asked.office, asked.portfolio)
    (decision.programme, decision.project) = (asked.programme, asked.project)
    decision.person = step.holder.map { Reference($0.person) }
    decision.onBehalfOf = step.holder?.inPlaceOf.map { Reference($0.person) }
    decision.delegation = Reference(step.grant.id)
    decision.authority = step.authorityWords
    decision.raisedOn = asked.requestedOn
    decision.decidedOn = day
    decision.evidence = AuthorityEvidence.text(request)
    return decision
  }
}

extension AuthorityRoute.Step {
  /// The authority in a sentence, as it stands in the record of a decision.
  var authorityWords: String {
    let who = grant.role == nil ? "in person" : "as \(grant.roleTitle) (\(holder?.via ?? ""))"
    return "\(grant.entry.subject.title) \(grant.limitWords), \(who), under \(grant.code)."
  }
}

/// A request as it stood when it was decided, with a fingerprint of its words.
enum AuthorityEvidence {
  static func text(_ request: Held<AuthorityRequest>) -> String {
    let sheet = AuthorityRequest.sheet
    let lines = zip(sheet.fields, sheet.texts(of: request.entry)).compactMap { field, text in
      text.isEmpty || field.note.isReadOnly ? nil : "\(field.note.title): \(text)"
    }
    let print = Fingerprint.of("podium-evidence-1", [request.code, String(request.revision)] + lines)
    return (["\(request.code), revision \(request.revision)"] + lines + ["Fingerprint: \(print)"])
      .joined(separator: "\n")
  }
}

extension AuthorityReading {
  /// Those who may decide, as a refusal names them.
  static func candidates(_ route: AuthorityRoute) -> [Refusal.Candidate] {
    var seen = Set<Int64>()
    return route.steps.compactMap { step in
      guard step.verdict.allows, let holder = step.holder, seen.insert(holder.person).inserted else {
        return nil
      }
      let role = step.grant.role == nil ? "holder of \(step.grant.code)" : step.grant.roleTitle
      return Refusal.Candidate(
        person: holder.name, personID: holder.person, role: role, place: step.grant.limitWords)
    }
  }
}
