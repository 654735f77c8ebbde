import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// One version of the mandate of an office: what it says, what it changes, and how it comes into force.
enum MandatePage {
  static var routes: [Route] {
    [
      Route("GET", "/mandates/{code}", act: "see mandates", handle: answer),
      Route("GET", "/mandates/{code}/charter", act: "see mandates", handle: MandateCharter.answer),
      Route("POST", "/mandates/{code}/next-version", act: "create mandates", handle: draftNext),
      Route("POST", "/mandates/{code}/review", act: "put mandates under review") { visit in
        try await move(visit) { try $0.putUnderReview($1, seen: $2) }
      },
      Route("POST", "/mandates/{code}/force", act: "put mandates in force") { visit in
        try await move(visit) { try $0.bringIntoForce($1, seen: $2) }
      },
    ]
  }

  /// The fields that say what the office may decide, does and is measured by.
  static let heart: Set<String> = ["authority", "services", "success_criteria"]

  private struct Model: Sendable {
    let frame: Frame
    let held: AnyHeld
    let mandate: Held<Mandate>
    let rights: EntryRights
    let versions: MandateVersions
    let mayDraft: Bool
    let mayApprove: Permit
  }

  @Sendable private static func answer(_ visit: Visit) async throws -> Answer {
    try await page(visit, [], status: 200)
  }

  @Sendable private static func draftNext(_ visit: Visit) async throws -> Answer {
    let id = try RegisterPages.id(visit, try visit.house.catalogue.shelf(Mandate.self))
    do {
      let code = try await visit.write { try $0.draftNext(id).code }
      return .seeOther("/mandates/\(code)?notice=entered")
    } catch Refusal.invalid(let problems) {
      return try await page(
        visit.at("/mandates/\(visit.value("code"))", []), problems, status: 422)
    }
  }

  /// Takes the mandate further as it was seen; what stands in the way is said on its page.
  private static func move(
    _ visit: Visit, _ act: @escaping @Sendable (Registrar, Int64, Int64) throws -> Held<Mandate>
  ) async throws -> Answer {
    let id = try RegisterPages.id(visit, try visit.house.catalogue.shelf(Mandate.self))
    guard let seen = try visit.form()["revision"].flatMap({ Int64($0) }) else {
      throw Refusal.misasked([Problem("revision", "The form says which revision it shows.")])
    }
    let here = "/mandates/\(visit.value("code"))"
    do {
      _ = try await visit.write { try act($0, id, seen) }
      return .seeOther("\(here)?notice=changed")
    } catch Refusal.invalid(let problems) {
      return try await page(visit.at(here, []), problems, status: 422)
    }
  }

  private static func page(_ visit: Visit, _ problems: [Problem], status: Int) async throws -> Answer {
    let shelf = try visit.house.catalogue.shelf(Mandate.self)
    let id = try RegisterPages.id(visit, shelf)
    let model = try await visit.read { archivist -> Model in
      let held = try archivist.find(shelf, id)
      guard let mandate = held.as(Mandate.self) else { throw Refusal.missing(shelf.title.one) }
      return Model(
        frame: Frame(archivist), held: held, mandate: mandate,
        rights: try EntryRights(archivist, shelf, held),
        versions: try MandateVersions(archivist, office: mandate.entry.office?.id ?? 0),
        mayDraft: try archivist.decide(.create, shelf, mandate.entry, id: nil).isAllowed,
        mayApprove: try Permit(
          archivist, .approve, shelf, mandate.entry, id: id, words: "approve this mandate"))
    }
    let entry = model.mandate.entry
    let office = model.held.names["office"] ?? entry.office?.code ?? "no office"
    let rest = Set(shelf.sheet.fields.map(\.name)).subtracting(heart)
    return model.frame.page(
      visit, title: "Mandate of \(office), version \(entry.version)",
      lead:
        "\(EntryView.lead(model.held)) · \(Badge(entry.status.title, CellView.tone(entry.status.rawValue)))",
      crumbs: EntryView.crumbs(model.held, shelf), room: "offices", help: "mandates",
      actions: EntryView.actions(model.held, shelf, model.rights, visit)
        + ActionLink("Charter", href: "/mandates/\(model.held.code)/charter").markup,
      status: status,
      body: """
        \(EntryView.archivedNotice(model.held))\(said(problems))\(approval(model, visit))\
        \(EntryView.facts(visit, model.held, shelf, model.rights, except: rest))\
        \(EntryView.facts(visit, model.held, shelf, model.rights, except: heart))\
        \(difference(model, visit))\(list(visit, model))\(model.rights.notice(shelf))
        """)
  }

  private static func said(_ problems: [Problem]) -> Markup {
    if problems.isEmpty { return .nothing }
    return Notice(.bad, title: "Not yet right", lines: problems.map(\.sentence)).markup
  }

  /// For a version on its way: who must approve it, and what it takes the place of.
  private static func approval(_ model: Model, _ visit: Visit) -> Markup {
    let entry = model.mandate.entry
    guard [.draft, .underReview, .approved].contains(entry.status), !model.held.isArchived,
      model.frame.asOf == nil
    else { return .nothing }
    let from: Markup =
      entry.from.map { "from \(LongDayText.text($0))" } ?? "from a day that is still to be named"
    let place: Markup =
      model.versions.inForce.map {
        "It takes the place of version \($0.entry.version) (\(Code($0.code, href: "/mandates/\($0.code)"))), \(from)."
      } ?? "It is the first that this office would have in force, \(from)."
    let step: Markup =
      switch entry.status {
      case .draft:
        "It is a draft. Under review it waits for whoever may approve it; approved, it is put in force."
      case .underReview:
        model.mayApprove.isAllowed
          ? "It waits for approval. You may approve it." : "It waits for approval."
      default: "It is approved, and is put in force by whoever may change it."
      }
    let notice: Markup = entry.status == .approved ? .nothing : model.mayApprove.notice
    return Section(
      "Coming into force",
      body: "<div class=\"stack\"><p class=\"prose\">\(step) \(place)</p>\(acts(model, visit))\(notice)</div>"
    ).markup
  }

  /// What the reader may do next: all of it at once where she may approve, else the step that is hers.
  private static func acts(_ model: Model, _ visit: Visit) -> Markup {
    guard model.rights.change.isAllowed else { return .nothing }
    func button(_ label: String, _ act: String, _ style: ActionButton.Style = .plain) -> Markup {
      ActionButton(
        label, action: "/mandates/\(model.held.code)/\(act)", csrf: visit.csrf,
        hidden: [("revision", String(model.held.revision))], style: style
      ).markup
    }
    let isApproved = model.mandate.entry.status == .approved
    var acts = Markup.nothing
    if isApproved || model.mayApprove.isAllowed {
      acts += button(isApproved ? "Put in force" : "Approve and put in force", "force", .primary)
    }
    if model.mandate.entry.status == .draft { acts += button("Put under review", "review") }
    return acts == .nothing ? .nothing : "<div class=\"row\">\(acts)</div>"
  }

  private static func difference(_ model: Model, _ visit: Visit) -> Section? {
    guard let before = model.versions.before(model.mandate) else { return nil }
    return Section(
      "What it changes",
      lead: "Against version \(before.entry.version), which was in force before it.",
      body: DiffTable(
        MandateDifference.lines(from: before.entry, to: model.mandate.entry),
        caption: "Version \(before.entry.version) and version \(model.mandate.entry.version)",
        beforeTitle: "Version \(before.entry.version)",
        afterTitle: "Version \(model.mandate.entry.version)",
        empty: EmptyState(
          title: "The text is the same", text: "Change what is to be different; it stands here at once.")
      ).markup)
  }

  private static func list(_ visit: Visit, _ model: Model) -> Section {
    let rows = model.versions.all.map { held -> Table.Row in
      let entry = held.entry
      let href = "/mandates/\(held.code)"
      let name: Markup =
        held.id == model.held.id
        ? "<strong aria-current=\"true\">Version \(entry.version)</strong>"
        : "<a href=\"\(href)\">Version \(entry.version)</a>"
      return Table.Row(
        cells: [
          name, Code(held.code, href: href).markup,
          Badge(entry.status.title, CellView.tone(entry.status.rawValue)).markup,
          "\(entry.from.map(LongDayText.text) ?? "–")", "\(entry.reviewOn.map(LongDayText.text) ?? "–")",
          "\(entry.purpose)",
        ], href: href, id: held.code)
    }
    let mayDraft =
      model.mayDraft && model.versions.draft == nil && model.frame.asOf == nil && !model.held.isArchived
    let act: Markup =
      mayDraft
      ? ActionButton(
        "Draft the next version", action: "/mandates/\(model.held.code)/next-version", csrf: visit.csrf
      ).markup : .nothing
    return Section(
      "Versions", lead: "One is in force at a time; the others stay as they were.", actions: act,
      body: Table(
        columns: [
          .init(title: "Version"), .init(title: "Code"), .init(title: "Status"),
          .init(title: "In force from"), .init(title: "Review on"), .init(title: "Purpose", wraps: true),
        ], rows: rows, caption: "Versions of this mandate"
      ).markup)
  }
}
