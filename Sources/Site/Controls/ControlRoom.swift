import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// All controls by office: how strictly each one is in force, and where that was laid down.
enum ControlRoom {
  /// An office with its resolved controls, in the order of the matrix.
  struct Column: Sendable {
    let office: Held<OfficeUnit>
    let levels: [Resolution]
  }

  private struct Model: Sendable {
    let frame: Frame
    let columns: [Column]
    let left: Int
    let mayLayDown: Bool
  }

  /// The most offices side by side.
  static let most = 40

  @Sendable static func answer(_ visit: Visit) async throws -> Answer {
    let model = try await visit.read { archivist in
      let (columns, left) = try columns(archivist)
      return Model(
        frame: Frame(archivist), columns: columns, left: left,
        mayLayDown: try archivist.mayEnterSomewhere(try archivist.catalogue.shelf(ControlPolicy.self)))
    }
    return model.frame.page(
      visit, title: "Standards", lead: "How strictly each control is in force, office by office.",
      crumbs: [Crumb("Standards")], room: "standards", help: "controls",
      actions: ActionLink("Compliance", href: "/compliance").markup
        + (model.mayLayDown
          ? ActionLink("Lay down a policy", href: "/control-policies/preview", style: .primary, key: "create")
            .markup : .nothing),
      body: body(model, visit))
  }

  /// The open offices that the reader may see, with all their controls, and how many did not fit.
  static func columns(_ archivist: Archivist) throws -> (columns: [Column], left: Int) {
    let book = try OfficeLayers(archivist)
    let open = try archivist.openOffices()
    let columns = open.prefix(most).map { office in
      Column(office: office, levels: book.chain(office.id).resolveAll(on: archivist.day))
    }
    return (columns, open.count - columns.count)
  }

  private static func body(_ model: Model, _ visit: Visit) -> Markup {
    if model.columns.isEmpty {
      return EmptyState(
        title: "No offices to see", text: "Here will stand the controls of the offices that you may see."
      ).markup + records
    }
    let more: Markup =
      model.left > 0
      ? Notice(.note, text: "\(model.left) more offices are not drawn; each has its controls on its page.")
        .markup
      : .nothing
    return "\(matrix(model))\(more)\(records)"
  }

  private static func matrix(_ model: Model) -> LevelMatrix {
    func side(_ column: Column) -> String { "/offices/\(column.office.code)?side=controls" }
    return LevelMatrix(
      id: "levels", title: "Levels by office",
      controls: ControlKey.allCases.map {
        LevelMatrix.Head("\($0.number) \($0.title)", href: "/controls/\($0.rawValue)")
      },
      offices: model.columns.map { LevelMatrix.Head($0.office.entry.name, href: side($0)) },
      cells: ControlKey.allCases.enumerated().map { row, control in
        model.columns.map { column in
          guard column.levels.indices.contains(row) else { return LevelMatrix.Cell(nil) }
          let resolution = column.levels[row]
          return LevelMatrix.Cell(
            Rags.level(resolution.level), note: ControlSource(resolution).words,
            href: "\(side(column))#\(control.rawValue)")
        }
      })
  }

  private static var records: Markup {
    Section(
      "Records",
      body: WorkList([
        WorkItem(
          title: "Control policies", href: "/control-policies",
          about: "What offices have laid down, with locks and conditions."),
        WorkItem(
          title: "Waivers", href: "/waivers", about: "Leave from a control, for a reason, until a day."),
        WorkItem(
          title: "Tailoring records", href: "/tailoring-records",
          about: "Agreed ways of doing a control differently."),
        WorkItem(
          title: "Look at a policy before it is laid down", href: "/control-policies/preview",
          about: "Which offices and projects it would change."),
      ]).markup
    ).markup
  }
}
