import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// Who would be affected by a policy, shown before it is laid down.
struct PolicyPreview {
  let visit: Visit
  init(_ visit: Visit) { self.visit = visit }

  private struct Model: Sendable {
    let frame: Frame
    let offices: [FormOption]
    let impact: ControlImpactPreview?
    let may: Bool
    let whoMay: [Refusal.Candidate]
  }

  func answer() async throws -> Answer {
    let asked = try asked()
    let model = try await visit.read { archivist in
      let shelf = try archivist.catalogue.shelf(of: ControlPolicy.self)
      let offices = try archivist.all(OfficeUnit.self, where: Clause("t.status <> 'closed'"))
      var impact: ControlImpactPreview?
      var may = false
      var candidates: [Refusal.Candidate] = []
      if let policy = asked, let office = policy.office {
        _ = try archivist.find(office)
        may = try archivist.decide(.create, shelf, policy, id: nil).isAllowed
        candidates = may ? [] : try archivist.whoMay(.create, shelf, policy, id: nil)
        impact = try ControlImpactPreview(archivist, office: office.id) { layer in
          let new = Policy(
            id: "new", control: policy.control, level: policy.level, lock: policy.lock,
            condition: (try? Condition(parsing: policy.condition)) ?? .always)
          return OfficeLayer(id: layer.id, title: layer.title, profile: layer.profile, policies: layer.policies + [new])
        }
      }
      return Model(
        frame: Frame(archivist), offices: offices.map { FormOption($0.code, "\($0.code) \($0.entry.name)") }, impact: impact,
        may: may, whoMay: candidates)
    }
    return model.frame.page(
      visit, title: "A policy before it is laid down", lead: "Say what it would be, and look at who is affected. Nothing is saved here.",
      crumbs: [Crumb("Standards", "/controls"), Crumb("Preview")], room: "standards", help: "control-preview",
      body: "\(question(model))\(some: model.impact, { "\($0.markup)\(keep(model))" })")
  }

  /// The policy that the address describes, once an office and a level are chosen.
  private func asked() throws -> ControlPolicy? {
    guard let office = visit.query("office").flatMap({ OfficeUnit.title.id(in: $0) }),
      let control = visit.query("control").flatMap(ControlKey.init(rawValue:)),
      let level = visit.query("level").flatMap(ControlLevel.init(name:))
    else { return nil }
    var policy = ControlPolicy()
    policy.office = Reference(office)
    policy.control = control
    policy.level = level
    policy.lock = visit.query("lock").flatMap(Lock.init(rawValue:)) ?? .default
    policy.condition = visit.query("condition") ?? ""
    if !policy.condition.isEmpty {
      do { _ = try Condition(parsing: policy.condition) } catch {
        throw Refusal.misasked([Problem("condition", "The condition is not understood at “\(error.part)”: \(error.reason)")])
      }
    }
    return policy
  }

  private func field(_ name: String, _ label: String, _ kind: FormField.Kind, help: String = "") -> FormField {
    FormField(name: name, label: label, kind: kind, value: visit.query(name) ?? "", help: help)
  }

  private func question(_ model: Model) -> FormView {
    FormView(
      action: "/control-policies/preview",
      fields: [
        field("office", "Office", .choice([FormOption("", "Choose")] + model.offices)),
        field("control", "Control", .choice(ControlKey.allCases.map { FormOption($0.rawValue, $0.title) })),
        field("level", "Level", .choice([FormOption("", "Choose")] + ControlLevel.allCases.map { FormOption($0.name, Wording.sentence($0.name)) })),
        field("lock", "Lock", .choice(Lock.allCases.map { FormOption($0.rawValue, "\($0.title): \($0.meaning)") })),
        field("condition", "Only where", .text, help: "For example tier<=2; approach=agile; amount>=GBP 1000000"),
      ], csrf: "", submit: "Look", method: "get")
  }

  private func keep(_ model: Model) -> Markup {
    guard model.may else {
      return Face.WhoMay(
        action: "lay this policy down", reason: "Your roles do not give the right at this office.",
        holders: model.whoMay.map(EntryRights.holder)
      ).markup
    }
    let names = ["office", "control", "level", "lock", "condition"]
    let form = FormView(
      action: "/control-policies",
      fields: [
        FormField(name: "from_day", label: "From", kind: .date, value: visit.house.clock().day.description),
        FormField(name: "reason", label: "Why", kind: .text, help: "Shown with the policy wherever it counts."),
      ], csrf: visit.csrf, hidden: names.map { ($0, visit.query($0) ?? "") }, submit: "Lay it down", cancel: "/controls")
    return Section("Lay it down", body: form.markup).markup
  }
}
