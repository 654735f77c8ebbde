import Foundation
import Interchange

/// The published portfolios that the tests read.
enum Fixture: String, CaseIterable {
  case y2019 = "gmpp_2019"
  case y2022 = "gmpp_2022"
  case y2023 = "gmpp_2023"
  case panel = "gmpp_panel"

  var bytes: [UInt8] {
    get throws {
      let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Public/data")
      return [UInt8](try Data(contentsOf: folder.appending(path: rawValue + ".csv")))
    }
  }

  var table: CSVTable { get throws { CSVTable.read(try bytes) } }

  func prepared(unit: MoneyUnit? = nil, key: [String] = []) throws -> Prepared {
    let table = try table
    var mapping = ColumnMapping.propose(headings: table.header, targets: TargetField.portfolio).mapping
    mapping.key = key
    if let unit {
      for index in mapping.columns.indices { mapping.columns[index].unit = unit }
    }
    return try Preparation.prepare(table, mapping: mapping, targets: TargetField.portfolio)
  }
}

/// Numbers that are the same in every run: SplitMix64.
struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
