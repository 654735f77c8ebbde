import Face
import Ledger
import Markup
import Office
import Registers

/// The posts of a project with their holders, from the strategic tier to the operational one.
struct ProjectTeam: Sendable {
  private let posts: [AnyHeld]
  private let holders: [Int64: [AnyHeld]]
  private let tiers: PostTiers
  private let names: OpenNames
  private let project: String

  static let most = 200

  init(_ archivist: Archivist, project: AnyHeld) throws {
    self.project = project.code
    var query = ListQuery()
    query.limit = ProjectTeam.most
    query.counts = false
    posts = try archivist.list(
      try archivist.catalogue.shelf(Post.self), query, where: Clause("t.project = ?", [.int(project.id)])
    ).rows
    let filled =
      posts.isEmpty
      ? []
      : try archivist.list(
        try archivist.catalogue.shelf(Assignment.self), query,
        where: .all([try archivist.filling(), .in("t.post", posts.map(\.id))])
      ).rows
    holders = Dictionary(grouping: filled) { $0.as(Assignment.self)?.entry.post?.id ?? 0 }
    names = try OpenNames(
      archivist, people: filled.compactMap { $0.as(Assignment.self)?.entry.person?.id }, places: [])
    tiers = try PostTiers(archivist)
  }

  var section: Section {
    let rows = posts.compactMap { row in row.as(Post.self).map { (row, $0.entry) } }
      .sorted { (tiers.rank($0.1), $0.0.id) < (tiers.rank($1.1), $1.0.id) }
      .map { row, post in
        Table.Row(
          cells: [
            "<a href=\"/posts/\(row.code)\">\(post.name)</a>", "\(row.names["role"] ?? "")",
            "\(tiers.title(post))", people(row.id), shares(row.id),
          ], href: "/posts/\(row.code)")
      }
    return Section(
      "Posts on this project", id: "team", lead: "Beside those who are named: who works on it, by tier.",
      body: Table(
        columns: [
          .init(title: "Post"), .init(title: "Role", wraps: true), .init(title: "Tier"),
          .init(title: "Holder", wraps: true), .init(title: "Share", unit: "%", numeric: true),
        ], rows: rows, caption: "Posts on this project",
        empty: EmptyState(
          title: "No posts that you may see", text: "Here will stand team leaders, analysts and members.")
      ).markup)
  }

  private func people(_ post: Int64) -> Markup {
    guard let found = holders[post], !found.isEmpty else { return Badge("Vacant", .unknown).markup }
    return CellView.joined(
      found.map { row in
        guard let person = row.as(Assignment.self)?.entry.person else { return .nothing }
        return names.person(person.id, row.names["person"] ?? person.code)
      })
  }

  private func shares(_ post: Int64) -> Markup {
    CellView.joined(
      (holders[post] ?? []).map { row in
        "\(Amounts.percent(row.as(Assignment.self)?.entry.share.text ?? "").dropLast(2))"
      })
  }
}
