import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// The standards room: the 24 controls across offices, each control by itself, and policies looked at before they are laid down.
enum ControlPages {
  static var routes: [Route] {
    [
      Route("GET", "/controls", act: "see control policies", handle: ControlRoom.answer),
      Route("GET", "/controls/{key}", act: "see control policies", handle: ControlPage.answer),
      Route("GET", "/control-policies/preview", act: "create control policies") { try await PolicyPreview($0).answer() },
    ]
  }
}

/// All controls by office.
enum ControlRoom {
  private struct Model: Sendable {
    let frame: Frame
    let offices: [Held<OfficeUnit>]
    let levels: [[Resolution]]
  }

  /// The most offices side by side.
  static let most = 30

  @Sendable static func answer(_ visit: Visit) async throws -> Answer {
    let model = try await visit.read { archivist in
      let offices = try Array(archivist.all(OfficeUnit.self, where: Clause("t.status <> 'closed'")).prefix(most))
      let effective = Effective(archivist)
      return Model(
        frame: Frame(archivist), offices: offices, levels: try offices.map { try effective.all(ofOffice: $0.id) })
    }
    return model.frame.page(
      visit, title: "Standards", lead: "How strictly each control is in force, office by office.",
      crumbs: [Crumb("Standards")], room: "standards", help: "controls", body: body(model))
  }

  private static func body(_ model: Model) -> Markup {
    let links = WorkList([
      WorkItem(title: "Control policies", href: "/control-policies", about: "What offices have laid down, with locks and conditions."),
      WorkItem(title: "Waivers", href: "/waivers", about: "Leave from a control, for a reason, until a day."),
      WorkItem(title: "Tailoring records", href: "/tailoring-records", about: "Agreed ways of doing a control differently."),
      WorkItem(title: "Look at a policy before laying it down", href: "/control-policies/preview", about: "Who would be affected."),
    ])
    if model.offices.isEmpty {
      return EmptyState(title: "No offices to see", text: "Here will stand the controls of the offices that you may see.").markup
        + links.markup
    }
    let matrix = LevelMatrix(
      id: "levels", title: "Levels by office",
      controls: ControlKey.allCases.map { LevelMatrix.Head("\($0.number) \($0.title)", href: "/controls/\($0.rawValue)") },
      offices: model.offices.map { LevelMatrix.Head($0.entry.name, href: "/offices/\($0.code)?side=controls") },
      cells: ControlKey.allCases.indices.map { row in
        zip(model.offices, model.levels).map { office, all in
          LevelMatrix.Cell(
            all.indices.contains(row) ? Rags.level(all[row].level) : nil, href: "/offices/\(office.code)?side=controls")
        }
      })
    return "\(matrix)\(Section("Records", body: links.markup))"
  }
}

/// One control: what it asks, what it means at each level, and where it stands.
enum ControlPage {
  private struct Model: Sendable {
    let frame: Frame
    let offices: [(office: Held<OfficeUnit>, resolution: Resolution)]
    let policies: [AnyHeld]
    let waivers: [AnyHeld]
    let mayLayDown: Bool
  }

  @Sendable static func answer(_ visit: Visit) async throws -> Answer {
    guard let control = ControlKey(rawValue: visit.value("key")) else { throw Refusal.missing("control") }
    let model = try await visit.read { archivist in
      let offices = try archivist.all(OfficeUnit.self, where: Clause("t.status <> 'closed'")).prefix(ControlRoom.most)
      let effective = Effective(archivist)
      let at = ControlKey.allCases.firstIndex(of: control) ?? 0
      let policies = try archivist.catalogue.shelf(of: ControlPolicy.self)
      let waivers = try archivist.catalogue.shelf(of: WaiverRecord.self)
      var query = ListQuery()
      query.limit = 100
      let own = Clause("t.control = ?", [.text(control.rawValue)])
      return Model(
        frame: Frame(archivist),
        offices: try offices.compactMap { office in
          let all = try effective.all(ofOffice: office.id)
          return all.indices.contains(at) ? (office, all[at]) : nil
        },
        policies: try archivist.list(policies, query, where: own).rows,
        waivers: try archivist.list(waivers, query, where: .all([own, Clause("t.status IN ('requested', 'granted')")])).rows,
        mayLayDown: try archivist.mayEnterSomewhere(policies))
    }
    return model.frame.page(
      visit, title: control.title, lead: "\(control.asks)",
      crumbs: [Crumb("Standards", "/controls"), Crumb(control.title)], room: "standards", help: "control",
      actions: model.mayLayDown
        ? ActionLink("Lay down a policy", href: "/control-policies/preview?control=\(control.rawValue)", key: "create").markup : .nothing,
      body: body(control, model, visit))
  }

  private static func body(_ control: ControlKey, _ model: Model, _ visit: Visit) -> Markup {
    let meanings = Table(
      columns: [.init(title: "Level"), .init(title: "What it means")],
      rows: ControlLevel.allCases.map {
        Table.Row(cells: [LevelMark(Rags.level($0)).markup, "<span class=\"wrap\">\(control.meaning(at: $0))</span>"])
      }, caption: "Levels of this control")
    let offices = Table(
      columns: [.init(title: "Office", sticky: true), .init(title: "Profile"), .init(title: "Level")],
      rows: model.offices.map { office, resolution in
        let href = "/offices/\(office.code)?side=controls"
        return Table.Row(
          cells: [
            "<a href=\"\(href)\">\(office.entry.name)</a>", "\(office.entry.profile.title)",
            "\(LevelMark(Rags.level(resolution.level)))\(ControlWhy.why(resolution))",
          ], href: href)
      }, caption: "Level by office", empty: EmptyState(title: "No offices to see"))
    return """
      \(Section("What it means", body: meanings.markup))\(Section("Where it stands", body: offices.markup))\
      \(Section("Policies", body: records(model.policies, "control_policy", visit, "No office has laid anything down; profiles decide.")))\
      \(Section("Waivers asked for or granted", body: records(model.waivers, "waiver", visit, "No project has asked for leave from it.")))
      """
  }

  private static func records(_ rows: [AnyHeld], _ register: String, _ visit: Visit, _ none: String) -> Markup {
    guard let shelf = visit.house.catalogue.shelf(register) else { return .nothing }
    if rows.isEmpty { return EmptyState(title: none).markup }
    return ListView(shelf: shelf).table(visit, ListQuery(), ListPage(rows: rows, total: rows.count, next: nil), false).markup
  }
}
