import Face
import Markup
import Office
import Registers

/// Where a role leads to, and what is missing for each step.
struct RoleCareer {
  let role: Role
  let roles: [String: Held<Role>]

  static func link(_ key: String, _ roles: [String: Held<Role>]) -> Markup {
    guard let held = roles[key] else { return "\(RoleCatalogue.standard.role(key)?.title ?? key)" }
    return "<a href=\"/roles/\(held.code)\">\(held.entry.name)</a>"
  }

  var section: Section {
    let next = Role.words(role.nextRoles)
    let from = roles.values.filter { Role.words($0.entry.nextRoles).contains(role.key) }
      .sorted { $0.id < $1.id }
    let came: Markup =
      from.isEmpty
      ? .nothing
      : "<p>People come to it from \(CellView.joined(from.map { RoleCareer.link($0.entry.key, roles) })).</p>"
    let table = Table(
      columns: [
        .init(title: "Leads to"), .init(title: "To be learned", wraps: true), .init(title: "Training"),
        .init(title: "And from there to"),
      ], rows: next.map(row), caption: "Where this role leads",
      empty: EmptyState(
        title: "No next role is named",
        text: "Name the roles that follow in the field “Leads to” of this role."))
    return Section(
      "Career", lead: "What the next role asks beyond this one.",
      body: "<div class=\"stack\">\(table)\(came)</div>")
  }

  private func row(_ key: String) -> Table.Row {
    let next = roles[key]?.entry
    let missing = next.map { RoleCareer.missing(from: role, to: $0) } ?? []
    let training = Role.words(next?.requiredTraining ?? "").filter {
      !Role.words(role.requiredTraining).contains($0)
    }
    let beyond = Role.words(next?.nextRoles ?? "").map { RoleCareer.link($0, roles) }
    return Table.Row(
      cells: [
        RoleCareer.link(key, roles), "\(missing.isEmpty ? "–" : missing.joined(separator: ", "))",
        "\(training.isEmpty ? "–" : training.joined(separator: ", "))",
        beyond.isEmpty ? "–" : CellView.joined(beyond),
      ])
  }

  private static let levels = ["awareness", "working", "practitioner", "expert"]

  /// The competencies of the next role that this one does not ask for, or not as deeply.
  static func missing(from role: Role, to next: Role) -> [String] {
    var known: [String: Int] = [:]
    for one in role.competencyLevels { known[one.name.lowercased()] = levels.firstIndex(of: one.level) ?? 0 }
    return next.competencyLevels.compactMap { one in
      let level = levels.firstIndex(of: one.level) ?? 0
      if let has = known[one.name.lowercased()], has >= level { return nil }
      return one.level.isEmpty ? one.name : "\(one.name) (\(one.level))"
    }
  }
}
