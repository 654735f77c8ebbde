import Ledger
import Registers

/// What a post asks of whoever is to fill it: by itself and by its role.
public struct PostNeeds: Sendable {
  public let roleKey: String
  public let roleName: String
  public let leastGrade: Int?
  /// Grade or certificate in the words of the post; nobody can check words.
  public let inWords: String
  /// Courses of the role, as typed there: parted by commas, semicolons or lines.
  public let courses: [String]
  /// Competencies of the role without their levels.
  public let competencies: [String]

  /// - Parameter role: the role that the post names; without it only the grade is asked for.
  public init(_ post: Post, _ role: Role?) {
    roleKey = role?.key ?? ""
    roleName = role?.name ?? ""
    leastGrade = post.leastGrade
    inWords = post.requiredGrade
    courses = PostNeeds.parts(role?.requiredTraining ?? "", at: [0x2C, 0x3B, 0x0A])
    competencies = PostNeeds.parts(role?.competencies ?? "", at: [0x0A, 0x3B]).map { line in
      TextRules.trimmed(String(line.utf8.prefix { $0 != 0x3A }) ?? line)
    }
  }

  static func parts(_ text: String, at marks: Set<UInt8>) -> [String] {
    text.utf8.split(whereSeparator: { marks.contains($0) }).map { TextRules.trimmed(String($0) ?? "") }
      .filter { !$0.isEmpty }
  }

  /// Everything in a few words, for a table.
  public var words: [String] {
    var words: [String] = []
    if let leastGrade { words.append("grade \(leastGrade) or above") }
    if !inWords.isEmpty { words.append(inWords) }
    words += courses.map { "training: \($0)" }
    words += competencies.prefix(4)
    return words
  }

  /// The roles that posts name, by their ids.
  public static func roles(_ archivist: Archivist) throws -> [Int64: Role] {
    Dictionary(
      try archivist.all(Role.self).map { ($0.id, $0.entry) }, uniquingKeysWith: { a, _ in a })
  }
}
