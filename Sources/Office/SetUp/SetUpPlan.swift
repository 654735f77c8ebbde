import Ledger
import Measures
import Registers

/// All that would be drafted from a recommendation: shown before it is done, and done as it was shown.
public struct SetUpPlan: Sendable {
  /// An office that does not exist yet, with its posts.
  public struct Draft: Sendable {
    public let office: OfficeUnit
    public let template: SetUpTemplate
  }

  /// Authority that would be drafted for a role at the hub.
  public struct Line: Sendable {
    public let role: String
    public let roleTitle: String
    public let delegation: Delegation
  }

  public let hub: Held<OfficeUnit>
  /// The hub as it would be.
  public let hubAfter: OfficeUnit
  public let hubSeats: [SetUpTemplate.Seat]
  public let drafts: [Draft]
  public let lines: [Line]
  /// What is left out, each with its reason.
  public let leftOut: [String]

  public var posts: Int { hubSeats.count + drafts.reduce(0) { $0 + $1.template.seats.count } }

  public init(_ archivist: Archivist, _ advice: SetUpRecommendation, _ wish: SetUpWish) throws {
    guard let id = wish.hub else {
      throw Refusal.invalid([Problem("hub", "Choose the office under which it is drafted.")])
    }
    let above = try archivist.find(Reference<OfficeUnit>(id))
    hub = above
    let isTemporary = advice[.permanence] == OfficeUnit.Permanence.temporary.rawValue
    if isTemporary, wish.sunset == nil {
      throw Refusal.invalid([Problem("sunset", "An office for one programme has a day on which it closes.")])
    }
    hubAfter = isTemporary ? hub.entry : advice.shaping(hub.entry)
    let held = try archivist.all(Post.self, where: Clause("t.office = ?", [.int(id)]))
    let keys = try archivist.namedRoles()
    let there = Set(held.compactMap { $0.entry.role.flatMap { keys[$0.id]?.key } })
    hubSeats = isTemporary ? [] : SetUpTemplate.hub.seats.filter { !there.contains($0.role) }
    drafts = wish.names.map { name in
      SetUpPlan.draft(name, below: above, advice, wish, isTemporary: isTemporary)
    }
    (lines, leftOut) = try SetUpPlan.delegations(archivist, at: id, wish)
  }

  private static func draft(
    _ name: String, below hub: Held<OfficeUnit>, _ advice: SetUpRecommendation, _ wish: SetUpWish,
    isTemporary: Bool
  ) -> Draft {
    var office = OfficeUnit()
    office.name = name
    office.parent = Reference(hub.id)
    office.hostUnit = hub.entry.hostUnit
    guard isTemporary else {
      office.level = hub.entry.parent == nil ? .division : .businessUnit
      office.scopeKind = .project
      office.focus = .tactical
      office.profile = ControlProfile(rawValue: advice[.profile]) ?? hub.entry.profile
      office.serviceStyle = OfficeUnit.ServiceStyle(rawValue: advice[.serviceStyle]) ?? .sharedServices
      office.placement = .federated
      return Draft(office: office, template: .standing)
    }
    office = advice.shaping(office)
    office.permanence = .temporary
    office.sunset = wish.sunset
    return Draft(office: office, template: advice.answers.work == .capital ? .construction : .temporary)
  }

  /// Authority for roles that decide. Nobody gives an authority that she holds herself, and none is given twice.
  private static func delegations(_ archivist: Archivist, at hub: Int64, _ wish: SetUpWish) throws -> (
    [Line], [String]
  ) {
    let wanted: [(role: String, subject: AuthoritySubject, limit: Money?, days: Int?)] = [
      ("sponsor", .budgetChange, wish.sponsorLimit, nil), ("sponsor", .scopeChange, nil, 20),
      ("sponsor", .gate, nil, nil), ("portfolio_manager", .budgetChange, wish.portfolioLimit, nil),
      ("portfolio_manager", .scopeChange, nil, 60),
      ("pmo_head", .gate, nil, nil), ("pmo_director", .gate, nil, nil),
    ]
    let roles = try archivist.namedRoles()
    let known = try archivist.all(
      Delegation.self, where: Clause("t.archived = 0 AND t.status <> 'revoked' AND t.office = ?", [.int(hub)])
    )
    var lines: [Line] = []
    var leftOut: [String] = []
    for one in wanted {
      guard let (id, role) = roles.first(where: { $0.value.key == one.role }) else { continue }
      if archivist.subject.holdings.contains(where: { $0.role == one.role }) {
        leftOut.append(
          "\(one.subject.title) for \(role.title): you hold that role, and nobody gives an authority that she holds herself."
        )
        continue
      }
      if known.contains(where: { $0.entry.subject == one.subject && $0.entry.role?.id == id }) {
        leftOut.append("\(one.subject.title) for \(role.title): it is laid down here already.")
        continue
      }
      var entry = Delegation()
      entry.subject = one.subject
      entry.role = Reference(id)
      entry.office = Reference(hub)
      entry.limit = one.limit
      entry.limitDays = one.days
      entry.from = archivist.now.day
      entry.note = "Drafted by the guided set-up."
      lines.append(Line(role: one.role, roleTitle: role.title, delegation: entry))
    }
    return (lines, leftOut)
  }
}

extension SetUpRecommendation {
  /// The office in the form that is recommended. How long it lives is left as it is: that is asked with its day.
  func shaping(_ office: OfficeUnit) -> OfficeUnit {
    var office = office
    func founded(_ axis: SetUpAxis) -> String? {
      axes.first { $0.axis == axis && $0.isFounded }?.choice.value
    }
    if let it = founded(.kind).flatMap(OfficeUnit.Kind.init(rawValue:)) { office.kind = it }
    if let it = founded(.level).flatMap(OfficeUnit.Level.init(rawValue:)) { office.level = it }
    if let it = founded(.scope).flatMap(OfficeUnit.ScopeKind.init(rawValue:)) { office.scopeKind = it }
    if let it = founded(.focus).flatMap(OfficeUnit.Focus.init(rawValue:)) { office.focus = it }
    if let it = founded(.placement).flatMap(OfficeUnit.Placement.init(rawValue:)) { office.placement = it }
    if let it = founded(.serviceStyle).flatMap(OfficeUnit.ServiceStyle.init(rawValue:)) {
      office.serviceStyle = it
    }
    if let it = founded(.profile).flatMap(ControlProfile.init(rawValue:)) { office.profile = it }
    return office
  }
}
