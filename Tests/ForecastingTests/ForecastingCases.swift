import Foundation

/// The oracle cases of `Tests/Cases/Forecasting`, as plain values.
enum ForecastingCases {
  static func load(_ name: String = "simulation") throws -> [[String: Any]] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: folder.appendingPathComponent("Cases/Forecasting/\(name).json"))
    return try JSONSerialization.jsonObject(with: data) as? [[String: Any]] ?? []
  }

  /// The case with that id.
  static func find(_ id: String) throws -> [String: Any] {
    guard let found = try load().first(where: { $0["id"] as? String == id }) else { throw Missing(id: id) }
    return found
  }

  struct Missing: Error {
    let id: String
  }
}

extension [String: Any] {
  func part(_ key: String) -> [String: Any] { self[key] as? [String: Any] ?? [:] }
  func number(_ key: String) -> Double { (self[key] as? NSNumber)?.doubleValue ?? .nan }
  func numbers(_ key: String) -> [Double] { (self[key] as? [NSNumber])?.map(\.doubleValue) ?? [] }
}

/// A small repeatable source of chance for tests (SplitMix64).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
