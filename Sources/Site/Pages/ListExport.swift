import Interchange
import Measures
import Office
import Registers

/// The whole list as CSV or as a workbook, filters kept: what the reader may see, in a form that no spreadsheet will run.
public struct ListExport {
  let shelf: Shelf
  /// The most rows in one file.
  static let most = 200_000

  /// The kinds of file in which lists leave the office.
  enum Format: String { case csv, xlsx }

  func answer(_ visit: Visit, as format: Format = .csv) async throws -> Answer {
    var query = try ListQuery(
      reading: visit.pairs.filter { $0.name != "after" && $0.name != "limit" }, for: shelf.sheet)
    query.limit = ListExport.most
    query.counts = false
    let shelf = shelf
    let asked = query
    let page = try await visit.read { try $0.list(shelf, asked) }
    return ListExport.file(page.rows, shelf, as: format)
  }

  static func file(_ rows: [AnyHeld], _ shelf: Shelf, as format: Format) -> Answer {
    Answer(
      200, type: format == .csv ? "text/csv; charset=utf-8" : TableUpload.workbook,
      body: format == .csv ? csv(rows, shelf) : workbook(rows, shelf),
      headers: [
        ("content-disposition", "attachment; filename=\"\(shelf.title.path).\(format.rawValue)\"")
      ])
  }

  /// Stored names as headings, so that the file can be imported again.
  public static func csv(_ rows: [AnyHeld], _ shelf: Shelf) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(["code"] + shelf.sheet.fields.map(\.name))
    for row in rows { writer.row([row.code] + shelf.sheet.texts(of: row.entry)) }
    return writer.bytes
  }

  /// A sheet with the titles of the fields above it and real days, amounts and shares in its cells. References carry
  /// their names after the code, and can be imported again as they are.
  public static func workbook(_ rows: [AnyHeld], _ shelf: Shelf) -> [UInt8] {
    let fields = shelf.sheet.fields
    let titles = Dictionary(grouping: fields, by: \.title)
    var writer = XLSXWriter(
      sheet: shelf.title.many,
      columns: ["Code"] + fields.map { (titles[$0.title]?.count ?? 0) > 1 ? $0.name : $0.title })
    for row in rows {
      let texts = shelf.sheet.texts(of: row.entry)
      writer.row([.text(row.code)] + zip(fields, texts).map { cell($0, $1, row) })
    }
    return writer.bytes
  }

  private static func cell(_ field: FieldNote, _ text: String, _ row: AnyHeld) -> XLSXWriter.Cell {
    if text.isEmpty { return .blank }
    switch field.kind {
    case .number: return .number(text)
    case .flag: return .flag(text == "true")
    case .day: return Day(text).map { .day($0) } ?? .text(text)
    case .percent: return (try? Percent(reading: text)).map { .percent($0.hundredths) } ?? .text(text)
    case .money: return Money(text).map { .money($0) } ?? .text(text)
    case .choice(let options): return .text(options.first { $0.raw == text }?.title ?? text)
    case .reference:
      return .text((row.names[field.name] ?? "").isEmpty ? text : "\(text) \(row.names[field.name] ?? "")")
    case .text, .instant, .links: return .text(text)
    }
  }
}
