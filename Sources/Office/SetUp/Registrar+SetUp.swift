import Measures
import Registers

/// The acts of the guided set-up: each is one transaction, with the rights of who acts at every step.
extension Registrar {
  /// Drafts offices, posts, mandates and delegations as a plan shows them.
  ///
  /// - Returns: the codes of the new offices.
  @discardableResult
  public func setUp(_ advice: SetUpRecommendation, _ wish: SetUpWish) throws -> [String] {
    let plan = try SetUpPlan(archivist, advice, wish)
    let why = "Guided set-up"
    if plan.hubAfter != plan.hub.entry { try change(plan.hub, to: plan.hubAfter, because: why) }
    var made: [(id: Int64, template: SetUpTemplate)] = []
    for draft in plan.drafts { made.append((try enterNamed(draft.office, why), draft.template)) }
    // The new offices stand in the tree from here on, so that rights over the hub reach them.
    if !made.isEmpty { try archivist.lookAgain() }
    let roles = try archivist.namedRoles()
    try seat(plan.hubSeats, at: plan.hub.id, roles, why)
    for office in made {
      try seat(office.template.seats, at: office.id, roles, why)
      try enter(SetUpDrafts.link(from: plan.hub.id, to: office.id), because: why)
    }
    for (office, draft) in zip(made, plan.drafts) {
      try enter(SetUpDrafts.mandate(office.id, draft, under: plan.hub.entry.name), because: why)
    }
    for line in plan.lines { try enter(line.delegation, because: why) }
    return made.map { OfficeUnit.title.code(of: $0.id) }
  }

  /// Puts in force every delegation in draft that the actor may put in force.
  ///
  /// - Returns: how many.
  @discardableResult
  public func putDelegationsInForce() throws -> Int {
    let drafts = try archivist.all(Delegation.self, where: SetUpRemaining.draftDelegations)
    let shelf = try archivist.catalogue.shelf(Delegation.self)
    var count = 0
    for held in drafts where try archivist.decide(.approve, shelf, held.entry, id: held.id).isAllowed {
      // What is her own stays a draft for somebody else.
      if try DelegationChecks.isHerOwn(archivist, held.entry) { continue }
      var entry = held.entry
      entry.status = .inForce
      try change(held, to: entry, because: "Put in force after the guided set-up")
      count += 1
    }
    return count
  }

  private func enterNamed(_ office: OfficeUnit, _ why: String) throws -> Int64 {
    do { return try enter(office, because: why).id } catch Refusal.invalid(let problems) {
      let name = String(decoding: office.name.utf8.prefix(60), as: UTF8.self)
      throw Refusal.invalid(
        problems.map { Problem($0.field == "name" ? "names" : $0.field, "\(name): \($0.sentence)") })
    }
  }

  private func seat(
    _ seats: [SetUpTemplate.Seat], at office: Int64, _ roles: [Int64: (key: String, title: String)],
    _ why: String
  ) throws {
    for seat in seats {
      guard let role = roles.first(where: { $0.value.key == seat.role })?.key else {
        throw Refusal.missing("role")
      }
      var post = Post()
      post.name = seat.name
      post.role = Reference(role)
      post.office = Reference(office)
      post.isHead = seat.isHead
      post.isMandatory = seat.isHead
      post.holdersMost = seat.holders
      try enter(post, because: why)
    }
  }
}

/// The entries that the set-up drafts beside offices and posts.
enum SetUpDrafts {
  static func link(from hub: Int64, to office: Int64) -> OfficeLink {
    var link = OfficeLink()
    link.from = Reference(hub)
    link.to = Reference(office)
    link.kind = .suppliesStandardTo
    link.flow = .process
    return link
  }

  static func mandate(_ office: Int64, _ draft: SetUpPlan.Draft, under hub: String) -> Mandate {
    var mandate = Mandate()
    mandate.office = Reference(office)
    mandate.purpose =
      "\(draft.office.name) supports the projects of its part under the standards of \(hub)."
    mandate.authority = "What is delegated to its posts; all else it recommends to \(hub)."
    mandate.services = "Planning, reporting, risk and gate support."
    return mandate
  }
}
