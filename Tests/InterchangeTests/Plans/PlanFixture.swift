import Foundation

/// Plan files that the tests read: our own in `Tests/Cases/Plans`, and real ones that may lie beside the project.
enum PlanFixture {
  static func own(_ name: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Cases/Plans")
    return [UInt8](try Data(contentsOf: folder.appending(path: name)))
  }

  /// The folder of real plans: `PODIUM_PLANS`, or `shared/data/plans` beside the project; nil where there is none.
  static let realFolder: URL? = {
    if let named = ProcessInfo.processInfo.environment["PODIUM_PLANS"] { return URL(filePath: named) }
    var folder = URL(filePath: #filePath).deletingLastPathComponent()
    while folder.path.count > 1 {
      let candidate = folder.appending(path: "shared/data/plans")
      if FileManager.default.fileExists(atPath: candidate.path) { return candidate }
      folder = folder.deletingLastPathComponent()
    }
    return nil
  }()

  static func real(_ ending: String) -> [String] {
    guard let realFolder, let names = try? FileManager.default.contentsOfDirectory(atPath: realFolder.path)
    else { return [] }
    return names.filter { $0.hasSuffix(ending) }.sorted()
  }

  static func realBytes(_ name: String) throws -> [UInt8] {
    guard let realFolder else { return [] }
    return [UInt8](try Data(contentsOf: realFolder.appending(path: name)))
  }

  /// The bytes with one to eight of them changed, dropped, doubled or swapped for telling ones.
  static func damaged(_ bytes: [UInt8], _ random: inout Seeded) -> [UInt8] {
    var out = bytes
    for _ in 0..<Int.random(in: 1...8, using: &random) where !out.isEmpty {
      let at = Int.random(in: out.indices, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: out[at] = UInt8.random(in: 0...255, using: &random)
      case 1: out.removeSubrange(at..<min(at + Int.random(in: 1...40, using: &random), out.count))
      case 2: out.insert(contentsOf: out[at..<min(at + 30, out.count)], at: at)
      case 3: out[at] = Array("%\t\n\r(),|-9eE:.;\"".utf8)[Int.random(in: 0..<16, using: &random)]
      case 4: out.insert(contentsOf: Array("999999999999".utf8), at: at)
      default: out.removeSubrange(at...)
      }
    }
    return out
  }
}
