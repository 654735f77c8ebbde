import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// One role: what it is for, what it may decide, in which processes it has a part, who holds it, and where it leads.
enum RolePage {
  struct Model: Sendable {
    let frame: Frame
    let held: AnyHeld
    let role: Role
    let rights: EntryRights
    let holders: RoleHolders
    /// All roles by their keys, for links.
    let roles: [String: Held<Role>]
    let day: Day
  }

  /// What the page says in its own words further down.
  private static let saidElsewhere: Set<String> = ["conflicts", "grants", "heads", "next_roles"]

  @Sendable static func answer(_ visit: Visit) async throws -> Answer {
    let shelf = try visit.house.catalogue.shelf(Role.self)
    let id = try RegisterPages.id(visit, shelf)
    let model = try await visit.read { archivist -> Model in
      let held = try archivist.find(shelf, id)
      guard let role = held.entry as? Role else { throw Refusal.missing(shelf.title.one) }
      let all = try archivist.all(Role.self)
      return Model(
        frame: Frame(archivist), held: held, role: role, rights: try EntryRights(archivist, shelf, held),
        holders: try RoleHolders(archivist, role: id, key: role.key),
        roles: Dictionary(all.map { ($0.entry.key, $0) }, uniquingKeysWith: { a, _ in a }), day: archivist.day
      )
    }
    let describe = ActionLink("Job description", href: "/roles/\(model.held.code)/description").markup
    let notice: Markup = model.frame.asOf == nil ? model.rights.notice(shelf) : .nothing
    return model.frame.page(
      visit, title: model.role.name, lead: lead(model), crumbs: EntryView.crumbs(model.held, shelf),
      room: "people", help: "roles",
      actions: describe + EntryView.actions(model.held, shelf, model.rights, visit),
      body: """
        \(EntryView.archivedNotice(model.held))\(figures(model))\
        \(EntryView.facts(visit, model.held, shelf, model.rights, except: saidElsewhere))\
        \(model.holders.section(model.day))\(RaciOfRole(key: model.role.key).section)\
        \(apart(model))\(rights(model))\(RoleCareer(role: model.role, roles: model.roles).section)\(notice)
        """)
  }

  private static func lead(_ model: Model) -> Markup {
    let said = model.role.summary.isEmpty ? Markup.nothing : "\(model.role.summary) "
    return "\(said)\(EntryView.lead(model.held))"
  }

  private static func figures(_ model: Model) -> KeyFigures {
    let holders = model.holders
    let heads = Role.words(model.role.heads)
    return KeyFigures([
      KeyFigure(
        "Holders", "\(holders.people)", note: "on \(LongDayText.text(model.day))", href: "#held-by",
        why: Why(
          label: "Holders",
          summary: "People who fill a post with this role, or are named for it, as far as you may see them.")),
      KeyFigure(
        "Vacant posts", "\(holders.vacant.count)", tone: holders.vacant.isEmpty ? .good : .watch,
        href: "#held-by",
        why: Why(label: "Vacant posts", summary: "Posts with this role that nobody fills on this day.")),
      KeyFigure("Tier", "\(model.role.tier.title)"),
      KeyFigure(
        "May head", "\(heads.isEmpty ? "no office" : heads.joined(separator: " and ") + " offices")",
        why: Why(label: "May head", summary: "Kinds of office whose head may hold this role.")),
    ])
  }

  /// With which roles it never meets in one person, and why.
  private static func apart(_ model: Model) -> Section {
    let reasons = Segregation.reasons(for: model.role.key)
    if reasons.isEmpty {
      return Section(
        "Never together with", body: "<p>It goes together with every other role.</p>")
    }
    let facts = reasons.map { reason in
      Fact(reason.sentence, CellView.joined(reason.roles.map { RoleCareer.link($0, model.roles) }))
    }
    return Section(
      "Never together with", lead: "In one person at one place; no administrator lifts this.",
      body: Face.Facts(facts, columns: 1).markup)
  }

  private static func rights(_ model: Model) -> Section {
    let grants = model.role.rightsByArea
    let facts = Area.allCases.compactMap { area -> Fact? in
      guard let grant = grants[area], !grant.clauses.isEmpty else { return nil }
      let term = Wording.sentence(area.title)
      return Fact(
        term, "\(RightWords.text(grant))",
        why: Why(
          label: term, summary: "The matrix of rights has “\(grant.text)” for this role.",
          steps: [
            WhyStep(
              text:
                "R read, C contribute, U edit, A approve, P publish, X run, r summary; a star: where named")
          ]))
    }
    if facts.isEmpty { return Section("Rights by area", body: "<p>It has no rights of its own.</p>") }
    return Section(
      "Rights by area", lead: "Where the role is held, and in everything below.",
      body: Face.Facts(facts).markup)
  }
}
