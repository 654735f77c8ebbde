import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// A waiver or tailoring record that was granted: which control, for which project, until when.
struct GrantedLeave: Sendable {
  let code: String
  let href: String
  let kind: String
  let control: ControlKey
  let level: ControlLevel
  let project: String
  let projectName: String
  let approver: String
  let ends: Day?

  /// What ended so many days ago or less is still told.
  static let lookBack = 90

  /// So many of each kind stand on the page; the registers hold all.
  static let most = 100

  /// Granted and not withdrawn, the next to end first, without an end last.
  static func open(_ archivist: Archivist) throws -> [GrantedLeave] {
    let waivers = try rows(archivist, WaiverRecord.self, "granted", by: "until_day")
    let tailorings = try rows(archivist, TailoringRecord.self, "in_force", by: "to_day")
    return (waivers + tailorings).compactMap(GrantedLeave.init).sorted {
      ($0.ends ?? .last, $0.code) < ($1.ends ?? .last, $1.code)
    }
  }

  private static func rows<E: Register>(
    _ archivist: Archivist, _ type: E.Type, _ status: String, by column: String
  ) throws -> [AnyHeld] {
    var query = ListQuery()
    query.counts = false
    query.limit = most
    query.order = [ListQuery.Order(column), ListQuery.Order("code")]
    // What ended long ago no longer asks for anything.
    let since = Value.int(Int64(archivist.day.adding(-lookBack).number))
    return try archivist.list(
      try archivist.catalogue.shelf(type), query,
      where: Clause("t.status = ? AND (t.\(column) IS NULL OR t.\(column) >= ?)", [.text(status), since])
    ).rows
  }

  init?(_ held: AnyHeld) {
    code = held.code
    href = "/\(held.title.path)/\(held.code)"
    projectName = held.names["project"] ?? ""
    approver = held.names["approver"] ?? ""
    switch held.entry {
    case let waiver as WaiverRecord:
      (kind, control, level, ends) = ("Waiver", waiver.control, waiver.level, waiver.until)
      project = waiver.project?.code ?? ""
    case let tailoring as TailoringRecord:
      (kind, control, level, ends) = ("Tailoring", tailoring.control, tailoring.level, tailoring.to)
      project = tailoring.project?.code ?? ""
    default: return nil
    }
  }

  static func table(_ leaves: [GrantedLeave], _ day: Day) -> Table {
    Table(
      columns: [
        .init(title: "Record"), .init(title: "Kind"), .init(title: "Control"), .init(title: "Level"),
        .init(title: "Project"), .init(title: "Granted by"), .init(title: "Until"),
      ], rows: leaves.map { $0.row(day) }, caption: "Waivers and tailoring in force",
      empty: EmptyState(
        title: "Nothing is waived or tailored", text: "All controls hold as they were laid down."))
  }

  private func row(_ day: Day) -> Table.Row {
    let until: Markup =
      ends.map { end -> Markup in
        let lapsed = end < day
        return """
          \(LongDay.text(end.text)) \(Badge(lapsed ? "Lapsed" : DueWords.text(end, from: day),
            lapsed ? .unknown : day.days(to: end) <= 30 ? .watch : .note))
          """
      } ?? "Until further notice"
    return Table.Row(
      cells: [
        Code(code, href: href).markup, "\(kind)", "\(control.title)", LevelMark(Rags.level(level)).markup,
        "<a href=\"/projects/\(project)?side=controls\">\(projectName)</a>", "\(approver)", until,
      ], href: href, id: code)
  }
}
