import Ledger
import Registers

extension Archivist {
  /// The offices, programmes and projects at which the reader would see a post if there were one.
  ///
  /// One question: the predicate of sight of posts over a post that stands at each place in turn.
  func placesWithPosts() throws -> Set<Node> {
    let visible = try sight.clause(try catalogue.shelf(Post.self), .see)
    let kinds: [(kind: NodeKind, register: String)] = [
      (.office, OfficeUnit.title.name), (.programme, Programme.title.name), (.project, Project.title.name),
    ]
    var parts: [String] = []
    for (index, one) in kinds.enumerated() {
      guard let shelf = catalogue.shelf(one.register) else { continue }
      let columns = ["office", "portfolio", "programme", "project"].map { column in
        "\(column == one.register ? "p.id" : "CAST(NULL AS BIGINT)") AS \(column)"
      }
      parts.append(
        "SELECT CAST(0 AS BIGINT) AS id, \(index) AS kind, p.id AS place, \(columns.joined(separator: ", ")) "
          + "FROM \(source(shelf)) p WHERE p.archived = 0")
    }
    let sql = "SELECT t.kind, t.place FROM (\(parts.joined(separator: " UNION ALL "))) t WHERE \(visible.sql)"
    let rows = try memory.rows(sql, visible.values) { try connection.query(sql, visible.values) }
    return Set(
      rows.compactMap { row in
        guard let kind = row.int(0).flatMap({ Int(exactly: $0) }), kinds.indices.contains(kind),
          let place = row.int(1)
        else { return nil }
        return Node(kinds[kind].kind, place)
      })
  }
}
