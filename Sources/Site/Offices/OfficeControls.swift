import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// The controls that an office lives by, each with the records that led to its level, and its own policies.
struct OfficeControls: Sendable {
  let resolutions: [Resolution]
  let closed: Set<String>
  let policies: [Held<ControlPolicy>]
  let mayLayDown: Permit

  init(_ archivist: Archivist, office: Int64) throws {
    resolutions = try Effective(archivist).all(ofOffice: office)
    closed = try archivist.closed(ControlWhy.codes(resolutions))
    policies = try archivist.all(ControlPolicy.self, where: Clause("t.office = ?", [.int(office)]))
    var policy = ControlPolicy()
    policy.office = Reference(office)
    mayLayDown = try Permit(archivist, .create, policy, words: "lay down policies of this office")
  }

  func markup(_ model: OfficePage.Model) -> Markup {
    let conflicts = resolutions.count(where: \.hasConflict)
    let settle: Markup =
      conflicts == 0
      ? .nothing
      : Notice(
        .watch, title: "\(conflicts == 1 ? "One control is" : "\(conflicts) controls are") in conflict",
        text: "Two records ask for what cannot both hold. The mark beside the level tells which."
      ).markup
    let table = Table(
      columns: [
        .init(title: "Control"), .init(title: "Level"), .init(title: "From"), .init(title: "Own policies"),
        .init(title: ""),
      ], rows: resolutions.map { row($0, model) }, caption: "Controls of this office")
    return Section(
      "Controls in force",
      lead: "For the office itself. Conditions, tailoring and waivers may change them for a project.",
      body: "<div class=\"stack\">\(settle)\(table)\(mayLayDown.notice)</div>"
    ).markup
  }

  private func row(_ resolution: Resolution, _ model: OfficePage.Model) -> Table.Row {
    let control = resolution.control
    let href = "/controls/\(control.rawValue)"
    let own = policies.filter { $0.entry.control == control }
    return Table.Row(
      cells: [
        "<a href=\"\(href)\">\(control.number) \(control.title)</a>",
        "\(LevelMark(Rags.level(resolution.level)))\(ControlWhy.why(resolution, closed: closed))",
        ControlSource(resolution).markup(closed: closed), CellView.joined(own.map { policy($0, model.day) }),
        links(control, own, model),
      ], href: href, id: control.rawValue)
  }

  private func policy(_ held: Held<ControlPolicy>, _ day: Day) -> Markup {
    let entry = held.entry
    let condition = entry.condition.isEmpty ? "" : ", where \(entry.condition)"
    var days = ""
    if let from = entry.from, from > day { days = ", from \(LongDayText.text(from))" }
    if let to = entry.to { days += to < day ? ", ended" : ", until \(LongDayText.text(to))" }
    let said = "\(entry.level.title), \(entry.lock.title.lowercased())\(condition)\(days)"
    return "<a href=\"/control-policies/\(held.code)\">\(said)</a>"
  }

  private func links(
    _ control: ControlKey, _ own: [Held<ControlPolicy>], _ model: OfficePage.Model
  ) -> Markup {
    guard mayLayDown.isAllowed, !model.held.isArchived else { return .nothing }
    let about = "office=\(model.held.code)&control=\(control.rawValue)"
    let edits = own.map { held -> Markup in
      "<a href=\"/control-policies/\(held.code)/edit\">Edit \(held.code)</a>"
    }
    return CellView.joined(
      edits + [
        "<a href=\"/control-policies/preview?\(about)\">Try out</a>",
        "<a href=\"/control-policies/new?\(about)\">New</a>",
      ])
  }
}
