/// The ways to look at a portfolio; only the one that is shown is worked out.
enum PortfolioView: String, CaseIterable, Sendable {
  case board
  case roadmap
  case pictures
  case movers
  case list

  /// An unknown view shows the board.
  init(reading visit: Visit) { self = PortfolioView(rawValue: visit.query("view") ?? "") ?? .board }

  var title: String {
    switch self {
    case .board: "Board"
    case .roadmap: "Roadmap"
    case .pictures: "Pictures"
    case .movers: "Movers"
    case .list: "List"
    }
  }

  /// Names in the address that say how a view is drawn; they are no filters.
  static let ways: Set<String> = ["by", "across"]
}
