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
    let permit: Permit?
    /// What the office lays down already for the same projects.
    let twins: [Held<ControlPolicy>]
  }

  func answer() async throws -> Answer {
    var (asked, problems) = try asked()
    let model: Model
    do {
      model = try await visit.read { [asked] archivist in try PolicyPreview.gather(archivist, asked) }
    } catch Refusal.missing {
      problems.append(Problem("office", "There is no such office that you may see."))
      asked = nil
      model = try await visit.read { archivist in try PolicyPreview.gather(archivist, nil) }
    }
    return model.frame.page(
      visit, title: "A policy before it is laid down",
      lead: "Say what it would be, and look at who is affected before anything is laid down.",
      crumbs: [Crumb("Standards", "/controls"), Crumb("Preview")], room: "standards", help: "control-preview",
      status: problems.isEmpty ? 200 : 422,
      body: """
        <div class="stack">\(question(model, problems))\
        \(some: model.impact, { KeyFigures($0.figures).markup })</div>\(some: model.impact, { $0.markup })\
        \(some: model.permit, { keep(model, $0) })
        """)
  }

  private static func gather(_ archivist: Archivist, _ asked: ControlPolicy?) throws -> Model {
    let offices = try archivist.openOffices()
    var impact: ControlImpactPreview?
    var permit: Permit?
    var twins: [Held<ControlPolicy>] = []
    if let policy = asked, let office = policy.office {
      _ = try archivist.find(office)
      permit = try Permit(archivist, .create, policy, words: "lay this policy down")
      let condition = (try? Condition(parsing: policy.condition)) ?? .always
      let new = Policy(
        id: "new", control: policy.control, level: policy.level, lock: policy.lock, condition: condition)
      let day = archivist.day
      twins = try archivist.all(
        ControlPolicy.self,
        where: Clause(
          "t.office = ? AND t.control = ?", [.int(office.id), .text(policy.control.rawValue)])
      ).filter {
        (try? Condition(parsing: $0.entry.condition)) == condition && ($0.entry.to ?? .last) >= day
      }
      impact = try ControlImpactPreview(archivist, office: office.id) { layer in
        // The register refuses a second policy for the same projects, so the new one stands in place of its like.
        let others = layer.policies.filter { $0.control != new.control || $0.condition != new.condition }
        return OfficeLayer(
          id: layer.id, title: layer.title, profile: layer.profile, policies: others + [new])
      }
    }
    return Model(
      frame: Frame(archivist), offices: offices.map { FormOption($0.code, "\($0.code) \($0.entry.name)") },
      impact: impact, permit: permit, twins: twins)
  }

  /// The fields that the question asks for.
  private static let names = ["office", "control", "level", "lock", "condition"]

  /// The policy that the address describes once a level is chosen, and what is wrong with it, field by field.
  private func asked() throws -> (policy: ControlPolicy?, problems: [Problem]) {
    guard visit.query("level") != nil else { return (nil, []) }
    let sheet = try visit.house.catalogue.shelf(ControlPolicy.self).sheet
    var form: Form = [:]
    for name in Self.names {
      // What was not chosen is asked for, not guessed; the lock and the condition have their plain answers.
      if let text = visit.query(name) ?? (["lock", "condition"].contains(name) ? nil : "") {
        form[name] = text
      }
    }
    let (entry, misread) = sheet.applying(form, to: sheet.blank())
    var problems = misread
    guard let policy = entry as? ControlPolicy else { return (nil, problems) }
    if policy.office == nil, !problems.contains(where: { $0.field == "office" }) {
      problems.append(Problem("office", "Choose the office that would lay it down."))
    }
    do throws(ConditionError) { _ = try Condition(parsing: policy.condition) } catch {
      problems.append(
        Problem("condition", error.part.isEmpty ? error.reason : "“\(error.part)” \(error.reason)"))
    }
    return (problems.isEmpty ? policy : nil, problems)
  }

  private func question(_ model: Model, _ problems: [Problem]) -> FormView {
    func field(
      _ name: String, _ label: String, _ kind: FormField.Kind, help: String = "", required: Bool = false
    ) -> FormField {
      FormField(
        name: name, label: label, kind: kind, value: visit.query(name) ?? (name == "lock" ? "default" : ""),
        help: help, problems: problems.filter { $0.field == name }.map(\.sentence),
        required: required)
    }
    let locks = Lock.allCases.map { FormOption($0.rawValue, "\($0.title): \($0.meaning)") }
    return FormView(
      action: "/control-policies/preview",
      fields: [
        field("office", "Office", .choice(model.offices), required: true),
        field(
          "control", "Control", .choice(ControlKey.allCases.map { FormOption($0.rawValue, $0.title) }),
          required: true),
        field(
          "level", "Level", .choice(ControlLevel.allCases.map { FormOption($0.name, $0.title) }),
          required: true),
        field("lock", "Lock", .choice(locks), required: true),
        field(
          "condition", "Only where", .text,
          help: "For example tier<=2; approach=agile; amount>=GBP 1000000. Empty: everywhere."),
      ], csrf: "", submit: "Look", method: "get")
  }

  private func keep(_ model: Model, _ permit: Permit) -> Markup {
    if model.frame.asOf != nil { return .nothing }
    guard permit.isAllowed else { return permit.notice }
    if let twin = model.twins.first { return standing(twin) }
    let form = FormView(
      action: "/control-policies",
      fields: [
        FormField(
          name: "from_day", label: "From", kind: .date, value: visit.house.clock().day.description,
          help: "The first day on which it counts."),
        FormField(
          name: "transition", label: "For projects that exist",
          kind: .choice(
            ControlPolicy.Transition.allCases.filter { $0 != .unstated }
              .map { FormOption($0.rawValue, $0.title) }),
          value: (model.impact?.shift.touched(Project.title) ?? 0) > 0
            ? "" : ControlPolicy.Transition.immediately.rawValue,
          help: "The preview shows it at once. Spare those that began under another rule, or give them days.",
          required: true),
        FormField(name: "grace_days", label: "Days of grace", kind: .number(unit: "days")),
        FormField(
          name: "reason", label: "Why", kind: .text, help: "Shown with the policy wherever it counts."),
      ], csrf: visit.csrf, hidden: Self.names.map { ($0, visit.query($0) ?? "") }, submit: "Lay it down",
      cancel: "/controls")
    return Section("Lay it down", body: form.markup).markup
  }

  /// Two policies of one office for the same projects never hold at once.
  private func standing(_ twin: Held<ControlPolicy>) -> Markup {
    let href = "/control-policies/\(twin.code)/edit"
    return Section(
      "Lay it down",
      body: Notice(
        .note, title: "\(twin.code) stands already for the same projects",
        text: "The preview shows the new policy in its place. Change that one, or end it first.",
        actions: ActionLink("Change \(twin.code)", href: href).markup
      ).markup
    ).markup
  }
}
