import Ledger
import Measures
import Registers
import Scheduling

/// The links by which tasks of a plan wait for other projects, kept once under the digest of what they say, like its
/// content: who may see the plan's entry and not the other project reads nothing of it there.
enum ExternalLinks {
  /// So many a plan may have; more is a programme in one plan.
  static let most = 300

  /// - Parameter links: all of them onto tasks of one plan, whose number is not written.
  /// - Returns: the digest; empty for none.
  static func keep(_ links: [CrossLink], _ connection: any Connection) throws -> String {
    links.isEmpty ? "" : try PlanContents.keep(body: write(links), connection)
  }

  static func write(_ links: [CrossLink]) -> String {
    var w = JSONWriter()
    w.beginArray()
    for link in links {
      w.beginArray()
      w.int(Int(link.predecessor.plan))
      w.int(link.predecessor.task)
      w.int(link.successor.task)
      w.int(Int(link.kind.rawValue))
      switch link.lag {
      case .working(let seconds): number(0, Double(seconds), &w)
      case .elapsed(let seconds): number(1, Double(seconds), &w)
      case .percent(let percent): number(2, percent, &w)
      case .elapsedPercent(let percent): number(3, percent, &w)
      }
      w.endArray()
    }
    w.endArray()
    return w.string
  }

  private static func number(_ unit: Int, _ value: Double, _ w: inout JSONWriter) {
    w.int(unit)
    if let whole = Int(exactly: value) { w.int(whole) } else { w.real(value) }
  }

  /// What a text says of the plan of a project; a line that is not understood is left out.
  static func read(_ body: String, of project: Int64) -> [CrossLink] {
    guard let lines = try? JSON.parse(Array(body.utf8)).items else { return [] }
    return lines.prefix(most).compactMap { line in
      guard let parts = line.items, parts.count == 6, let plan = parts[0].int, let from = parts[1].int,
        let to = parts[2].int, let kind = parts[3].int.flatMap({ UInt8(exactly: $0) }).flatMap(LinkKind.init),
        let unit = parts[4].int, let value = real(parts[5])
      else { return nil }
      let seconds = Int(exactly: value.rounded()) ?? 0
      let lag: Lag =
        switch unit {
        case 0: .working(seconds)
        case 1: .elapsed(seconds)
        case 2: .percent(value)
        default: .elapsedPercent(value)
        }
      return CrossLink(
        .init(plan: Int64(plan), task: Int(from)), .init(plan: project, task: Int(to)), kind, lag: lag)
    }
  }

  private static func real(_ json: JSON) -> Double? {
    if case .real(let value) = json { return value.isFinite ? value : nil }
    return json.int.map(Double.init)
  }
}

/// Who waits for whom among the plans of all projects, at the moment that is read.
struct ExternalLinkBook {
  /// In the order of the projects that wait.
  var links: [CrossLink]

  /// One question, remembered until the office changes.
  init(_ archivist: Archivist) throws {
    let source = archivist.source(try archivist.catalogue.shelf(ProjectPlan.self))
    let sql =
      "SELECT t.project, c.body FROM \(source) t JOIN plan_content c ON c.digest = t.external "
      + "WHERE t.archived = 0 AND t.external <> '' ORDER BY t.project, t.id"
    links = try archivist.memory.rows(sql, []) { try archivist.connection.query(sql, []) }.flatMap { row in
      ExternalLinks.read(row.text(1) ?? "", of: row.int(0) ?? 0)
    }
  }

  /// These projects and all that they wait for, directly or through others.
  func upstream(of projects: Set<Int64>) -> Set<Int64> {
    let before = Dictionary(grouping: links) { $0.successor.plan }
    var (seen, open) = (projects, Array(projects))
    while let here = open.popLast() {
      for link in before[here] ?? [] where seen.insert(link.predecessor.plan).inserted {
        open.append(link.predecessor.plan)
      }
    }
    return seen
  }

  /// Those that wait for one of these or that one of these waits for, themselves left out.
  func neighbours(of projects: Set<Int64>) -> Set<Int64> {
    var found: Set<Int64> = []
    for link in links {
      if projects.contains(link.predecessor.plan) { found.insert(link.successor.plan) }
      if projects.contains(link.successor.plan) { found.insert(link.predecessor.plan) }
    }
    return found.subtracting(projects)
  }
}
