import Face
import Ledger
import Markup
import Office
import Registers

/// The questions over a list of projects: words, department, category, RAG, status and tier.
struct ProjectFilters: Sendable {
  /// The departments and categories that occur, in order.
  let departments: [String]
  let categories: [String]

  /// The most that a choice offers.
  static let most = 200

  init(_ archivist: Archivist, _ shelf: Shelf, where extra: Clause = .all) throws {
    let tail = "GROUP BY 1, 2 ORDER BY 1, 2 LIMIT 2000"
    let rows = try archivist.reckon(shelf, "t.department, t.category", where: extra, tail: tail)
    departments = ProjectFilters.distinct(rows.compactMap { $0.text(0) })
    categories = ProjectFilters.distinct(rows.compactMap { $0.text(1) })
  }

  private static func distinct(_ words: [String]) -> [String] {
    Array(Set(words.filter { !$0.isEmpty }).sorted().prefix(most))
  }

  /// - Parameter export: the address of the list as a file, without its ending.
  func bar(_ visit: Visit, export: String, extra: Markup = .nothing) -> FilterBar {
    let query = visit.ask.query.isEmpty ? "" : "?" + visit.ask.query
    let fields =
      [FilterField(name: "q", label: "Words or code", value: visit.query("q") ?? "")]
      + [
        words("department", "Department", departments, visit),
        words("category", "Category", categories, visit),
      ]
      + [
        choice(
          "rag_declared", "RAG declared", Office.Rag.allCases.map { FormOption($0.rawValue, $0.title) }, visit
        ),
        choice("status", "Status", Project.Status.allCases.map { FormOption($0.rawValue, $0.title) }, visit),
        choice("tier", "Tier", (1...4).map { FormOption(String($0), String($0)) }, visit),
      ]
    return FilterBar(
      address: visit.ask.path + query, fields: fields, exportHref: "\(export).csv\(query)",
      workbookHref: "\(export).xlsx\(query)", extra: extra)
  }

  private func choice(_ name: String, _ label: String, _ options: [FormOption], _ visit: Visit) -> FilterField
  {
    FilterField(name: name, label: label, kind: .select(options), value: visit.query(name) ?? "")
  }

  /// A comma parts several values in a filter, so words that hold one are looked for as a whole.
  private func words(_ field: String, _ label: String, _ options: [String], _ visit: Visit) -> FilterField {
    let name = ProjectFilters.name(field, options)
    if options.isEmpty { return FilterField(name: name, label: label, value: visit.query(name) ?? "") }
    return choice(name, label, options.map { FormOption($0, $0) }, visit)
  }

  static func name(_ field: String, _ options: [String]) -> String {
    options.contains { $0.utf8.contains(0x2C) } ? field + ".has" : field
  }
}
