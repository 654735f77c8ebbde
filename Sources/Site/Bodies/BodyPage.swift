import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// One body: its terms, who sits in it, its meetings, what waits for it, what it decided and how quickly.
enum BodyPage {
  struct Model: Sendable {
    let frame: Frame
    let held: AnyHeld
    let body: Body
    let rights: EntryRights
    let day: Day
    let members: [AnyHeld]
    /// The codes of members whose pages the reader may not open.
    let closed: Set<String>
    let meetings: [AnyHeld]
    let requests: [Held<AuthorityRequest>]
    let requesters: [Int64: String]
    let decisions: ListPage
    let actions: [AnyHeld]
    let latency: DecisionLatency
    let mayMeet: Bool
    let maySeat: Bool

    var base: String { "/bodies/\(held.code)" }
  }

  /// So many of each stand on the page; the lists hold all.
  static let most = 12

  @Sendable static func answer(_ visit: Visit) async throws -> Answer {
    let shelf = try visit.house.catalogue.shelf(Body.self)
    let id = try RegisterPages.id(visit, shelf)
    let model = try await visit.read { try gather($0, shelf, id) }
    let state = Badge(model.body.status.title, CellView.tone(model.body.status.rawValue))
    var actions = EntryView.actions(model.held, shelf, model.rights, visit)
    actions += ActionLink("Calendar", href: model.base + "/calendar.ics", style: .quiet).markup
    if model.mayMeet, model.body.status == .active {
      actions += ActionLink("New meeting", href: newMeeting(model), style: .primary, key: "create").markup
    }
    let notice: Markup = model.frame.asOf == nil ? model.rights.notice(shelf) : .nothing
    return model.frame.page(
      visit, title: model.body.name, lead: "\(EntryView.lead(model.held)) · \(state)",
      crumbs: EntryView.crumbs(model.held, shelf), room: "governance", help: "bodies", actions: actions,
      body: """
        \(EntryView.archivedNotice(model.held))\(BodySides.members(model))\(BodySides.meetings(model))\
        \(BodySides.requests(model))\(BodySides.decisions(model))\(BodySides.actions(model))\
        \(BodySides.latency(model))\(EntryView.facts(visit, model.held, shelf, model.rights))\(notice)
        """)
  }

  static func newMeeting(_ model: Model) -> String {
    "/meetings/new?body=\(model.held.code)&name=\(Link.encode(model.body.name))"
  }

  private static func gather(_ archivist: Archivist, _ shelf: Shelf, _ id: Int64) throws -> Model {
    let held = try archivist.find(shelf, id)
    guard let body = held.entry as? Body else { throw Refusal.missing(shelf.title.one) }
    func list<E: Register>(_ type: E.Type, _ clause: Clause, order: [ListQuery.Order], limit: Int) throws
      -> ListPage
    {
      var query = ListQuery()
      query.limit = limit
      query.order = order
      return try archivist.list(try archivist.catalogue.shelf(type), query, where: clause)
    }
    let here = Clause("t.body = ?", [.int(id)])
    let requests = body.status == .active ? try BodyScope(body).openRequests(archivist) : []
    var meeting = Meeting()
    meeting.body = Reference(id)
    var member = BodyMember()
    member.body = Reference(id)
    let members = try list(BodyMember.self, here, order: [.init("from_day")], limit: 200).rows
    return Model(
      frame: Frame(archivist), held: held, body: body, rights: try EntryRights(archivist, shelf, held),
      day: archivist.day,
      members: members,
      closed: try archivist.closed(members, try archivist.catalogue.shelf(BodyMember.self)),
      meetings: try list(Meeting.self, here, order: [.init("on_day", descending: true)], limit: 60).rows,
      requests: requests,
      requesters: try archivist.personNames(requests.prefix(most).compactMap(\.entry.requester?.id)),
      decisions: try list(
        Decision.self, here, order: [.init("decided_on", descending: true), .init("code", descending: true)],
        limit: most),
      actions: try list(
        ActionItem.self, try BodyScope.openActions(archivist, body: id), order: [.init("due")], limit: most
      ).rows, latency: try DecisionLatency(archivist, body: id),
      mayMeet: try may(archivist, meeting), maySeat: try may(archivist, member))
  }

  /// Whether the reader may enter it; who else may is named once, at the foot.
  static func may(_ archivist: Archivist, _ entry: some Register) throws -> Bool {
    let shelf = try archivist.catalogue.shelf(type(of: entry))
    return try archivist.asOf == nil && archivist.decide(.create, shelf, entry, id: nil).isAllowed
  }
}
