import Interchange
import Measures
import Office
import Registers

/// The whole list as CSV, filters kept: what the reader may see, in a form that no spreadsheet will run.
public struct ListExport {
  let shelf: Shelf
  /// The most rows in one file.
  static let most = 200_000

  func answer(_ visit: Visit) async throws -> Answer {
    var query = try ListQuery(
      reading: visit.pairs.filter { $0.name != "after" && $0.name != "limit" }, for: shelf.sheet)
    query.limit = ListExport.most
    query.counts = false
    let shelf = shelf
    let asked = query
    let page = try await visit.read { try $0.list(shelf, asked) }
    let body = ListExport.csv(page.rows, shelf)
    return Answer(
      200, type: "text/csv; charset=utf-8", body: body,
      headers: [("content-disposition", "attachment; filename=\"\(shelf.title.path).csv\"")])
  }

  /// Stored names as headings, so that the file can be imported again.
  public static func csv(_ rows: [AnyHeld], _ shelf: Shelf) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(["code"] + shelf.sheet.fields.map(\.name))
    for row in rows { writer.row([row.code] + shelf.sheet.texts(of: row.entry)) }
    return writer.bytes
  }
}
