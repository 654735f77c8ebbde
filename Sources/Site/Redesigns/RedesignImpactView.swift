import Face
import Markup
import Measures
import Office
import Registers

/// Everything that a redesign would change, from the figures down to each line.
struct RedesignImpactView {
  let impact: RedesignImpact
  let base: String
  /// The part that is listed whole.
  let whole: RedesignSide?

  var markup: Markup {
    let levels = ControlImpactPreview(impact.controls)
    return """
      \(KeyFigures(levels.figures + figures))\
      \(RedesignProjectsView(impact: impact, whole: whole, base: base).markup)\
      \(RedesignPostsView(posts: impact.posts, draft: impact.draft).markup)\
      \(RedesignReachView(reach: impact.reach, place: impact.place, whole: whole, base: base).markup)\
      \(RedesignAuthorityView(authority: impact.authority, place: impact.place, whole: whole, base: base).markup)\
      \(levels.markup(isWhole: whole == .levels, whole: "\(base)?all=levels#levels"))
      """
  }

  private var figures: [KeyFigure] {
    let short = Set(impact.shortfalls.new.map(\.code)).count
    let (losing, gaining) = (impact.reach.losing.count, impact.reach.gaining.count)
    var figures = [
      KeyFigure(
        "Fall short at once", "\(Amounts.group(String(short)))",
        note: short == 1 ? "live project" : "live projects", tone: short == 0 ? .note : .bad,
        href: "#shortfalls",
        why: Why(
          label: "Fall short at once",
          summary: """
            Live projects that meet a control today, or are not asked, and would not meet it at the level that \
            would hold then. Only controls that are measured are judged.
            """)),
      KeyFigure(
        "Posts asked for", "+\(impact.posts.asked.count) −\(impact.posts.dropped.count)",
        note: "\(impact.posts.missing.count) not there yet",
        tone: impact.posts.missing.isEmpty ? .note : .watch, href: "#posts",
        why: Why(
          label: "Posts asked for",
          summary:
            "Rules of the establishment that hold for the office as it would be and not as it is, and the other way round."
        )),
    ]
    if impact.place.isMove {
      figures.append(
        KeyFigure(
          "People's rights", "+\(gaining) −\(losing)", note: "gain and lose rights here", href: "#rights",
          why: Why(
            label: "People's rights",
            summary:
              "Those who hold posts at offices that are above it only then, and only now, as far as you may see."
          )))
    }
    return figures
  }
}
