import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// The live projects that name somebody, mostly the reader, as sponsor or manager, with what their latest reports said.
struct MyProjects: Sendable {
  /// One of them.
  struct Mine: Sendable {
    let held: Held<Project>
    let isManager: Bool
    /// The two latest published reports, newest first, and the day of the latest of any state.
    var ratings: [Office.Rag?] = []
    var lastReport: Day?
  }

  let all: [Mine]
  /// Whether the reader may write reports at all.
  let mayReport: Bool
  private let day: Day

  /// A live project reports at least every so many days.
  static let rhythm = 35
  static let most = 200

  /// - Parameter person: whose projects; the reader's own without it.
  init(_ archivist: Archivist, of person: Int64? = nil) throws {
    day = archivist.day
    mayReport = try archivist.mayEnterSomewhere(try archivist.catalogue.shelf(StatusReport.self))
    guard let me = person ?? archivist.actor.person else {
      all = []
      return
    }
    let mine = try archivist.all(
      Project.self,
      where: Clause("\(Project.live.sql) AND (t.sponsor = ? OR t.manager = ?)", [.int(me), .int(me)]),
      order: "t.name, t.id LIMIT \(Self.most)")
    var found = mine.map { Mine(held: $0, isManager: $0.entry.manager?.id == me) }
    if !found.isEmpty { try MyProjects.read(archivist, into: &found) }
    all = found
  }

  /// Reports of three years are enough to know the two latest.
  private static func read(_ archivist: Archivist, into mine: inout [Mine]) throws {
    let since = Value.int(Int64(archivist.day.adding(-1_100).number))
    let rows = try archivist.reckon(
      try archivist.catalogue.shelf(StatusReport.self), "t.project, t.period, t.rag",
      where: .all([
        .in("t.project", mine.map(\.held.id)), Clause("t.period >= ? AND t.status = 'published'", [since]),
        try StatusReport.uncorrected(archivist),
      ]),
      tail: "ORDER BY t.period DESC")
    let places = Dictionary(mine.enumerated().map { ($1.held.id, $0) }, uniquingKeysWith: { a, _ in a })
    for row in rows {
      guard let place = row.int(0).flatMap({ places[$0] }) else { continue }
      if mine[place].lastReport == nil { mine[place].lastReport = ProjectLine.day(row, 1) }
      if mine[place].ratings.count < 2 {
        mine[place].ratings.append(row.text(2).flatMap { Office.Rag(rawValue: $0) })
      }
    }
  }

  /// Those that the reader manages and that have not reported for too long.
  var due: [Mine] {
    all.filter { $0.isManager && $0.held.entry.status != .proposed && $0.isDue(on: day) }
  }

  /// Those that are red or have become worse, the worst first.
  var troubled: [Mine] {
    all.filter { $0.trouble != nil }.sorted {
      ($0.held.entry.ragDeclared?.severity ?? -1) > ($1.held.entry.ragDeclared?.severity ?? -1)
    }
  }
}

extension MyProjects.Mine {
  func isDue(on day: Day) -> Bool { lastReport.map { $0.days(to: day) > MyProjects.rhythm } ?? true }

  /// Why it needs a look, in words.
  var trouble: String? {
    let declared = held.entry.ragDeclared
    if let declared, declared >= .amberRed { return "Declared \(declared.title.lowercased())" }
    if ComputedRag(of: held.entry).rag == .red { return "The facts say red" }
    if ratings.count == 2, let now = ratings[0], let before = ratings[1], now > before {
      return "From \(before.title.lowercased()) to \(now.title.lowercased()) in the latest report"
    }
    return nil
  }

  var troubleItem: WorkItem {
    WorkItem(
      title: held.entry.name, href: "/projects/\(held.code)",
      about:
        "\(Code(held.code)) \(RagMark(Rags.mark(held.entry.ragDeclared), label: "Declared", worded: true))",
      due: trouble ?? "", tone: .bad)
  }

  func dueItem(_ day: Day, mayReport: Bool) -> WorkItem {
    let new = ActionLink("Report", href: "/status-reports/new?project=\(held.code)&period=\(day)")
    return WorkItem(
      title: held.entry.name, href: "/projects/\(held.code)?side=reports", about: Code(held.code).markup,
      due: lastReport.map { "last report \(DueWords.text($0, from: day))" } ?? "no report yet", tone: .watch,
      action: mayReport ? new.markup : .nothing)
  }
}
