import Interchange
import Testing

/// A damaged file is read or refused, in time, and what is read is accounted for.
@Suite struct MutationTests {
  @Test func twoThousandDamagedFiles() throws {
    let table = try Fixture.y2023.table
    var writer = CSVWriter()
    writer.row(table.header)
    for row in stride(from: 0, to: table.rowCount, by: 20) { writer.row(table.row(row)) }
    let whole = try Fixture.y2023.bytes
    // Without optimisation most rounds take every twentieth project, so that the test stays short.
    #if DEBUG
      let (original, every) = (writer.bytes, 200)
    #else
      let (original, every) = (whole, 1)
    #endif
    let mapping = ColumnMapping.propose(headings: table.header, targets: TargetField.portfolio).mapping
    var random = Seeded(state: 2023)
    var read = 0
    var refused = 0
    let clock = ContinuousClock()
    var longest = Duration.zero
    for round in 0..<2000 {
      let damaged = round % every == 0 ? damage(whole, &random) : damage(original, &random)
      let took = clock.measure {
        let table = CSVTable.read(damaged)
        // Headings may be damaged too: then the mapping is proposed anew.
        var prepared = try? Preparation.prepare(table, mapping: mapping, targets: TargetField.portfolio)
        if prepared == nil, table.refusal == nil {
          let other = ColumnMapping.propose(headings: table.header, targets: TargetField.portfolio).mapping
          prepared = try? Preparation.prepare(table, mapping: other, targets: TargetField.portfolio)
        }
        if let prepared {
          read += 1
          #expect(prepared.reconciliation.agrees, "round \(round)")
        } else {
          refused += 1
        }
      }
      longest = max(longest, took)
    }
    print("damaged files: \(read) read, \(refused) refused, the longest took \(longest)")
    #expect(read > 500)
    #expect(longest < .seconds(5))
  }

  private func damage(_ original: [UInt8], _ random: inout Seeded) -> [UInt8] {
    var bytes = original
    let special: [UInt8] = [
      0x22, 0x2C, 0x0A, 0x0D, 0x09, 0x3B, 0x00, 0xFF, 0xFE, 0xC3, 0x2D, 0x2E, 0x39, 0x28,
    ]
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      guard bytes.count > 10 else { return bytes }
      let at = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, at + Int.random(in: 1...400, using: &random))
      switch Int.random(in: 0..<8, using: &random) {
      case 0: bytes[at] = UInt8.random(in: 1...255, using: &random)
      case 1: bytes[at] = special.randomElement(using: &random) ?? 0
      case 2: bytes.insert(special.randomElement(using: &random) ?? 0, at: at)
      case 3: bytes.removeSubrange(at..<end)
      case 4: bytes.insert(contentsOf: Array(bytes[at..<end]), at: at)
      case 5: bytes.insert(contentsOf: [UInt8](repeating: 0x39, count: 60), at: at)
      case 6: if Int.random(in: 0..<10, using: &random) == 0 { bytes.removeSubrange(at...) }
      default: bytes.swapAt(at, Int.random(in: 0..<bytes.count, using: &random))
      }
    }
    return bytes
  }
}
