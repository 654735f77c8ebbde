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
    let findings: GovernanceFindings
  }

  @Sendable private static func answer(_ visit: Visit) async throws -> Answer {
    let model = try await visit.read { try Self.model($0) }
    return model.frame.page(
      visit, title: "Governance",
      lead: "Leave that was given, decisions that wait, and what is not as it should be.",
      crumbs: [Crumb("Governance")], room: "governance", help: "governance", body: body(visit, model))
  }

  static func model(_ archivist: Archivist) throws -> Model {
    Model(
      frame: Frame(archivist), day: archivist.day, decisions: try WaitingDecision.visible(archivist),
      leaves: try GrantedLeave.open(archivist), mandates: try MandateReview.inForce(archivist),
      findings: try GovernanceFindings(archivist))
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
      \(model.findings.section(visit))
      """
  }

  private static func more(_ href: String, _ words: String) -> Markup {
    ActionLink(words, href: href, style: .quiet).markup
  }

  private static func figures(_ model: Model) -> KeyFigures {
    let lapsed = model.leaves.count { $0.ends.map { $0 < model.day } ?? false }
    let overdue = model.mandates.count { $0.reviewOn.map { $0 < model.day } ?? false }
    let findings = model.findings
    return KeyFigures([
      KeyFigure(
        "Decisions awaited", "\(model.decisions.count)", tone: model.decisions.isEmpty ? .note : .watch,
        href: "#decisions-awaited"),
      KeyFigure(
        "Waivers and tailoring", "\(model.leaves.count - lapsed)",
        note: lapsed == 0 ? "In force" : "In force; \(lapsed) lapsed",
        href: "#waivers"),
      KeyFigure(
        "Mandate reviews overdue", "\(overdue)", tone: overdue == 0 ? .note : .bad, href: "#mandates"),
      KeyFigure(
        "No sponsor", "\(findings.noSponsor)", tone: findings.noSponsor == 0 ? .note : .watch,
        href: SavedView.noSponsor.href),
      KeyFigure(
        "No manager", "\(findings.noManager)", tone: findings.noManager == 0 ? .note : .watch,
        href: SavedView.noManager.href),
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
