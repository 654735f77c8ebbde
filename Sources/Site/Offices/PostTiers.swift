import Office
import Registers

/// On which tier a post works: its own where it says so, that of its role else.
struct PostTiers: Sendable {
  private let roles: [Int64: Role.Tier]

  init(_ archivist: Archivist) throws {
    let rows = try archivist.reckon(try archivist.catalogue.shelf(Role.self), "t.id, t.tier")
    roles = Dictionary(
      rows.compactMap { row in
        guard let id = row.int(0), let tier = row.text(1).flatMap(Role.Tier.init(rawValue:)) else {
          return nil
        }
        return (id, tier)
      }, uniquingKeysWith: { a, _ in a })
  }

  func tier(_ post: Post) -> Role.Tier { post.tier ?? post.role.flatMap { roles[$0.id] } ?? .none }

  func title(_ post: Post) -> String {
    let tier = tier(post)
    return tier == .none ? "–" : tier.title
  }

  /// From the strategic tier, 0, to the operational one.
  func rank(_ post: Post) -> Int { Role.Tier.allCases.firstIndex(of: tier(post)) ?? 9 }
}
