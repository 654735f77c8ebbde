import Registers

/// What the office's start adds to a standard role beside its rights: what it is for and what it asks of a person.
struct RoleProfile: Sendable {
  /// In one sentence.
  let summary: String
  /// Competencies with their level, a line each.
  let competencies: [String]
  /// Courses, as training records call them.
  var training: [String] = []
  /// Kinds of office that it may head: permanent, temporary.
  var heads: [String] = []
  /// Keys of the roles that follow in a career.
  var next: [String] = []
}

extension Role {
  /// Takes over what the profile says.
  mutating func complete(with profile: RoleProfile) {
    summary = profile.summary
    competencies = profile.competencies.joined(separator: "\n")
    requiredTraining = profile.training.joined(separator: ", ")
    heads = profile.heads.joined(separator: ", ")
    nextRoles = profile.next.joined(separator: ", ")
  }

  /// The words of a field that holds several with commas between.
  public static func words(_ text: String) -> [String] {
    text.utf8.split(separator: 0x2C).map { TextRules.trimmed(String($0) ?? "") }.filter { !$0.isEmpty }
  }

  /// The competencies with their levels.
  public var competencyLevels: [(name: String, level: String)] {
    competencies.utf8.split(separator: 0x0A).compactMap { line in
      let halves = line.split(separator: 0x3A, maxSplits: 1)
      let name = halves.first.map { TextRules.trimmed(String($0) ?? "") } ?? ""
      if name.isEmpty { return nil }
      return (name, halves.count > 1 ? TextRules.trimmed(String(halves[1]) ?? "") : "")
    }
  }
}
