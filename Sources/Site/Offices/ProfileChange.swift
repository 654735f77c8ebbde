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
  }

  struct Preview: Sendable {
    let to: ControlProfile
    let settings: [ControlSettingChange]
    let impact: ControlImpactPreview
  }

  func show(problems: [Problem] = []) async throws -> Answer {
    let shelf = try visit.house.catalogue.shelf(of: OfficeUnit.self)
    let id = try RegisterPages.id(visit, shelf)
    let to = visit.query("to").flatMap(ControlProfile.init(rawValue:))
    let model = try await visit.read { archivist in
      let held = try archivist.find(shelf, id)
      guard let office = held.entry as? OfficeUnit else { throw Refusal.missing("office") }
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
    return page(model, problems)
  }

  func keep() async throws -> Answer {
    let shelf = try visit.house.catalogue.shelf(of: OfficeUnit.self)
    let id = try RegisterPages.id(visit, shelf)
    let form = try visit.form()
    guard let to = form["to"], let revision = form["revision"].flatMap({ Int64($0) }) else {
      throw Refusal.misasked([Problem("to", "Choose a profile first.")])
    }
    let reason = form["because"] ?? ""
    if TextRules.isEmpty(reason) {
      throw Refusal.invalid([Problem("because", "A change of profile needs a reason; go back and give one.")])
    }
    _ = try await visit.write { registrar in
      try registrar.change(shelf, id, seen: revision, ["control_profile": to], because: reason)
    }
    return .seeOther("/offices/\(visit.value("code"))?side=controls&notice=changed")
  }

  private func page(_ model: Model, _ problems: [Problem]) -> Answer {
    let base = "/offices/\(model.held.code)"
    let choices = ControlProfile.allCases.map { profile in
      WorkItem(
        title: profile.title, href: base + "/profile?to=\(profile.rawValue)", about: "\(profile.reason)",
        due: profile == model.office.profile ? "now" : profile == model.preview?.to ? "looked at below" : "")
    }
    return model.frame.page(
      visit, title: "Profile of \(model.office.name)", lead: "Now \(model.office.profile.title.lowercased()). Nothing changes until you save.",
      crumbs: [Crumb("Offices", "/offices"), Crumb(model.held.code, base), Crumb("Profile")], room: "offices", help: "office-profile",
      body: "\(some: model.preview, { preview($0, model, base) })\(Section("Profiles", body: WorkList(choices).markup))")
  }

  private func preview(_ preview: Preview, _ model: Model, _ base: String) -> Markup {
    let lines = preview.settings.map { change in
      DiffTable.Line(
        "\(change.control.title)", .changed, before: LevelMark(Rags.level(change.before.level)).markup,
        after: LevelMark(Rags.level(change.after.level)).markup)
    }
    let form = FormView(
      action: base + "/profile",
      fields: [FormField(name: "because", label: "Why", kind: .text, help: "Stands in the history beside the change.", required: true)],
      csrf: visit.csrf, revision: Int(model.held.revision), hidden: [("to", preview.to.rawValue)],
      submit: "Change to \(preview.to.title.lowercased())", cancel: base)
    return """
      \(Section("From \(model.office.profile.title.lowercased()) to \(preview.to.title.lowercased())", lead: "\(lines.count) of \(ControlKey.allCases.count) controls start from another level.", body: DiffTable(lines, caption: "Levels of the profile").markup))\
      \(preview.impact.markup)\(Section("Save", body: form.markup))
      """
  }
}
