import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// A change of control profile: who is affected stands there before anything is saved.
struct ProfileChange {
  let visit: Visit
  init(_ visit: Visit) { self.visit = visit }

  private struct Model: Sendable {
    let frame: Frame
    let held: AnyHeld
    let office: OfficeUnit
    let preview: Preview?

    var base: String { "/offices/\(held.code)" }
  }

  private struct Preview: Sendable {
    let to: ControlProfile
    let settings: [ControlSettingChange]
    let impact: ControlImpactPreview
  }

  /// What was typed and what is wrong with it, for showing the form again.
  private struct Typed: Sendable {
    var reason = ""
    var problems: [Problem] = []
  }

  func show() async throws -> Answer {
    try await page(visit.query("to").flatMap(ControlProfile.init(rawValue:)), Typed())
  }

  func keep() async throws -> Answer {
    let shelf = try visit.house.catalogue.shelf(OfficeUnit.self)
    let id = try RegisterPages.id(visit, shelf)
    let form = try visit.form()
    guard let to = form["to"].flatMap(ControlProfile.init(rawValue:)),
      let revision = form["revision"].flatMap({ Int64($0) })
    else { throw Refusal.misasked([Problem("to", "Choose a profile first.")]) }
    var typed = Typed(reason: form["because"] ?? "")
    if TextRules.isEmpty(typed.reason) {
      typed.problems = [Problem("because", "A change of profile needs a reason.")]
      return try await page(to, typed)
    }
    let reason = typed.reason
    do {
      _ = try await visit.write { registrar in
        try registrar.change(shelf, id, seen: revision, ["control_profile": to.rawValue], because: reason)
      }
    } catch Refusal.invalid(let problems) {
      typed.problems = problems
      return try await page(to, typed)
    } catch Refusal.stale {
      typed.problems = [
        Problem("", "Somebody saved this office in the meantime. Look at the preview again, then save.")
      ]
      return try await page(to, typed)
    }
    return .seeOther("/offices/\(visit.value("code"))?side=controls&notice=changed")
  }

  private func page(_ to: ControlProfile?, _ typed: Typed) async throws -> Answer {
    let shelf = try visit.house.catalogue.shelf(OfficeUnit.self)
    let id = try RegisterPages.id(visit, shelf)
    let model = try await visit.read { archivist in try ProfileChange.gather(archivist, shelf, id, to) }
    let now = model.office.profile.title.lowercased()
    return model.frame.page(
      visit, title: "Profile of \(model.office.name)", lead: "Now \(now). Nothing changes until you save.",
      crumbs: [Crumb("Offices", "/offices"), Crumb(model.held.code, model.base), Crumb("Profile")],
      room: "offices", help: "office-profile", status: typed.problems.isEmpty ? 200 : 422,
      body: "\(some: model.preview, { preview($0, model, typed) })\(choices(model))")
  }

  private static func gather(
    _ archivist: Archivist, _ shelf: Shelf, _ id: Int64, _ to: ControlProfile?
  ) throws -> Model {
    let held = try archivist.find(shelf, id)
    guard let office = held.entry as? OfficeUnit else { throw Refusal.missing(shelf.title.one) }
    let decision = try archivist.decide(.change, shelf, office, id: id)
    if !decision.isAllowed {
      throw Refusal.forbidden(
        .init(
          action: "change the profile of this office", reason: decision.reason,
          whoMay: try archivist.whoMay(.change, shelf, office, id: id)))
    }
    let preview = try to.map { profile in
      Preview(
        to: profile, settings: office.profile.changes(to: profile),
        impact: try ControlImpactPreview(archivist, office: id) { layer in
          OfficeLayer(id: layer.id, title: layer.title, profile: profile, policies: layer.policies)
        })
    }
    return Model(frame: Frame(archivist), held: held, office: office, preview: preview)
  }

  private func choices(_ model: Model) -> Section {
    let items = ControlProfile.allCases.map { profile in
      WorkItem(
        title: profile.title, href: model.base + "/profile?to=\(profile.rawValue)",
        about: "\(profile.reason)",
        due: profile == model.office.profile ? "now" : profile == model.preview?.to ? "shown above" : "")
    }
    return Section(
      "Profiles", lead: "Choose one to see what it would change.", body: WorkList(items).markup)
  }

  private func preview(_ preview: Preview, _ model: Model, _ typed: Typed) -> Markup {
    let now = model.office.profile.title.lowercased()
    let then = preview.to.title.lowercased()
    if preview.to == model.office.profile {
      return Notice(.note, text: "The office has the \(now) profile already.").markup
    }
    let lines = preview.settings.map { change in
      DiffTable.Line(
        "<a href=\"/controls/\(change.control.rawValue)\">\(change.control.title)</a>", .changed,
        before: setting(change.before), after: setting(change.after))
    }
    let all = ControlKey.allCases.count
    let figure = KeyFigure(
      "Controls of the profile", "\(lines.count)", note: "of \(all) start from another level or lock",
      why: Why(
        label: "Controls of the profile",
        summary: "The two profiles side by side. Policies here and of the offices above may outweigh them."))
    let settings = Section(
      "From \(now) to \(then)", lead: "What the profile itself says. \(preview.to.reason)",
      body: DiffTable(lines, caption: "Levels of the profile").markup)
    return """
      \(KeyFigures([figure] + preview.impact.figures))\(preview.impact.markup)\(settings)\
      \(form(preview, model, typed))
      """
  }

  private func setting(_ setting: ControlSetting) -> Markup {
    let lock = setting.lock == .default ? "" : ", \(setting.lock.title.lowercased())"
    return "\(LevelMark(Rags.level(setting.level)))\(lock)"
  }

  private func form(_ preview: Preview, _ model: Model, _ typed: Typed) -> Markup {
    if model.frame.asOf != nil { return .nothing }
    let form = FormView(
      action: model.base + "/profile",
      fields: [
        FormField(
          name: "because", label: "Why", kind: .text, value: typed.reason,
          help: "Stands in the history beside the change.",
          problems: typed.problems.filter { $0.field == "because" }.map(\.sentence), required: true)
      ],
      problems: typed.problems.filter { $0.field != "because" }.map(\.sentence), csrf: visit.csrf,
      revision: Int(model.held.revision), hidden: [("to", preview.to.rawValue)],
      submit: "Change to \(preview.to.title.lowercased())", cancel: model.base)
    return Section("Save", body: form.markup).markup
  }
}
