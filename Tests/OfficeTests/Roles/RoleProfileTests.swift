import Ledger
import Measures
import Registers
import Testing

@testable import Office

/// What the office says of its standard roles beside their rights.
@Suite struct RoleProfileTests {
  @Test func everyRoleHasAProfileThatLeadsSomewhereKnown() {
    let keys = Set(RoleCatalogue.standard.roles.map(\.key))
    #expect(Set(RoleProfileRows.all.keys) == keys)
    let levels = ["awareness", "working", "practitioner", "expert"]
    for (key, profile) in RoleProfileRows.all {
      #expect(!profile.summary.isEmpty && profile.summary.hasSuffix("."), "\(key)")
      #expect(Set(profile.next).isSubset(of: keys) && !profile.next.contains(key), "\(key)")
      #expect(Set(profile.heads).isSubset(of: ["permanent", "temporary"]), "\(key)")
      var role = Role()
      role.complete(with: profile)
      #expect(role.competencyLevels.count == profile.competencies.count)
      #expect(role.competencyLevels.allSatisfy { levels.contains($0.level) }, "\(key)")
      #expect(Role.words(role.requiredTraining) == profile.training)
    }
    #expect(RoleProfileRows.all["pmo_lead"]?.heads == ["temporary"])
    #expect(RoleProfileRows.all["pmo_director"]?.heads == ["permanent"])
  }

  /// A role that was entered before it had a profile is completed at the next start; what somebody emptied stays so.
  @Test func olderRolesAreCompletedOnce() async throws {
    let world = try await World()
    func change(_ key: String, _ edit: @escaping @Sendable (inout Role) -> Void) async throws {
      try await world.enter { registrar in
        guard let held = try registrar.archivist.role(key) else { throw Refusal.missing(key) }
        var entry = held.entry
        edit(&entry)
        try registrar.change(held, to: entry)
      }
    }
    func role(_ key: String) async throws -> Role? { try await world.look { try $0.role(key)?.entry } }
    #expect(try await role("coach")?.summary.isEmpty == false)
    try await change("coach") {
      ($0.summary, $0.competencies, $0.requiredTraining, $0.heads, $0.nextRoles) = ("", "", "", "", "")
    }
    try await change("pmo_head") { $0.heads = "" }
    try await world.house.prepare()
    #expect(try await role("coach")?.summary == RoleProfileRows.all["coach"]?.summary)
    #expect(try await role("pmo_head")?.heads == "")
    let before = try await world.house.changes()
    try await world.house.prepare()
    #expect(try await world.house.changes() == before)
  }
}
