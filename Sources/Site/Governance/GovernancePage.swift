import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// What the office has let pass, what it must decide, and where projects are not governed as they should be.
enum GovernancePage {
  static var routes: [Route] {
    [Route("GET", "/governance", act: "see what is to be governed", handle: answer)]
  }

  /// What the page shows, taken in one read.
  struct Model: Sendable {
    let frame: Frame
    let day: Day
    let decisions: [WaitingDecision]
    let leaves: [GrantedLeave]
    let mandates: [MandateReview]
    let reviews: ReviewDue
    let findings: GovernanceFindings
    let orphans: Orphans
    let counts: GovernanceCounts
  }

  @Sendable private static func answer(_ visit: Visit) async throws -> Answer {
    let model = try await visit.read { try Self.model($0) }
    return model.frame.page(
      visit, title: "Governance",
      lead: "Leave that was given, decisions that wait, and what is not as it should be.",
      crumbs: [Crumb("Governance")], room: "governance", help: "governance",
      actions: ActionLink("Who may decide?", href: "/authority").markup
        + ActionLink("Delegations", href: "/delegations/matrix").markup
        + ActionLink("Bodies", href: "/bodies").markup + ActionLink("Actions", href: "/actions").markup
        + ActionLink("My meetings", href: "/calendar").markup, body: body(visit, model))
  }

  static func model(_ archivist: Archivist) throws -> Model {
    Model(
      frame: Frame(archivist), day: archivist.day, decisions: try WaitingDecision.visible(archivist),
      leaves: try GrantedLeave.open(archivist), mandates: try MandateReview.inForce(archivist),
      reviews: try ReviewDue(archivist),
      findings: try GovernanceFindings(archivist), orphans: try Orphans(archivist),
      counts: try GovernanceCounts(archivist))
  }

  private static func body(_ visit: Visit, _ model: Model) -> Markup {
    let day = model.day
    return """
      \(figures(model))\
      \(Section("Decisions awaited", lead: "Each page says who may decide.",
        actions: more("/waivers?status=requested", "All requested waivers"),
        body: WorkList(model.decisions.map { $0.item(day, mine: false) }, empty: EmptyState(title: "No decision is awaited")).markup))\
      \(Section("Waivers and tailoring in force", id: "waivers", lead: "The next to end stands first.",
        actions: more("/waivers?status=granted", "All granted waivers"), body: GrantedLeave.table(model.leaves, day).markup))\
      \(Section("Mandates by review date", id: "mandates", actions: more("/mandates?status=in_force", "All mandates in force"),
        body: WorkList(model.mandates.map { $0.item(day) }, empty: EmptyState(title: "No mandate is in force")).markup))\
      \(model.reviews.section())\(model.findings.section(visit))\(model.orphans.section())
      """
  }

  private static func more(_ href: String, _ words: String) -> Markup {
    ActionLink(words, href: href, style: .quiet).markup
  }

  private static func figures(_ model: Model) -> KeyFigures {
    let (counts, findings) = (model.counts, model.findings)
    func why(_ label: String, _ summary: Markup) -> Why { Why(label: label, summary: summary) }
    return KeyFigures([
      KeyFigure(
        "Decisions awaited", "\(counts.decisions)", tone: counts.decisions == 0 ? .note : .watch,
        href: "#decisions-awaited",
        why: why(
          "Decisions awaited", "Waivers requested and tailoring proposed for projects that you may see.")),
      KeyFigure(
        "Waivers and tailoring", "\(counts.inForce)",
        note: counts.lapsed == 0 ? "In force" : "In force; \(counts.lapsed) lapsed", href: "#waivers",
        why: why(
          "Waivers and tailoring",
          "Granted or agreed, begun, and not past the last day. Lapsed: ended in the last \(GrantedLeave.lookBack) days."
        )),
      KeyFigure(
        "Mandate reviews overdue", "\(counts.reviewsOverdue)",
        tone: counts.reviewsOverdue == 0 ? .note : .bad, href: "#mandates",
        why: why("Mandate reviews overdue", "Mandates in force whose review day is past.")),
      KeyFigure(
        "Office reviews overdue", "\(model.reviews.overdue)",
        tone: model.reviews.overdue == 0 ? .note : .watch,
        href: "#office-reviews",
        why: why(
          "Office reviews overdue",
          "Planned reviews whose day is past, and offices that ask for one that nobody planned: a year without one, another head, or another parent or unit since the last."
        )),
      KeyFigure(
        "No sponsor", "\(findings.noSponsor)", tone: findings.noSponsor == 0 ? .note : .watch,
        href: SavedView.noSponsor.href,
        why: why("No sponsor", "Live projects that name nobody as sponsor.")),
      KeyFigure(
        "No manager", "\(findings.noManager)", tone: findings.noManager == 0 ? .note : .watch,
        href: SavedView.noManager.href,
        why: why("No manager", "Live projects that name nobody as project manager.")),
      KeyFigure(
        "Better than the facts", "\(findings.unreasoned)", note: "Without a reason",
        tone: findings.unreasoned == 0 ? .note : .bad, href: "#findings",
        why: Why(
          label: "Declared better than computed",
          summary:
            "Live projects whose declared RAG is better than the one computed from slip and cost, with no reason given."
        )),
    ])
  }
}
