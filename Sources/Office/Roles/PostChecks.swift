import Ledger
import Registers

/// One head post per office, with a role that may head it.
enum PostChecks {
  @Sendable static func run(_ c: Checking) throws {
    guard let post = c.after as? Post else { return }
    if post.isHead, let office = post.office?.id {
      let heads = try c.count(
        "post WHERE archived = 0 AND office = ? AND is_head = 1 AND id <> ?", [.int(office), .int(c.id ?? 0)])
      if heads > 0 { c.problem("is_head", "This office has a head post already.") }
    }
    try head(c, post)
    // Whoever fills a post does not widen it for herself.
    guard let me = c.archivist.actor.person, let id = c.id, let before = c.before as? Post,
      before.role != post.role || before.office != post.office || before.portfolio != post.portfolio
        || before.programme != post.programme || before.project != post.project
    else { return }
    let mine = try c.count(
      "assignment WHERE archived = 0 AND post = ? AND (person = ? OR deputy = ?)",
      [.int(id), .int(me), .int(me)])
    if mine > 0 {
      throw Refusal.forbidden(
        .init(
          action: "change this post",
          reason: "Nobody changes the role or place of a post that she fills herself."))
    }
  }
}
