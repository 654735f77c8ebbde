import Face
import Interchange
import Markup
import Measures
import Office
import Registers
import Scheduling

/// The chart of several plans, and the links between projects that are set and taken out on it.
enum TogetherPages {
  static var routes: [Route] {
    [
      Route("GET", "/plans/together", act: "see projects") { try await TogetherPage.answer($0) },
      Route("POST", "/plans/together/links", act: "plan a project", handle: link),
      Route("POST", "/plans/together/links/removal", act: "plan a project", handle: takeOut),
    ] + TogetherAPI.routes
  }

  @Sendable private static func link(_ visit: Visit) async throws -> Answer {
    let form = try visit.form()
    do {
      try await visit.write { registrar in
        _ = try PlanLinking.add(registrar, task: form["task"] ?? "", waitsFor: form["waits_for"] ?? "")
      }
    } catch Refusal.invalid(let problems) {
      let back = Face.Address("/plans/together?\(form["back"] ?? "")")
      return try await TogetherPage.answer(
        visit.at(back.path, back.pairs), linking: .init(form: form, problems: problems))
    }
    return back(form, "linked")
  }

  @Sendable private static func takeOut(_ visit: Visit) async throws -> Answer {
    let form = try visit.form()
    let revision = try PlanPages.revision(form)
    guard let project = form["project"].flatMap({ Project.title.id(in: $0) }),
      let number = form["link"].flatMap({ Int($0) })
    else { throw Refusal.misasked([Problem("link", "Say which link of which project.")]) }
    try await visit.write { registrar in
      _ = try PlanLinking.takeOut(registrar, project: project, number: number, seen: revision)
    }
    return back(form, "unlinked")
  }

  /// Back to the chart as it was looked at.
  private static func back(_ form: Form, _ notice: String) -> Answer {
    let pairs = Face.Address("/plans/together?\(form["back"] ?? "")").without("notice").pairs
    return .seeOther(
      Face.Address(path: "/plans/together", pairs: pairs + [("notice", notice)]).text + "#links")
  }
}
