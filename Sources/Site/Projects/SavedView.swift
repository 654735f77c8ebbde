import Ledger
import Office
import Registers

/// A question that people ask of the project list again and again, with an address of its own.
enum SavedView: String, CaseIterable, Sendable {
  case all = ""
  case live
  case late
  case red
  case noSponsor = "no-sponsor"
  case noManager = "no-manager"
  case better = "declared-better"

  /// The view that the address asks for.
  ///
  /// - Throws: `Refusal.misasked` for a view that is not known.
  init(reading visit: Visit) throws {
    let text = visit.query("saved") ?? ""
    guard let view = SavedView(rawValue: text) else {
      let known = SavedView.allCases.map(\.rawValue).filter { !$0.isEmpty }.joined(separator: ", ")
      throw Refusal.misasked([Problem("saved", "There is no such view. Known are \(known).")])
    }
    self = view
  }

  var title: String {
    switch self {
    case .all: "All"
    case .live: "Live"
    case .late: "Late"
    case .red: "Red"
    case .noSponsor: "No sponsor"
    case .noManager: "No manager"
    case .better: "Declared better than computed"
    }
  }

  /// What holds for the projects of the view; all but the first leave out what has ended.
  var condition: String {
    switch self {
    case .all: "1 = 1"
    case .live: Project.live.sql
    case .late: "\(Project.live.sql) AND t.finish_forecast > t.finish_baseline"
    case .red: "\(Project.live.sql) AND t.rag_declared = 'red'"
    case .noSponsor: "\(Project.live.sql) AND t.sponsor IS NULL"
    case .noManager: "\(Project.live.sql) AND t.manager IS NULL"
    case .better: "\(Project.live.sql) AND \(RagGap.declaredBetter)"
    }
  }

  var clause: Clause { self == .all ? .all : Clause(condition) }

  var href: String { rawValue.isEmpty ? "/projects" : "/projects?saved=\(rawValue)" }

  /// How many projects each view holds, in one question over what the reader may see.
  static func counts(_ archivist: Archivist, _ shelf: Shelf) throws -> [Int] {
    let select = allCases.map { "SUM(CASE WHEN \($0.condition) THEN 1 ELSE 0 END)" }.joined(separator: ", ")
    let row = try archivist.reckon(shelf, select).first
    return allCases.indices.map { Int(row?.int($0) ?? 0) }
  }
}
