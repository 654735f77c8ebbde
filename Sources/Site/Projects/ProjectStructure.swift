import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// What the structure of the unit around a project gives its manager, beside what she was really given.
struct ProjectStructure: Sendable {
  let unit: Held<OrgUnit>
  let headName: String?
  let managerName: String
  /// What is delegated to the manager of this project, in words.
  let authority: [Markup]
  /// Her share in posts on this project; nil where she has none.
  let share: Percent?
  let staff: Int

  /// - Returns: nil where the project names no unit, or none that the reader may see.
  init?(_ archivist: Archivist, _ held: AnyHeld, _ project: Project) throws {
    guard let reference = project.owningUnit,
      let unit = try archivist.all(OrgUnit.self, where: Clause("t.id = ?", [.int(reference.id)])).first
    else { return nil }
    self.unit = unit
    headName = try unit.entry.head.flatMap {
      try archivist.all(Person.self, where: Clause("t.id = ?", [.int($0.id)])).first?.entry.name
    }
    managerName = held.names["manager"] ?? "the project manager"
    let posts = try archivist.all(Post.self, where: Clause("t.project = ?", [.int(held.id)]))
    let seats = try archivist.all(
      Assignment.self, where: .all([try archivist.filling(), .in("t.post", posts.map(\.id))]))
    if let manager = project.manager?.id {
      let engagement = try Engagement.all(
        archivist, [], projects: held.as(Project.self).map { [$0] } ?? [], person: manager
      ).filter { $0.role == "project_manager" }
      authority = try Authority(archivist, person: manager, roles: ["project_manager"]).lines(engagement)
      let hers = seats.filter { $0.entry.person?.id == manager }
      share = hers.isEmpty ? nil : Percent(hundredths: hers.reduce(0) { $0 + $1.entry.share.hundredths })
    } else {
      (authority, share) = ([], nil)
    }
    staff =
      Set(seats.compactMap { $0.entry.person?.id }).subtracting([project.manager?.id].compactMap { $0 }).count
  }

  var section: Section {
    let structure = unit.entry.structure
    let link: Markup = "<a href=\"/units/\(unit.code)\">\(unit.entry.name)</a>"
    guard let rule = StructureRule.of(structure) else {
      return Section(
        "What its structure means",
        body: Notice(
          .note,
          text:
            "\(link) is of a composite structure: who holds money and people is agreed project by project."
        ).markup)
    }
    return Section(
      "What its structure means",
      lead:
        "\(link) is of a \(structure.title.lowercased()) structure. What was delegated or agreed here comes first.",
      body: Table(
        columns: [
          .init(title: "Question"), .init(title: "As a rule", wraps: true), .init(title: "Here", wraps: true),
        ],
        rows: rows(rule), caption: "What the structure of the unit means for this project"
      ).markup)
  }

  private func rows(_ rule: StructureRule) -> [Table.Row] {
    let given: Markup =
      authority.isEmpty
      ? rule.expectsDelegation
        ? "\(Badge("Nothing is delegated", .watch)) <a href=\"/delegations/new\">Delegate</a>"
        : "Nothing is delegated"
      : "<p>\(CellView.joined(authority))</p>"
    let hundred = Percent(hundredths: 10_000)
    let time: Markup =
      share.map { share in
        rule.isFullTime && share < hundred
          ? "\(Amounts.percent(share.text)) \(Badge("Less than the rule", .watch))"
          : "\(Amounts.percent(share.text))"
      } ?? "Not said: no post on this project is hers"
    let head: Markup =
      headName.map { "\($0), head of the unit" } ?? "\(Badge("The unit has no head", .watch))"
    let purse: Markup =
      rule.purse == .project ? "\(managerName)" : rule.purse == .line ? head : "\(head), with \(managerName)"
    return [
      Table.Row(cells: ["Authority of the project manager", "\(rule.authority.title)", given]),
      Table.Row(cells: ["Who holds the budget", "\(rule.purse.title)", purse]),
      Table.Row(cells: ["Time of the project manager", rule.isFullTime ? "All of it" : "A part of it", time]),
      Table.Row(cells: [
        "Who agrees before people work on it",
        rule.lineAgrees ? "The head of the unit" : "Nobody: they are the project's",
        rule.lineAgrees ? head : "\(managerName)",
      ]),
      Table.Row(cells: [
        "Staff of its own", rule.hasStaff ? "As a rule" : "Rarely",
        "\(staff) \(staff == 1 ? "person" : "people") beside the manager\(if: rule.hasStaff && staff == 0, " \(Badge("None yet", .watch))")",
      ]),
    ]
  }
}
