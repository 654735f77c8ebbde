import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// The organisation by unit: what is part of what, who heads it, and how many people are employed there.
enum UnitDirectory {
  private struct Model: Sendable {
    let frame: Frame
    let tree: UnitTree
    let counts: [Int64: Int]
    let heads: [Int64: String]
    /// People with no unit of the register.
    let elsewhere: Int
    let mayAdd: Bool
  }

  @Sendable static func answer(_ visit: Visit) async throws -> Answer {
    let model = try await visit.read { archivist in
      let people = try archivist.catalogue.shelf(Person.self)
      let tree = try UnitTree(archivist)
      let rows = try archivist.reckon(
        people, "t.org_unit, COUNT(*)", where: Clause("t.status <> 'left'"), tail: "GROUP BY t.org_unit")
      var counts: [Int64: Int] = [:]
      for row in rows { counts[row.int(0) ?? 0, default: 0] += Int(row.int(1) ?? 0) }
      let heads = Set(tree.units.values.compactMap(\.head)).sorted()
      let names = try archivist.reckon(people, "t.id, t.name", where: .in("t.id", heads))
      return Model(
        frame: Frame(archivist), tree: tree, counts: counts,
        heads: Dictionary(
          names.map { ($0.int(0) ?? 0, $0.text(1) ?? "") }, uniquingKeysWith: { a, _ in a }),
        elsewhere: counts[0] ?? 0,
        mayAdd: try archivist.mayEnterSomewhere(try archivist.catalogue.shelf(OrgUnit.self)))
    }
    let actions: Markup =
      model.mayAdd
      ? "\(ActionLink("Import", href: "/import?as=units"))\(ActionLink("New unit", href: "/units/new", style: .primary, key: "create"))"
      : .nothing
    return model.frame.page(
      visit, title: "Directory by unit", crumbs: [Crumb("People", "/people"), Crumb("By unit")],
      room: "people",
      help: "directory", actions: actions,
      body: "\(PeopleTabs.markup("/directory"))\(table(model))\(rest(model))")
  }

  private static func table(_ model: Model) -> Table {
    Table(
      columns: [
        .init(title: "Unit", sticky: true), .init(title: "Head"), .init(title: "People", numeric: true),
        .init(title: "With all units below", numeric: true),
      ], rows: model.tree.inOrder.map { row($0.unit, $0.depth, model) }, caption: "Units of the organisation",
      empty: EmptyState(
        title: "No units yet", text: "Here will stand the organisation, unit by unit, with its people.",
        step: model.mayAdd ? "Import the units" : nil, href: model.mayAdd ? "/import?as=units" : nil))
  }

  private static func row(_ unit: UnitTree.Unit, _ depth: Int, _ model: Model) -> Table.Row {
    let all = model.tree.below(unit.id).reduce(0) { $0 + (model.counts[$1] ?? 0) }
    let indent = String(repeating: "\u{2003}", count: min(depth, 12))
    let level: Markup = depth == 0 ? .nothing : "<span class=\"sr\">, level \(depth + 1)</span>"
    let head = unit.head.flatMap { id in
      model.heads[id].map { "<a href=\"/people/\(Person.title.code(of: id))\">\($0)</a>" as Markup }
    }
    return Table.Row(
      cells: [
        "\(indent)<a href=\"/units/\(unit.code)\">\(unit.name)</a>\(level)", head ?? "–",
        "\(Amounts.group(String(model.counts[unit.id] ?? 0)))",
        "<a href=\"/people?org_unit=\(unit.code)\">\(Amounts.group(String(all)))</a>",
      ], href: "/people?org_unit=\(unit.code)")
  }

  private static func rest(_ model: Model) -> Markup {
    if model.elsewhere == 0 { return .nothing }
    let people = model.elsewhere == 1 ? "1 person is" : "\(Amounts.group(String(model.elsewhere))) people are"
    return Notice(
      .note, title: "Not in any unit",
      text: "\(people) in no unit of the register. <a href=\"/people?org_unit.empty=true\">See who</a>."
    ).markup
  }
}
