/// The sides of a project's page; only the one that is shown is gathered.
enum ProjectSide: String, CaseIterable, Sendable {
  case overview = ""
  case plan
  case controls
  case reports
  case people

  /// An unknown side shows the overview.
  init(reading visit: Visit) { self = ProjectSide(rawValue: visit.query("side") ?? "") ?? .overview }

  var title: String {
    switch self {
    case .overview: "Overview"
    case .plan: "Plan"
    case .controls: "Controls"
    case .reports: "Reports"
    case .people: "People and authority"
    }
  }
}
