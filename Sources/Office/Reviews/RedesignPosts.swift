import Ledger
import Registers

/// What the establishment would ask for at the office as it would be: which posts more, which no longer, and who leads it.
public struct RedesignPosts: Sendable {
  /// A rule of the establishment with the posts that answer it.
  public struct Seat: Sendable {
    public let rule: PostRule
    public let posts: [Named]
  }

  /// A post of the office.
  public struct Named: Sendable {
    public let code: String
    public let name: String
    public let role: String
    public let isHead: Bool
  }

  /// Whether the reader would see posts at the office; if not, she is not told what is missing.
  public let isSeen: Bool
  /// Asked for then and not now.
  public let asked: [Seat]
  /// Asked for now and not then.
  public let dropped: [Seat]
  /// Asked for as before.
  public let kept: Int
  /// Roles that may head the office as it would be.
  public let mayHead: [String]
  /// Head posts whose role may not.
  public let misled: [Named]
  /// Projects whose manager reports elsewhere: exceptions that would be listed then, and those listed now that would not.
  public let strays: [AnyHeld]
  public let settled: [AnyHeld]

  /// Asked for then, and not there.
  public var missing: [Seat] { asked.filter(\.posts.isEmpty) }

  init(_ archivist: Archivist, _ draft: RedesignDraft) throws {
    let (before, after, id) = (draft.office.entry, draft.officeAfter, draft.office.id)
    isSeen = try archivist.placesWithPosts().contains(Node(.office, id))
    let roles = try archivist.binding(Role.self, where: .all)
    let keys = Dictionary(roles.map { ($0.id, $0.entry) }, uniquingKeysWith: { a, _ in a })
    let posts = try archivist.all(Post.self, where: Clause("t.office = ?", [.int(id)]))
    func role(_ post: Held<Post>) -> Role? { post.entry.role.flatMap { keys[$0.id] } }
    func named(_ post: Held<Post>) -> Named {
      Named(
        code: post.code, name: post.entry.name, role: role(post)?.name ?? "", isHead: post.entry.isHead)
    }
    func seats(_ holds: (PostRule) -> Bool) -> [Seat] {
      PostRule.all.filter(holds).map { rule in
        Seat(
          rule: rule,
          posts: posts.filter { rule.isAnswered(by: $0.entry, role: role($0)?.key ?? "") }.map(named))
      }
    }
    asked = seats { $0.holds(at: after) && !$0.holds(at: before) }
    dropped = seats { $0.holds(at: before) && !$0.holds(at: after) }
    kept = PostRule.all.count { $0.holds(at: before) && $0.holds(at: after) }
    func mayHead(_ role: Role) -> Bool {
      HeadRule.mayHead(role.key, saying: role.heads, after.permanence)
    }
    self.mayHead = roles.map(\.entry).filter { $0.status == .published && mayHead($0) }.map(\.name)
    misled = posts.filter { post in post.entry.isHead && role(post).map { !mayHead($0) } ?? false }.map(named)
    let isDirective = (before.profile == .directive, after.profile == .directive)
    let lines =
      isDirective.0 == isDirective.1 || after.status == .closed
      ? [] : try archivist.managersWhoReportElsewhere(at: [id])
    (strays, settled) = isDirective.1 ? (lines, []) : ([], lines)
  }
}

extension PostRule {
  /// Whether a post at an office is what the rule asks for there.
  func isAnswered(by post: Post, role: String) -> Bool {
    switch seat {
    case .head: post.isHead
    case .role(let keys): keys.contains(role)
    case .named, .chair: false
    }
  }
}
