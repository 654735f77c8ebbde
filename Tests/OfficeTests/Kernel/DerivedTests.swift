import Measures
import Registers
import Testing

@testable import Office

@Suite struct DerivedTests {
  /// Whoever asks for ever new words or moments and finds nothing must not fill the server's memory with questions.
  @Test func listsThatFindNothingAreNotRememberedWithoutEnd() async throws {
    let world = try await World()
    _ = try await world.office("Hub")
    let most = try await world.look { archivist -> Int in
      let shelf = try archivist.catalogue.shelf(Project.self)
      var most = 0
      for n in 0..<3_000 {
        var query = ListQuery()
        query.counts = false
        query.words = "nothing\(n)"
        #expect(try archivist.list(shelf, query).rows.isEmpty)
        most = max(most, archivist.memory.pageCount)
      }
      return most
    }
    #expect(most > 100 && most < 2_100, "\(most) lists are remembered")
  }
}
