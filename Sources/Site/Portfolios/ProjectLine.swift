import Ledger
import Measures
import Office
import Registers

/// What the pictures of a portfolio need of one project, and no more, so that thousands can be read at once.
struct ProjectLine: Sendable {
  let id: Int64
  /// Only the fields of `columns` are filled.
  let project: Project

  var code: String { Project.title.code(of: id) }
  var href: String { "/projects/\(code)" }
  var computed: Office.Rag? { ComputedRag(of: project).rag }

  /// The most projects of one portfolio that are read for its pictures.
  static let most = 20_000

  static let columns = [
    "id", "name", "department", "category", "status", "tier", "rag_declared", "start_baseline",
    "finish_baseline",
    "start_forecast", "finish_forecast", "budget", "budget_currency", "forecast", "forecast_currency",
    "whole_life_cost", "whole_life_cost_currency", "benefits", "benefits_currency",
  ]

  static func read(_ archivist: Archivist, _ shelf: Shelf, where extra: Clause) throws -> [ProjectLine] {
    let select = columns.map { "t.\($0)" }.joined(separator: ", ")
    return try archivist.reckon(shelf, select, where: extra, tail: "ORDER BY t.name, t.id LIMIT \(most)")
      .map(ProjectLine.init)
  }

  init(id: Int64, project: Project) {
    self.id = id
    self.project = project
  }

  private init(_ row: LedgerRow) {
    id = row.int(0) ?? 0
    var project = Project()
    project.name = row.text(1) ?? ""
    project.department = row.text(2) ?? ""
    project.category = row.text(3) ?? ""
    project.status = row.text(4).flatMap { Project.Status(rawValue: $0) } ?? .proposed
    project.tier = row.int(5).map { Int($0) }
    project.ragDeclared = row.text(6).flatMap { Office.Rag(rawValue: $0) }
    project.startBaseline = ProjectLine.day(row, 7)
    project.finishBaseline = ProjectLine.day(row, 8)
    project.startForecast = ProjectLine.day(row, 9)
    project.finishForecast = ProjectLine.day(row, 10)
    project.budget = ProjectLine.money(row, 11)
    project.forecast = ProjectLine.money(row, 13)
    project.wholeLifeCost = ProjectLine.money(row, 15)
    project.benefits = ProjectLine.money(row, 17)
    self.project = project
  }

  static func day(_ row: LedgerRow, _ index: Int) -> Day? {
    row.int(index).flatMap { Int32(exactly: $0) }.map(Day.init(number:))
  }

  /// An amount in the two columns from `index`.
  static func money(_ row: LedgerRow, _ index: Int) -> Money? {
    guard let minor = row.int(index), let currency = row.text(index + 1).flatMap({ Currency($0) }) else {
      return nil
    }
    return Money(minor: minor, currency)
  }
}
