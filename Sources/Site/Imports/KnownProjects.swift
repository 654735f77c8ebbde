import Interchange
import Ledger
import Measures
import Office
import Registers

/// The projects that are there already, found by their reference or, where a file has none, by their name.
struct KnownProjects {
  private var byReference: [String: Int64] = [:]
  private var byName: [String: Int64] = [:]
  private(set) var latestReport: [Int64: Day] = [:]
  private(set) var earliestReport: [Int64: Day] = [:]
  private var reported = Set<String>()

  init(_ archivist: Archivist, portfolio: String?) throws {
    let portfolio = portfolio.flatMap { Portfolio.title.id(in: $0) }
    for held in try archivist.all(Project.self) {
      // Names tell projects apart only within one portfolio.
      let isNear = portfolio == nil || held.entry.portfolio?.id == portfolio
      note(held.id, reference: held.entry.reference, name: isNear ? held.entry.name : "")
    }
    for held in try archivist.all(StatusReport.self) {
      if let project = held.entry.project?.id, let period = held.entry.period {
        note(report: project, period)
      }
    }
  }

  func find(reference: String?, name: String) -> Int64? {
    if let reference, !reference.isEmpty, let id = byReference[reference] { return id }
    let key = KnownProjects.key(name)
    return key.isEmpty ? nil : byName[key]
  }

  func has(_ project: Int64, _ period: Day) -> Bool { reported.contains("\(project) \(period)") }

  mutating func note(_ id: Int64, reference: String?, name: String) {
    if let reference, !reference.isEmpty { byReference[reference] = id }
    let key = KnownProjects.key(name)
    if !key.isEmpty, byName[key] == nil { byName[key] = id }
  }

  mutating func note(report project: Int64, _ period: Day) {
    reported.insert("\(project) \(period)")
    latestReport[project] = max(latestReport[project] ?? period, period)
    earliestReport[project] = min(earliestReport[project] ?? period, period)
  }

  /// Letters and digits in lower case: spelling that differs in spaces and dashes only is one name.
  static func key(_ name: String) -> String {
    String(
      String.UnicodeScalarView(
        name.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) }))
  }
}

/// When each project of a file that spans several days is reported for the last time.
struct LastSeen {
  private var byReference: [String: String] = [:]
  private var byName: [String: String] = [:]
  private var last = ""

  init(_ rows: [PreparedRow]) {
    for row in rows {
      guard let day = row.values["snapshot"] else { continue }
      last = max(last, day)
      if let reference = row.values["reference"] {
        byReference[reference] = max(byReference[reference] ?? "", day)
      }
      let name = KnownProjects.key(row.values["name"] ?? "")
      byName[name] = max(byName[name] ?? "", day)
    }
  }

  func hasLeft(_ row: PreparedRow) -> Bool {
    let reference = row.values["reference"].flatMap { byReference[$0] } ?? ""
    let name = byName[KnownProjects.key(row.values["name"] ?? "")] ?? ""
    return !last.isEmpty && max(reference, name) < last
  }
}
