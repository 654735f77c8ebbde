import Foundation
import Measures

@testable import Office

/// One case of the control tables in `Tests/Cases/Controls`, as it stands in the file.
struct ControlCase: Decodable, Sendable, CustomStringConvertible {
  struct Office: Decodable {
    let id: String
    let title: String
    let profile: String
    let policies: [PolicyLine]
  }
  struct PolicyLine: Decodable {
    let id: String
    let level: Int
    let lock: String
    let condition: String?
    let from: String?
    let to: String?
    /// `new_projects`, or `after_grace` with its days; none is at once.
    let transition: String?
    let grace: Int?
  }
  struct Facts: Decodable {
    let tier: Int?
    let approach: String?
    let type: String?
    let amount: String?
    let began: String?
  }
  struct TailoringLine: Decodable {
    let id: String
    let level: Int
    let from: String
    let to: String?
    let approved: Bool
    let office: String?
  }
  struct WaiverLine: Decodable {
    let id: String
    let level: Int
    let from: String
    let until: String
    let office: String
    let state: String
  }
  struct Expectation: Decodable {
    let day: String
    let level: Int
  }

  let name: String
  let control: String
  let offices: [Office]
  let expect: [Expectation]
  let facts: Facts?
  let tailorings: [TailoringLine]?
  let waivers: [WaiverLine]?
  let claimants: [String]?
  /// The policies, tailorings and waivers that do not count on the first day; nil where that is not
  /// checked.
  let ineffective: [String]?
  let conflicts: Int?

  var description: String { name }

  /// The cases of a file. A broken file gives a thrown error and so a failed test.
  static func load(_ file: String) throws -> [ControlCase] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let path = folder.appendingPathComponent("../../Cases/Controls/\(file).json").standardizedFileURL
    return try JSONDecoder().decode([ControlCase].self, from: Data(contentsOf: path))
  }
}

/// A word in a case file that means nothing.
struct CaseFault: Error { let text: String }

extension Optional {
  /// The value, or a fault that names what was expected.
  func or(_ text: String) throws -> Wrapped {
    guard let self else { throw CaseFault(text: text) }
    return self
  }
}
