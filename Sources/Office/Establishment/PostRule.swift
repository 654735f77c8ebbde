import Registers

/// What must be there and be filled at a kind of place: a row of the office's establishment.
public struct PostRule: Sendable {
  /// Where it holds.
  enum Place: Sendable {
    /// Offices of these kinds, permanence and levels; an empty list means all.
    case office([OfficeUnit.Kind], OfficeUnit.Permanence?, [OfficeUnit.Level])
    /// Programmes that are not closed, or only those in these states.
    case programme([Programme.Status])
    /// Live projects of these tiers; nil for all, also those without one.
    case project(ClosedRange<Int>?)
    case body
  }

  /// What it asks for.
  public enum Seat: Sendable, Equatable {
    /// The head post of the office.
    case head
    /// A post with one of these roles.
    case role([String])
    /// The field of the entry that names somebody.
    case named(String)
    /// Somebody in the chair of a body.
    case chair
  }

  public let key: String
  let place: Place
  public let seat: Seat
  public let title: String
  /// Why it must be there.
  public let reason: String

  /// The establishment: changed here, shown on the page of vacancies with its reasons.
  public static let all: [PostRule] = offices + delivery

  private static let offices: [PostRule] = [
    .init(
      key: "head", place: .office([], nil, []), seat: .head, title: "Head",
      reason: "Every office has exactly one accountable head."),
    .init(
      key: "analyst", place: .office([.pmo], .permanent, [.enterprise, .division]),
      seat: .role(["pmo_analyst", "pmo_specialist"]), title: "Analyst or specialist",
      reason: "Plans, money and reports are checked by somebody else than who answers for the office."),
    .init(
      key: "risk", place: .office([.pmo], .permanent, [.enterprise]), seat: .role(["risk_manager"]),
      title: "Risk manager", reason: "Risks of all projects are added up in one place."),
    .init(
      key: "method", place: .office([.centreOfExcellence], nil, []), seat: .role(["methodologist"]),
      title: "Methodologist", reason: "A centre of excellence looks after the methods."),
    .init(
      key: "coordinator", place: .office([.supportOrganisation, .projectOffice], nil, []),
      seat: .role(["pmo_coordinator", "project_coordinator"]), title: "Coordinator",
      reason: "Registers and meetings of the projects are kept by somebody."),
    .init(
      key: "changes", place: .office([.projectOffice], nil, []), seat: .role(["change_controller"]),
      title: "Change controller", reason: "A large project keeps its changes and versions apart."),
    .init(
      key: "benefits", place: .office([.transformationOffice, .valueManagementOffice], nil, []),
      seat: .role(["benefits_manager"]), title: "Benefits manager",
      reason: "An office that answers for value measures it."),
  ]

  private static let delivery: [PostRule] = [
    .init(
      key: "programme_sponsor", place: .programme([]), seat: .named("sponsor"), title: "Sponsor",
      reason: "Every programme has one sponsor."),
    .init(
      key: "programme_manager", place: .programme([]), seat: .named("manager"), title: "Programme manager",
      reason: "Every programme has one manager."),
    .init(
      key: "change", place: .programme([.deliver, .close]),
      seat: .role(["business_change_manager", "benefits_manager"]), title: "Change or benefits manager",
      reason: "What a programme delivers is taken up by somebody who answers for the benefits."),
    .init(
      key: "sponsor", place: .project(nil), seat: .named("sponsor"), title: "Sponsor",
      reason: "Every live project has exactly one sponsor."),
    .init(
      key: "manager", place: .project(nil), seat: .named("manager"), title: "Project manager",
      reason: "Every live project has exactly one manager."),
    .init(
      key: "support", place: .project(1...1),
      seat: .role(["project_coordinator", "project_analyst", "pmo_coordinator", "pmo_analyst"]),
      title: "Coordinator or analyst",
      reason: "A project of the first tier is too large for its manager to keep its registers alone."),
    .init(
      key: "chair", place: .body, seat: .chair, title: "Chair",
      reason: "A body that decides only with its chair has one."),
  ]

  func holds(at office: OfficeUnit) -> Bool {
    guard case .office(let kinds, let permanence, let levels) = place else { return false }
    // Before it is set up an office needs its head only.
    let isSetUp = ![.proposed, .approved, .mobilising].contains(office.status)
    guard office.status != .closed, isSetUp || seat == .head && office.status == .mobilising else {
      return false
    }
    return (kinds.isEmpty || kinds.contains(office.kind))
      && (permanence ?? office.permanence) == office.permanence
      && (levels.isEmpty || levels.contains(office.level))
  }

  func holds(at programme: Programme) -> Bool {
    guard case .programme(let states) = place, programme.status != .closed else { return false }
    return states.isEmpty || states.contains(programme.status)
  }

  func holdsAtProject(tier: Int?) -> Bool {
    guard case .project(let tiers) = place else { return false }
    guard let tiers else { return true }
    return tier.map(tiers.contains) ?? false
  }
}

extension PostRule {
  /// Where it holds, in words.
  public var placeWords: String {
    switch place {
    case .office(let kinds, let permanence, let levels):
      let level = levels.map { $0.title.lowercased() }.joined(separator: " or ")
      let kind = kinds.map(\.title).joined(separator: " or ")
      let words = [permanence?.rawValue ?? "", level, kind.isEmpty ? "office" : kind].filter { !$0.isEmpty }
      return Wording.sentence(words.joined(separator: " "))
    case .programme(let states):
      return states.isEmpty
        ? "Programme" : "Programme in state \(states.map { $0.title.lowercased() }.joined(separator: " or "))"
    case .project(let tiers):
      guard let tiers else { return "Live project" }
      return tiers.lowerBound == tiers.upperBound
        ? "Live project of tier \(tiers.lowerBound)"
        : "Live project of tiers \(tiers.lowerBound) to \(tiers.upperBound)"
    case .body: return "Body that decides only with its chair"
    }
  }
}
