/// One office on the way from the root to the office that governs a project, with the policies it has
/// written.
public struct OfficeLayer: Equatable, Sendable {
  public let id: String
  public let title: String
  public let profile: ControlProfile
  public let policies: [Policy]

  public init(id: String, title: String, profile: ControlProfile, policies: [Policy] = []) {
    self.id = id
    self.title = title
    self.profile = profile
    self.policies = policies
  }

  /// The offices that several chains have in common from the root down: what still counts while two offices
  /// both claim to govern.
  public static func shared(by chains: [[OfficeLayer]]) -> [OfficeLayer] {
    guard let first = chains.first else { return [] }
    var count = first.count
    for chain in chains.dropFirst() {
      count = min(count, zip(first, chain).prefix { $0.id == $1.id }.count)
    }
    return Array(first.prefix(max(count, 0)))
  }
}
