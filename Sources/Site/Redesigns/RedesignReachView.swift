import Face
import Markup
import Office
import Registers

/// Who would lose and who would gain rights over the office, all below it and their projects.
struct RedesignReachView {
  let reach: RedesignReach
  let place: RedesignPlace
  let whole: RedesignSide?
  let base: String

  var markup: Markup {
    if !place.isMove { return .nothing }
    let all = reach.losing.map { ($0, false) } + reach.gaining.map { ($0, true) }
    let (shown, rest) = RedesignSide.rights.cut(all, "people", whole: whole, base: base)
    let table = Table(
      columns: [
        .init(title: "Person"), .init(title: "What becomes of it"),
        .init(title: "By which post", wraps: true),
        .init(title: "Rights", wraps: true),
      ], rows: shown.map { row($0, gains: $1) }, caption: "People whose rights change",
      empty: EmptyState(
        title: reach.unseen.isEmpty ? "Nobody loses or gains rights" : "Nobody whom you may see",
        text: "No post that you may see at the offices above gives anybody other rights than she has here."))
    return Section(
      "Rights", id: RedesignSide.rights.rawValue,
      lead:
        "Over this office, all below it and their projects, from posts at the offices above. What somebody keeps by another post is not counted.",
      body: "<div class=\"stack\">\(unseen)\(table)\(rest)</div>"
    ).markup
  }

  private func row(_ one: RedesignReach.One, gains: Bool) -> Table.Row {
    let code = Person.title.code(of: one.person)
    let seats = CellView.joined(
      one.seats.map { seat in
        """
        \(if: seat.isDeputy, "Deputy, ")<a href="/posts/\(seat.post)">\(seat.postName)</a> \
        (\(seat.role)), \(seat.officeName)
        """
      })
    let areas = one.rights.map { "\($0.area.title): \(Self.words($0.rights))" }
    return Table.Row(
      cells: [
        "<a href=\"/people/\(code)\">\(one.name)</a>",
        Badge(gains ? "Gains" : "Loses", gains ? .note : .watch).markup, seats,
        """
        \(areas.count) \(areas.count == 1 ? "area" : "areas") \(Why(
          label: "Rights of \(one.name)", summary: gains ? "She would gain:" : "She would lose:",
          steps: areas.map { WhyStep(text: "\($0)") }, compact: true))
        """,
      ], href: "/people/\(code)")
  }

  /// The strongest of them in words; what they imply is not said again.
  static func words(_ rights: Right) -> String {
    let named: [(Right, String)] = [
      (.edit, "edit"), (.approve, "approve"), (.publish, "publish"), (.run, "run"), (.create, "contribute"),
      (.read, "read"), (.summary, "see"),
    ]
    var left = rights
    var words: [String] = []
    for (right, word) in named where left.contains(right) {
      words.append(word)
      left.subtract(right.withImplied)
    }
    return words.joined(separator: ", ")
  }

  private var unseen: Markup {
    if reach.unseen.isEmpty { return .nothing }
    let count = reach.unseen.count
    return Notice(
      .unknown,
      text: """
        At \(count) \(count == 1 ? "office" : "offices") above it, now or then, the posts are not yours to see; \
        of those who hold them nothing is told.
        """
    ).markup
  }
}
