import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// A delegation: its terms, who holds it today, what was decided under it, and what was passed on from it.
enum DelegationPage {
  private struct Model: Sendable {
    let held: AnyHeld
    let entry: Delegation
    let frame: Frame
    let rights: EntryRights
    let used: [AnyHeld]
    let passedOn: [Held<Delegation>]
    let holders: [AuthorityHolder]
    let names: OpenNames
    let day: Day
  }

  @Sendable static func answer(_ visit: Visit) async throws -> Answer {
    let shelf = try visit.house.catalogue.shelf(Delegation.self)
    let id = try RegisterPages.id(visit, shelf)
    let model = try await visit.read { archivist -> Model in
      let held = try archivist.find(shelf, id)
      guard let entry = held.as(Delegation.self)?.entry else { throw Refusal.missing(shelf.title.one) }
      var query = ListQuery()
      query.limit = 200
      query.counts = false
      query.order = [ListQuery.Order("decided_on", descending: true), ListQuery.Order("code")]
      let used = try archivist.list(
        try archivist.catalogue.shelf(AuthorityRequest.self), query,
        where: Clause("t.delegation = ?", [.int(id)])
      ).rows
      let holders = try AuthorityReading(archivist).holders(of: entry, id: id)
      return Model(
        held: held, entry: entry, frame: Frame(archivist), rights: try EntryRights(archivist, shelf, held),
        used: used,
        passedOn: try archivist.all(Delegation.self, where: Clause("t.parent = ?", [.int(id)])),
        holders: holders, names: try OpenNames(archivist, holders: holders), day: archivist.day)
    }
    return model.frame.page(
      visit, title: "\(model.entry.subject.title), \(DelegationMatrix.words(model.entry))",
      lead: EntryView.lead(model.held),
      crumbs: [Crumb("Governance", "/governance")] + EntryView.crumbs(model.held, shelf), room: "governance",
      help: "delegations", actions: EntryView.actions(model.held, shelf, model.rights, visit),
      body: """
        \(EntryView.archivedNotice(model.held))\(holders(model))\(uses(model))\(passedOn(model))\
        \(EntryView.facts(visit, model.held, shelf, model.rights))\(model.rights.notice(shelf))
        """)
  }

  private static func holders(_ model: Model) -> Section {
    let rows = model.holders.map { one -> Table.Row in
      let away: Markup =
        one.isAway
        ? Badge(one.awayUntil.map { "away until \(LongDay.text($0.text))" } ?? "away", .watch).markup : "here"
      let place: Markup =
        one.inPlaceOf.map { " for \(model.names.person($0.person, $0.name))" } ?? .nothing
      return Table.Row(
        cells: [
          "\(model.names.person(one.person, one.name))\(place)", model.names.place(one.node),
          "\(one.via)", away,
        ])
    }
    return Section(
      "Who holds it", lead: "On \(LongDay.text(model.day.text)).",
      body: Table(
        columns: [.init(title: "Person"), .init(title: "For"), .init(title: "By"), .init(title: "Presence")],
        rows: rows, caption: "Holders",
        empty: EmptyState(
          title: "Nobody holds it", text: "Fill a post with this role at the place or below it.")
      ).markup)
  }

  private static func uses(_ model: Model) -> Section {
    let rows = model.used.compactMap { row -> Table.Row? in
      guard let request = row.as(AuthorityRequest.self)?.entry else { return nil }
      return Table.Row(
        cells: [
          "<a href=\"/requests/\(row.code)\">\(request.question)</a>",
          "\(request.amount.map { $0.readable } ?? request.days.map { "\($0) days" } ?? "–")",
          "\(row.names["requester"] ?? "")", "\(row.names["decided_by"] ?? "")",
          "\(request.decidedOn.map { LongDay.text($0.text) } ?? "")",
          Badge(request.status.title, request.status.isGranted ? .good : .unknown).markup,
        ], href: "/requests/\(row.code)")
    }
    return Section(
      "Decided under it",
      lead: "What is granted counts towards the sum for \(model.entry.cumulativeDays) days.",
      body: Table(
        columns: [
          .init(title: "Request"), .init(title: "Amount", numeric: true), .init(title: "Asked by"),
          .init(title: "Decided by"), .init(title: "On"), .init(title: "Outcome"),
        ], rows: rows, caption: "Requests decided under this delegation",
        empty: EmptyState(title: "Nothing was decided under it yet")
      ).markup)
  }

  private static func passedOn(_ model: Model) -> Section? {
    if model.passedOn.isEmpty { return nil }
    return Section(
      "Passed on", lead: "Each ends with this one.",
      body: WorkList(
        model.passedOn.map {
          WorkItem(
            title: "\($0.entry.subject.title), \(DelegationMatrix.words($0.entry))",
            href: "/delegations/\($0.code)",
            about: Code($0.code).markup, due: $0.entry.status.title)
        }
      ).markup)
  }
}
