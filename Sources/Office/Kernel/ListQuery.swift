import Registers

/// What is asked of a list: conditions on fields, words to search, order, and where to go on.
public struct ListQuery: Sendable {
  public enum Comparison: String, Sendable, CaseIterable {
    case equal = "eq", not, less = "lt", atMost = "le", greater = "gt", atLeast = "ge", has, empty
  }

  /// One condition, as it was asked: `finish_forecast`, `lt`, `2027-01-01`.
  public struct Filter: Sendable, Hashable {
    public let field: String
    public let comparison: Comparison
    public let value: String
    public init(_ field: String, _ comparison: Comparison = .equal, _ value: String) {
      self.field = field
      self.comparison = comparison
      self.value = value
    }
  }

  public struct Order: Sendable, Hashable {
    public let field: String
    public let descending: Bool
    public init(_ field: String, descending: Bool = false) {
      self.field = field
      self.descending = descending
    }
  }

  public var filters: [Filter] = []
  public var order: [Order] = []
  public var words = ""
  /// Rows in one answer, 1 to 500 from outside.
  public var limit = 50
  public var cursor: String?
  public var withArchived = false
  /// Whether to count all that match; lists that only walk leave it.
  public var counts = true
  public init() {}

  /// Names in an address that are not fields.
  public static let reserved: Set<String> = [
    "sort", "limit", "after", "q", "as-of", "archived", "view", "saved", "format", "notice", "count",
  ]

  /// Reads the query part of an address.
  ///
  /// - Throws: `Refusal.misasked` with every name or value that was not understood.
  public init(reading pairs: [(name: String, value: String)], for sheet: AnySheet) throws {
    var problems: [Problem] = []
    var seen = Set<String>()
    for (name, value) in pairs {
      if !seen.insert(name).inserted {
        problems.append(
          Problem(name, "This is asked twice; say it once, with commas between several values."))
      }
      if value.utf8.count > 2000 { problems.append(Problem(name, "This is too long.")) }
      switch name {
      case "sort": order = ListQuery.order(value, sheet, &problems)
      case "limit":
        if let n = Int(value), (1...500).contains(n) {
          limit = n
        } else {
          problems.append(Problem(name, "The limit is a whole number from 1 to 500."))
        }
      case "after": cursor = value.isEmpty ? nil : value
      case "q": words = value
      case "archived":
        switch value {
        case "true", "false": withArchived = value == "true"
        default: problems.append(Problem(name, "Archived is true or false."))
        }
      case _ where ListQuery.reserved.contains(name): break
      default:
        if let filter = ListQuery.filter(name, value, sheet, &problems) { filters.append(filter) }
      }
    }
    if !problems.isEmpty { throw Refusal.misasked(problems) }
  }

  private static func order(_ text: String, _ sheet: AnySheet, _ problems: inout [Problem]) -> [Order] {
    var order: [Order] = []
    for part in text.utf8.split(separator: 0x2C).prefix(4) {
      let word = String(part) ?? ""
      let descending = word.utf8.first == 0x2D
      let name = descending ? String(word.dropFirst()) : word
      if ["code", "changed_at"].contains(name) || sheet.field(name).map({ !$0.columns.isEmpty }) == true {
        if !order.contains(where: { $0.field == name }) { order.append(Order(name, descending: descending)) }
      } else {
        problems.append(Problem("sort", "\(sheet.title.many) cannot be sorted by “\(cut(name))”."))
      }
    }
    return order
  }

  private static func filter(
    _ name: String, _ value: String, _ sheet: AnySheet, _ problems: inout [Problem]
  ) -> Filter? {
    let parts = name.utf8.split(separator: 0x2E, omittingEmptySubsequences: false).map { String($0) ?? "" }
    let comparison = parts.count == 2 ? Comparison(rawValue: parts[1]) : parts.count == 1 ? .equal : nil
    guard let field = parts.first, field == "code" || sheet.field(field) != nil else {
      problems.append(Problem(cut(name), "\(sheet.title.many) have no field of this name."))
      return nil
    }
    guard let comparison else {
      let words = Comparison.allCases.map(\.rawValue).joined(separator: ", ")
      problems.append(Problem(cut(name), "After the point stands one of \(words)."))
      return nil
    }
    // An empty choice in a form means that the field is not filtered.
    if value.isEmpty, comparison == .equal || comparison == .has { return nil }
    return Filter(field, comparison, value)
  }

  static func cut(_ text: String) -> String {
    text.utf8.count <= 60 ? text : String(decoding: text.utf8.prefix(57), as: UTF8.self) + "…"
  }
}
