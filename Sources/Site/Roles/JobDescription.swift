import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// What a role asks and gives, on one page for print.
enum JobDescription {
  @Sendable static func answer(_ visit: Visit) async throws -> Answer {
    let shelf = try visit.house.catalogue.shelf(Role.self)
    let id = try RegisterPages.id(visit, shelf)
    let (frame, held, roles, day) = try await visit.read { archivist in
      let held = try archivist.find(shelf, id)
      let all = try archivist.all(Role.self)
      let roles = Dictionary(all.map { ($0.entry.key, $0) }, uniquingKeysWith: { a, _ in a })
      return (Frame(archivist), held, roles, archivist.day)
    }
    guard let role = held.entry as? Role else { throw Refusal.missing(shelf.title.one) }
    let paper = Paper(
      opening: """
        <p class="paper-lead">\(role.summary.isEmpty ? role.purpose : role.summary)</p>\
        <p>\(held.code), version \(role.version), tier \(role.tier.title.lowercased()). As of \(LongDayText.text(day)).</p>
        """, parts: parts(role, roles), signatures: ["Holder of the role", "Head of the office"])
    return frame.page(
      visit, title: "Job description: \(role.name)",
      crumbs: [Crumb("Roles", "/roles"), Crumb(held.code, "/roles/\(held.code)"), Crumb("Job description")],
      room: "people", help: "appointment-letters", body: paper.markup)
  }

  private static func parts(_ role: Role, _ roles: [String: Held<Role>]) -> [Paper.Part] {
    let heads = Role.words(role.heads)
    return [
      Paper.Part("Also called", lines: role.aliases.isEmpty ? [] : ["\(role.aliases)"]),
      Paper.Part("Responsibilities", lines: RoleWords.list(role.purpose)),
      Paper.Part("Decision rights", lines: RoleWords.list(role.decisionRights)),
      Paper.Part("May head", lines: heads.isEmpty ? [] : ["\(heads.joined(separator: " and ")) offices"]),
      Paper.Part("Accountable for", lines: standard(role.key) { $0.isAccountable }),
      Paper.Part("Responsible for", lines: standard(role.key) { $0.isResponsible && !$0.isAccountable }),
      Paper.Part(
        "Competencies",
        lines: role.competencyLevels.map { one in
          one.level.isEmpty ? "\(one.name)" : "\(one.name), \(one.level)"
        }),
      Paper.Part("Required training", lines: Role.words(role.requiredTraining).map { "\($0)" }),
      Paper.Part("Never together with", lines: RoleWords.apart(role.key)),
      Paper.Part("Rights in the system", lines: RoleWords.rights(role)),
      Paper.Part("Leads to", lines: Role.words(role.nextRoles).map { "\(roles[$0]?.entry.name ?? $0)" }),
    ].compactMap { $0 }
  }

  /// Processes by the standard matrix for a controlling office.
  private static func standard(_ key: String, _ has: (RaciCell) -> Bool) -> [Markup] {
    let matrix = RaciMatrix.ofProcesses([], RaciSituation(kind: .controlling), narrates: false)
    return RaciOfRole.parts(matrix, key).filter { has($0.cell) }.map { part in
      let words = part.occasion.words
      return "\(part.process.title)\(if: !words.isEmpty, ", \(words)")"
    }
  }
}
