import Face
import Ledger
import Measures
import Office
import Registers

/// Which projects an address asks to see on one chart, and how.
struct TogetherAsk: Sendable {
  /// Single projects, in their order; where any are named, only these.
  var projects: [Int64] = []
  var portfolio: Int64?
  var programme: Int64?
  /// An office, with all offices below it.
  var office: Int64?
  /// Whether the projects that these are linked to stand there too.
  var isLinked = false
  /// What was named and is no code of such an entry.
  var strange: [String] = []
  /// Projects whose lines are shown; nil where the address leaves it to how many there are.
  var open: Set<Int64>?
  var isAllOpen = false

  /// More projects than this are put away to one bar each.
  static let mostOpen = 3
  /// So many projects stand on one chart; a longer chart says nothing to anybody.
  static let most = 100
  /// And so many bytes of kept plans, some 300,000 tasks: what is computed while somebody waits must end soon.
  static let mostBytes = 30_000_000

  init(_ visit: Visit) { self.init(visit.pairs) }

  init(_ pairs: [(name: String, value: String)]) {
    func query(_ name: String) -> String? { pairs.first { $0.name == name }?.value }
    for code in pairs.filter({ $0.name == "project" }).flatMap({ Self.codes($0.value) }) {
      guard let id = Project.title.id(in: code) else {
        strange.append(code)
        continue
      }
      if !projects.contains(id) { projects.append(id) }
    }
    portfolio = id(query("portfolio"), Portfolio.title)
    programme = id(query("programme"), Programme.title)
    office = id(query("office"), OfficeUnit.title)
    isLinked = query("linked") == "yes"
    switch query("open") {
    case nil, "": open = nil
    case "all": isAllOpen = true
    case let text?: open = Set(Self.codes(text).compactMap { Project.title.id(in: $0) })
    }
  }

  private mutating func id(_ value: String?, _ title: RegisterTitle) -> Int64? {
    guard let text = value.map(TextRules.trimmed), !text.isEmpty else { return nil }
    if let id = title.id(in: text) { return id }
    strange.append(text)
    return nil
  }

  private static func codes(_ text: String) -> [String] {
    text.utf8.split { $0 == 0x2C || $0 == 0x20 || $0 == 0x3B }.prefix(1000).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// Whether anything narrows the projects down.
  var isNarrowed: Bool { !projects.isEmpty || portfolio != nil || programme != nil || office != nil }

  /// Whether nothing but single projects is named.
  var hasOnlyProjects: Bool { portfolio == nil && programme == nil && office == nil }

  func isOpen(_ project: Int64, of count: Int) -> Bool {
    if isAllOpen { return true }
    return open.map { $0.contains(project) } ?? (count <= Self.mostOpen)
  }

  /// The projects that the address means, called `t`.
  func clause(_ archivist: Archivist) throws -> Clause {
    var parts: [Clause] = []
    if !projects.isEmpty { parts.append(.in("t.id", projects)) }
    if let portfolio { parts.append(Clause("t.portfolio = ?", [.int(portfolio)])) }
    if let programme { parts.append(Clause("t.programme = ?", [.int(programme)])) }
    if let office {
      let tree = try archivist.treeThen()
      parts.append(.in("t.governing_office", tree.below([office]).sorted()))
    }
    return .all(parts)
  }
}
