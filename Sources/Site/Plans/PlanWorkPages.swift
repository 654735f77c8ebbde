import Face
import Markup
import Measures
import Office
import Registers
import Scheduling

/// How far the work of a view is, told to the page that waits for it, and its end on request.
enum PlanWorkPages {
  static var routes: [Route] {
    [
      Route("GET", "/projects/{code}/plan/work", act: "see projects", handle: look),
      Route("POST", "/projects/{code}/plan/work/stop", act: "see projects", handle: stop),
    ]
  }

  /// The box that a page shows while it waits.
  static func waiting(
    _ visit: Visit, _ code: String, _ view: PlanSide.View, _ pairs: [(name: String, value: String)],
    _ share: Double,
    _ label: String
  ) -> Markup {
    let asked = [("view", view.rawValue)] + pairs
    let address = Face.Address(path: "/projects/\(code)/plan/work", pairs: asked)
    let again = Address.with(visit, [:])
    return """
      \(Progress(
        label: label, done: Int(share * 100), total: 100, text: text(share), href: address.text,
        stop: ActionButton("Stop", action: "/projects/\(code)/plan/work/stop", csrf: visit.csrf, hidden: asked)))
      <noscript><p><a href="\(Link.safe(again))">Look again</a></p></noscript>
      """
  }

  /// What a page says when too much else is worked on.
  static var busy: Markup {
    Notice(
      .watch, title: "Others are being worked out",
      text: "Three plans are worked out at the same time already. Ask again in a moment."
    ).markup
  }

  private static func text(_ share: Double) -> String { "\(Int(share * 100)) %" }

  private static func asked(_ visit: Visit) async throws -> (
    loaded: PlanOfProject, view: PlanSide.View, code: String
  ) {
    let (shelf, id, code) = try PlanPages.project(visit)
    let view = PlanSide.View(rawValue: visit.query("view") ?? "")
    guard let view, view == .risk || view == .levelling else {
      throw Refusal.misasked([Problem("view", "The view is risk or levelling.")])
    }
    let loaded = try await visit.read { archivist in
      _ = try archivist.find(shelf, id)
      guard let loaded = try archivist.plan(of: id) else { throw Refusal.missing("plan") }
      return loaded
    }
    return (loaded, view, code)
  }

  private static func pairs(_ visit: Visit, _ view: PlanSide.View) throws -> [(name: String, value: String)] {
    view == .risk ? try RiskAsk(visit).pairs : try LevelAsk(visit).pairs
  }

  @Sendable private static func look(_ visit: Visit) async throws -> Answer {
    let (loaded, view, code) = try await asked(visit)
    let pairs = try pairs(visit, view)
    let state = await visit.site.planWorks.state(of: PlanSide.key(loaded, pairs))
    var w = JSONWriter()
    w.beginObject()
    if case .working(let share)? = state {
      w.pair("done", Int(share * 100))
      w.pair("total", 100)
      w.pair("text", text(share))
    } else {
      let page = [("side", ProjectSide.plan.rawValue), ("view", view.rawValue)] + pairs
      w.pair("done", 100)
      w.pair("total", 100)
      w.pair("next", Face.Address(path: "/projects/\(code)", pairs: page).text)
    }
    w.endObject()
    return .json(w.bytes)
  }

  @Sendable private static func stop(_ visit: Visit) async throws -> Answer {
    let form = try visit.form()
    let named = visit.asking(form.map { ($0.key, $0.value) })
    let (loaded, view, code) = try await asked(named)
    await visit.site.planWorks.stop(PlanSide.key(loaded, try pairs(named, view)))
    return .seeOther(PlanPages.side(code, "&view=\(view.rawValue)&stopped=1"))
  }
}
