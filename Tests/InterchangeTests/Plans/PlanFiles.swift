import Foundation
import Interchange

/// Real plans that other tools wrote, where they are on this machine.
///
/// They stand in `shared/data/plans` beside the project, or where `PODIUM_PLANS` says; their licences do not
/// let them
/// be carried here.
enum PlanFiles {
  static let folder: URL? = {
    if let named = ProcessInfo.processInfo.environment["PODIUM_PLANS"] { return URL(filePath: named) }
    var above = URL(filePath: #filePath).deletingLastPathComponent()
    while above.path.count > 1 {
      let folder = above.appending(path: "shared/data/plans")
      if FileManager.default.fileExists(atPath: folder.path) { return folder }
      above = above.deletingLastPathComponent()
    }
    return nil
  }()

  static func bytes(_ name: String) throws -> [UInt8] {
    guard let folder else { throw PlanFileProblem("no plans here") }
    return [UInt8](try Data(contentsOf: folder.appending(path: name)))
  }

  /// The names of the files that end so and begin as asked.
  static func names(_ ending: String, holding mark: String = "") -> [String] {
    guard let folder, let all = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
      return []
    }
    return all.sorted().filter { name in
      guard name.hasSuffix(ending) else { return false }
      guard !mark.isEmpty, let bytes = try? bytes(name) else { return mark.isEmpty }
      return String(decoding: bytes.prefix(1500), as: UTF8.self).contains(mark)
    }
  }

  /// A file of our own in Tests/Cases/Plans.
  static func own(_ name: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Cases/Plans")
    return [UInt8](try Data(contentsOf: folder.appending(path: name)))
  }
}
