import ArgumentParser
import Foundation
import Ledger
import Measures
import Office
import Registers
import Site

/// What a listing command asks for.
struct Listing {
  let place: Place
  let register: String
  var filters: [String] = []
  var sort: String?
  var search: String?
  var limit = 10_000
  var asOf: String?
  var by: String?
  let json: Bool

  func print() async throws {
    let house = try await place.open()
    guard let shelf = house.catalogue.shelf(asked: register) else {
      let known = house.catalogue.shelves.map(\.title.path).joined(separator: ", ")
      throw ValidationError("There is no register “\(register)”. There are: \(known).")
    }
    let rows = try await rows(house, shelf)
    if json { Swift.print(ItemsJSON.list(rows, shelf)) } else { Swift.print(TextTable.of(rows, shelf)) }
  }

  func rows(_ house: House, _ shelf: Shelf) async throws -> [AnyHeld] {
    var pairs: [(name: String, value: String)] = []
    for filter in filters {
      guard let equals = filter.firstIndex(of: "=") else {
        throw ValidationError("A filter is written as field=value, such as status=in_delivery.")
      }
      pairs.append((String(filter[..<equals]), String(filter[filter.index(after: equals)...])))
    }
    if let sort { pairs.append(("sort", sort)) }
    if let search { pairs.append(("q", search)) }
    var query = try ListQuery(reading: pairs, for: shelf.sheet)
    query.limit = limit
    query.counts = false
    let asked = query
    let actor = try await Accounts.actor(house, by)
    return try await house.read(.actor(actor), asOf: try PastMoment.read(asOf)) {
      try $0.list(shelf, asked).rows
    }
  }
}

/// A moment in the past as it is typed.
enum PastMoment {
  static func read(_ text: String?) throws -> Instant? {
    guard let text else { return nil }
    guard let instant = Instant(text) else {
      throw ValidationError("The moment is written as 2026-03-31 or 2026-03-31T09:30:00Z.")
    }
    return instant
  }
}

/// Lists a register.
struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List a register.",
    discussion: """
      Example: podium list projects --filter status=in_delivery --filter finish_forecast.lt=2027-01-01 --sort -budget
      Comparisons after a point: lt, le, gt, ge, not, has, empty.
      """)
  @OptionGroup var place: Place
  @Argument(help: "The register, such as projects or offices.") var register: String
  @Option(name: .long, help: "A condition field=value; may be repeated.") var filter: [String] = []
  @Option(help: "Fields to sort by, with commas; - before one for descending.") var sort: String?
  @Option(help: "Words to search, or a code.") var search: String?
  @Option(help: "The most rows.") var limit = 10_000
  @Option(help: "As it stood on a day or at a moment.") var asOf: String?
  @Option(help: "With the rights of this account.") var by: String?
  @Flag(help: "Answer in JSON: a list of entries.") var json = false
  func run() async throws {
    try await Work.run(json: json) {
      try await Listing(
        place: place, register: register, filters: filter, sort: sort, search: search, limit: max(limit, 1),
        asOf: asOf, by: by,
        json: json
      ).print()
    }
  }
}

/// Shows one entry.
struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one entry by its code (a project also by its reference).",
    discussion: "Example: podium show P-12 --history")
  @OptionGroup var place: Place
  @Argument(help: "The code.") var code: String
  @Option(help: "As it stood on a day or at a moment.") var asOf: String?
  @Option(help: "With the rights of this account.") var by: String?
  @Flag(help: "Show its history too.") var history = false
  @Flag(help: "Answer in JSON.") var json = false
  func run() async throws {
    try await Work.run(json: json) {
      let house = try await place.open()
      let actor = try await Accounts.actor(house, by)
      let (code, withHistory) = (code, history)
      let (shelf, held, lines) = try await house.read(.actor(actor), asOf: try PastMoment.read(asOf)) {
        archivist in
        let (shelf, held) = try archivist.find(code: code)
        return (shelf, held, withHistory ? try archivist.history(shelf, held) : [])
      }
      if json {
        print(ItemsJSON.one(held, shelf, history: withHistory ? lines : nil))
        return
      }
      print(
        "\(held.code)  revision \(held.revision)  changed \(held.changedAt)\(held.isArchived ? "  archived" : "")"
      )
      for (field, text) in zip(shelf.sheet.fields, shelf.sheet.texts(of: held.entry)) where !text.isEmpty {
        let name = held.names[field.name].map { "  (\($0))" } ?? ""
        print("  \(field.name.padding(toLength: 22, withPad: " ", startingAt: 0)) \(text)\(name)")
      }
      for line in lines {
        print(
          "  \(line.at)  \(line.actorName) \(line.action)\(line.reason.isEmpty ? "" : ": \(line.reason)")")
        for change in line.changes { print("      \(change.field): \(change.from) → \(change.to)") }
      }
    }
  }
}

/// Writes a register to a file.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Export a register as CSV or XLSX (that no spreadsheet will run), or JSON.",
    discussion: "Example: podium export people --as xlsx --out people.xlsx")
  @OptionGroup var place: Place
  @Argument(help: "The register.") var register: String
  @Option(name: .customLong("as"), help: "csv, xlsx or json.") var format = "csv"
  @Option(help: "The file to write; standard output without it.") var out: String?
  @Option(help: "As it stood on a day or at a moment.") var asOf: String?
  func run() async throws {
    try await Work.run {
      guard ["csv", "xlsx", "json"].contains(format.lowercased()) else {
        throw ValidationError("The format is csv, xlsx or json.")
      }
      let house = try await place.open()
      guard let shelf = house.catalogue.shelf(asked: register) else {
        throw ValidationError("There is no register “\(register)”.")
      }
      var listing = Listing(place: place, register: register, asOf: asOf, json: false)
      listing.limit = 1_000_000
      let rows = try await listing.rows(house, shelf)
      let bytes =
        switch format.lowercased() {
        case "csv": ListExport.csv(rows, shelf)
        case "xlsx": ListExport.workbook(rows, shelf)
        default: Array((ItemsJSON.list(rows, shelf) + "\n").utf8)
        }
      if let out {
        try Data(bytes).write(to: URL(fileURLWithPath: out), options: .atomic)
        print("Wrote \(rows.count) \(shelf.title.many.lowercased()) to \(out).")
      } else {
        FileHandle.standardOutput.write(Data(bytes))
      }
    }
  }
}

/// Entries as JSON, as the API shows them.
enum ItemsJSON {
  static func list(_ rows: [AnyHeld], _ shelf: Shelf) -> String {
    var w = JSONWriter()
    let json = EntryJSON(sheet: shelf.sheet)
    w.beginArray()
    for row in rows { json.write(row, to: &w) }
    w.endArray()
    return w.string
  }

  static func one(_ held: AnyHeld, _ shelf: Shelf, history: [HistoryLine]?) -> String {
    var w = JSONWriter()
    let json = EntryJSON(sheet: shelf.sheet)
    guard let history else {
      json.write(held, to: &w)
      return w.string
    }
    w.beginObject()
    w.key("entry")
    json.write(held, to: &w)
    w.key("history")
    w.beginArray()
    for line in history { HistoryJSON.write(line, to: &w) }
    w.endArray()
    w.endObject()
    return w.string
  }
}

/// Entries as aligned text.
enum TextTable {
  static func of(_ rows: [AnyHeld], _ shelf: Shelf) -> String {
    let fields = shelf.sheet.fields.enumerated().filter { $0.element.isListed }
    var lines = [["code"] + fields.map(\.element.name)]
    for row in rows {
      let texts = shelf.sheet.texts(of: row.entry)
      lines.append(
        [row.code]
          + fields.map { index, field in
            cut(row.names[field.name] ?? (texts.indices.contains(index) ? texts[index] : ""))
          })
    }
    let widths = lines[0].indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    let text = lines.map { line in
      zip(line, widths).map { $0.padding(toLength: $1, withPad: " ", startingAt: 0) }.joined(separator: "  ")
    }.joined(separator: "\n")
    return text + "\n\(rows.count) \(rows.count == 1 ? shelf.title.one : shelf.title.many.lowercased())"
  }

  private static func cut(_ text: String) -> String {
    let line = text.split(separator: "\n").first.map(String.init) ?? ""
    return line.count > 40 ? line.prefix(39) + "…" : line
  }
}
