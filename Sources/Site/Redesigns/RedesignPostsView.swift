import Face
import Markup
import Office
import Registers

/// What the establishment would ask for at the office as it would be.
struct RedesignPostsView {
  let posts: RedesignPosts
  let draft: RedesignDraft

  var markup: Markup {
    Section(
      "Posts", id: "posts",
      lead: "What the <a href=\"/vacancies#rules\">establishment</a> asks for, before and after.", body: body
    ).markup
  }

  private var body: Markup {
    if !posts.isSeen {
      return Notice(.note, text: "The posts of this office are not yours to see, so nothing is told of them.")
        .markup
    }
    let lines = posts.asked.map { line($0, .added) } + posts.dropped.map { line($0, .removed) }
    let nothing = EmptyState(
      title: "The establishment asks for the same posts",
      text: posts.kept == 0
        ? "An office that is still being set up is asked for none yet."
        : "Kind, level and permanence decide what must be there. As before it asks for \(posts.kept).")
    return """
      <div class="stack">\(DiffTable(lines, caption: "Posts that the establishment asks for",
        beforeTitle: "Asked for now", afterTitle: "Asked for then", empty: nothing))\(heads)\(lineage)</div>
      """
  }

  private func line(_ seat: RedesignPosts.Seat, _ kind: DiffTable.Kind) -> DiffTable.Line {
    let named = CellView.joined(
      seat.posts.map { post in
        "\(Code(post.code, href: "/posts/\(post.code)")) \(post.name)"
      })
    let there: Markup =
      seat.posts.isEmpty
      ? "\(Badge(kind == .added ? "Not there yet" : "Not there", kind == .added ? .watch : .note))"
      : kind == .added ? "There already: \(named)" : "No longer asked for: \(named)"
    return DiffTable.Line(
      "\(seat.rule.title) \(Why(label: seat.rule.title, summary: "\(seat.rule.reason)", compact: true))",
      kind, before: kind == .added ? .nothing : there, after: kind == .added ? there : .nothing)
  }

  /// Who may lead it follows from whether it is permanent or temporary, which no redesign changes.
  private var heads: Markup {
    let changes =
      draft.office.entry.kind != draft.officeAfter.kind || draft.office.entry.level != draft.officeAfter.level
    if !changes { return .nothing }
    let misled = CellView.joined(
      posts.misled.map { post in
        "\(Code(post.code, href: "/posts/\(post.code)")) \(post.name), \(post.role)"
      })
    let permanence = draft.officeAfter.permanence.title.lowercased()
    return Notice(
      posts.misled.isEmpty ? .note : .watch, title: "Who may head it",
      text: """
        As a \(permanence) office it is headed by one of: \(posts.mayHead.joined(separator: ", ")).\
        \(if: !posts.misled.isEmpty, " Its head post has another role: \(misled).")
        """
    ).markup
  }

  private var lineage: Markup {
    let (list, isThen) = posts.strays.isEmpty ? (posts.settled, false) : (posts.strays, true)
    if list.isEmpty { return .nothing }
    let named = list.prefix(RedesignSide.most).map { row -> Markup in
      "<li>\(Code(row.code, href: "/projects/\(row.code)")) \(row.names["manager"] ?? "")</li>"
    }
    let left = list.count - named.count
    let count = Amounts.group(String(list.count))
    let words =
      isThen
      ? "A directive office owns its project managers. On \(count) live projects the manager reports to somebody else than its head:"
      : "It would no longer own its project managers. On \(count) live projects the manager reports elsewhere, which would be no exception any more:"
    return Notice(
      isThen ? .watch : .note, title: "Whom project managers report to",
      text: """
        <p>\(words)</p><ul>\(Array(named))</ul>\
        \(if: left > 0, "<p>and \(Amounts.group(String(left))) more</p>")
        """
    ).markup
  }
}
