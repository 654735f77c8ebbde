import Markup
import Office
import Registers

/// What a role says of itself as lines for paper.
enum RoleWords {
  /// The parts of a text that are told apart by semicolons, or by commas where there are none.
  static func list(_ text: String) -> [Markup] {
    let byte: UInt8 = text.utf8.contains(0x3B) ? 0x3B : text.utf8.contains(0x0A) ? 0x0A : 0x2C
    return text.utf8.split(separator: byte).map { TextRules.trimmed(String($0) ?? "") }
      .filter { !$0.isEmpty }.map { "\(Wording.sentence($0))" }
  }

  /// Whom it never meets in one person, with the rule.
  static func apart(_ key: String) -> [Markup] {
    Segregation.reasons(for: key).map { reason in
      let titles = reason.roles.map { RoleCatalogue.standard.role($0)?.title ?? $0 }
      return "\(titles.joined(separator: ", ")). \(reason.sentence)"
    }
  }

  /// The areas in which it may do more than look, in words.
  static func rights(_ key: String) -> [Markup] {
    Area.allCases.compactMap { area in
      let grant = RoleCatalogue.standard.grant(key, area)
      guard !grant.rights.isDisjoint(with: [.create, .edit, .approve, .publish, .run]) else { return nil }
      return "\(Wording.sentence(area.title)): \(RightWords.text(grant).lowercased())"
    }
  }
}
