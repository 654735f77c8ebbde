import Markup
import Office
import Registers

/// What a role says of itself as lines for paper.
enum RoleWords {
  /// The parts of a text that are told apart by semicolons or lines, or by commas where there are none of them. A text
  /// with a colon names what its commas list, and stays whole.
  static func list(_ text: String) -> [Markup] {
    let marks = text.utf8
    let byte: UInt8 =
      marks.contains(0x3B) ? 0x3B : marks.contains(0x0A) || marks.contains(0x3A) ? 0x0A : 0x2C
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
  static func rights(_ role: Role) -> [Markup] {
    let grants = role.rightsByArea
    return Area.allCases.compactMap { area in
      guard let grant = grants[area],
        !grant.rights.isDisjoint(with: [.create, .edit, .approve, .publish, .run])
      else { return nil }
      return "\(Wording.sentence(area.title)): \(RightWords.text(grant).lowercased())"
    }
  }
}
