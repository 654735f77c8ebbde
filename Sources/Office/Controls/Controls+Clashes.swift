import Measures

extension Controls {
  /// The overlaps of offices on a day: first projects with several governing offices, then offices that
  /// look after the same thing.
  public static func clashes(
    offices: [OfficeStanding], claims: [GoverningClaim], on day: Day
  ) -> [OfficeClash] {
    governingClashes(offices, claims, day) + scopeClashes(offices)
  }

  private static func governingClashes(
    _ offices: [OfficeStanding], _ claims: [GoverningClaim], _ day: Day
  ) -> [OfficeClash] {
    var titles: [String: String] = [:]
    for office in offices { titles[office.id] = office.title }
    var claimants: [String: Set<String>] = [:]
    for claim in claims where isOpen(claim, day) {
      claimants[claim.project, default: []].insert(claim.office)
    }
    return claimants.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { project, ids in
      let ids = ids.sorted()
      let names = ids.map { titles[$0] ?? $0 }.joined(separator: " and ")
      return OfficeClash(
        kind: .governing, subject: project, offices: ids, text: "\(names) claim to govern \(project).",
        mend: "Decide which one governs \(project) and let the others serve it."
          + " Until then only what they have in common applies.")
    }
  }

  private static func isOpen(_ claim: GoverningClaim, _ day: Day) -> Bool {
    if let from = claim.from, day < from { return false }
    if let to = claim.to, day > to { return false }
    return true
  }

  private struct Place: Hashable {
    let parent: String?
    let scope: String
    let domain: String
  }

  private static func scopeClashes(_ offices: [OfficeStanding]) -> [OfficeClash] {
    var places: [Place: [OfficeStanding]] = [:]
    for office in offices where office.isOperating {
      places[Place(parent: office.parent, scope: office.scope, domain: office.domain), default: []]
        .append(office)
    }
    let clashes = places.compactMap { place, found -> OfficeClash? in
      var seen: Set<String> = []
      let found = found.filter { seen.insert($0.id).inserted }.sorted { $0.id < $1.id }
      guard found.count > 1 else { return nil }
      let names = found.map(\.title).joined(separator: " and ")
      let domain = place.domain.isEmpty ? "" : " for \(place.domain)"
      return OfficeClash(
        kind: .scope, subject: place.parent ?? "", offices: found.map(\.id),
        text: "\(names) share the scope \(place.scope)\(domain).",
        mend: "Give each its own scope or domain, put one below the other, or close one.")
    }
    return clashes.sorted { ($0.subject, $0.text) < ($1.subject, $1.text) }
  }
}
