import Ledger
import Measures
import Registers
import Testing

@testable import Office

/// Two hundred random tamperings, each found; and nothing found where nothing was done.
@Suite struct TamperingTests {
  private static func world() async throws -> World {
    let world = try await World()
    let office = try await world.office("Hub")
    let shelf = try world.shelf("project")
    for index in 0..<12 {
      let id = try await world.project("Project \(index)", office: office)
      _ = try await world.enter {
        try $0.change(shelf, id, seen: 1, ["stage": "Stage \(index)"], because: "Step \(index)")
      }
      world.pass(milliseconds: 1000)
    }
    return world
  }

  @Test func untouchedIsSound() async throws {
    let world = try await Self.world()
    let result = try await world.ledger.read { try AuditVerification().run($0) }
    #expect(result.isSound, "\(String(describing: result.firstBad))")
    #expect(result.links > 30)
  }

  @Test func twoHundredTamperingsAreFound() async throws {
    let world = try await Self.world()
    let links = try await world.ledger.read { try AuditVerification().run($0).links }
    var random = Seeded(2026)
    for round in 0..<200 {
      let tampering = Tampering.random(links, &random)
      struct Undo: Error, Sendable { let sound: Bool; let first: Int64? }
      do {
        try await world.ledger.write { connection in
          for statement in tampering.statements { try connection.execute(statement, []) }
          let result = try AuditVerification().run(connection)
          throw Undo(sound: result.isSound, first: result.firstBad?.sequence)
        }
      } catch let undo as Undo {
        #expect(!undo.sound, "round \(round): \(tampering.statements) went unnoticed")
        if let expected = tampering.firstBad {
          #expect(undo.first == expected, "round \(round): \(tampering.statements)")
        }
      }
    }
  }

  /// A history that was rewritten whole, head included, is sound in itself: only a checkpoint tells.
  @Test func aWholeRewriteNeedsACheckpoint() async throws {
    let world = try await Self.world()
    let checkpoint = try await world.look { try $0.checkpoint() }
    let other = try await Self.world()
    let result = try await other.ledger.read { try AuditVerification().run($0, against: checkpoint) }
    #expect(!result.isSound)
    let own = try await world.ledger.read { try AuditVerification().run($0, against: checkpoint) }
    #expect(own.isSound)
  }
}

/// One way of tampering with a ledger.
struct Tampering {
  let statements: [String]
  /// The link that is named, where it is certain.
  let firstBad: Int64?

  static func random(_ links: Int64, _ random: inout Seeded) -> Tampering {
    let at = Int64.random(in: 1...links, using: &random)
    let other = at == links ? at - 1 : at + 1
    switch Int.random(in: 0..<12, using: &random) {
    case 0:
      return Tampering(
        statements: ["UPDATE history SET changes = changes || ' ' WHERE sequence = \(at)"], firstBad: at)
    case 1:
      return Tampering(
        statements: ["UPDATE history SET actor = 'H-999' WHERE sequence = \(at)"], firstBad: at)
    case 2:
      return Tampering(statements: ["UPDATE history SET at = at + 1 WHERE sequence = \(at)"], firstBad: at)
    case 3:
      return Tampering(
        statements: ["UPDATE history SET reason = 'Another' WHERE sequence = \(at)"], firstBad: at)
    case 4: return Tampering(statements: ["DELETE FROM history WHERE sequence = \(at)"], firstBad: nil)
    case 5: return Tampering(statements: ["DELETE FROM history WHERE sequence >= \(at)"], firstBad: nil)
    case 6:
      return Tampering(
        statements: [
          "UPDATE history SET sequence = -1 WHERE sequence = \(at)",
          "UPDATE history SET sequence = \(at) WHERE sequence = \(other)",
          "UPDATE history SET sequence = \(other) WHERE sequence = -1",
        ], firstBad: min(at, other))
    case 7:
      return Tampering(
        statements: [
          "INSERT INTO history SELECT \(links + 1), at, actor, means, request, register, entry, revision, action, reason, changes, "
            + "salt, commitment, digest, previous, hash FROM history WHERE sequence = \(at)"
        ], firstBad: nil)
    case 8:
      return Tampering(
        statements: ["UPDATE project SET stage = 'Forged' WHERE id = \(1 + at % 12)"], firstBad: nil)
    case 9:
      return Tampering(
        statements: ["UPDATE project_past SET name = 'Forged' WHERE id = \(1 + at % 12) AND revision = 1"],
        firstBad: nil)
    case 10: return Tampering(statements: ["DELETE FROM project WHERE id = \(1 + at % 12)"], firstBad: nil)
    default:
      return Tampering(statements: ["UPDATE head SET sequence = sequence - 1 WHERE id = 1"], firstBad: nil)
    }
  }
}
