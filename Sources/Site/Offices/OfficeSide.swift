import Registers

/// The sides of the page of one office.
enum OfficeSide: String, CaseIterable, Sendable {
  case overview, posts, controls, projects, spokes
  var title: String { Wording.sentence(rawValue) }

  init(reading visit: Visit) {
    self = visit.query("side").flatMap(OfficeSide.init(rawValue:)) ?? .overview
  }
}
