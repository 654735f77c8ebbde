import Ledger
import Registers

/// The head post of an office and who fills it on the day that is read.
public struct OfficeHead: Sendable {
  /// What the head post is called.
  public let post: String
  public let holders: [(id: Int64, name: String)]
}

extension Archivist {
  /// The heads of offices; an office without a head post is not among them.
  ///
  /// Whose word an office is, is told to everyone who may see the office or a project below it: this reads past the
  /// reader's own rights to posts and people.
  public func heads(of offices: [Int64]) throws -> [Int64: OfficeHead] {
    let posts = try binding(Post.self, where: .all([Clause("t.is_head = 1"), .in("t.office", offices)]))
    let filled = try binding(
      Assignment.self, where: .all([.in("t.post", posts.map(\.id)), try filling()]))
    let people = try binding(Person.self, where: .in("t.id", filled.compactMap { $0.entry.person?.id }))
    let names = Dictionary(people.map { ($0.id, $0.entry.name) }, uniquingKeysWith: { a, _ in a })
    var heads: [Int64: OfficeHead] = [:]
    for post in posts {
      guard let office = post.entry.office?.id else { continue }
      let holders = filled.filter { $0.entry.post?.id == post.id }.compactMap { $0.entry.person?.id }
        .map { (id: $0, name: names[$0] ?? Person.title.code(of: $0)) }
      // Of several head posts a filled one speaks for the office.
      if let known = heads[office], !known.holders.isEmpty || holders.isEmpty { continue }
      heads[office] = OfficeHead(post: post.entry.name, holders: holders)
    }
    return heads
  }
}
