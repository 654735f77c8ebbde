import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// Requests that wait for a decision by delegated authority.
struct WaitingRequests: Sendable {
  private let mine: [(held: AnyHeld, limit: String)]
  /// Those that wait with nobody who may decide them.
  private let stuck: [AnyHeld]

  /// So many open requests are looked at, the earliest first: each needs its own way up.
  static let most = 25

  init(_ archivist: Archivist) throws {
    guard let me = archivist.actor.person, archivist.asOf == nil, !archivist.actor.isAdministrator else {
      (mine, stuck) = ([], [])
      return
    }
    var query = ListQuery()
    query.counts = false
    query.limit = WaitingRequests.most
    query.order = [ListQuery.Order("needed_by"), ListQuery.Order("code")]
    let open = try archivist.list(
      try archivist.catalogue.shelf(AuthorityRequest.self), query, where: Clause("t.status = 'submitted'")
    ).rows
    var mine: [(held: AnyHeld, limit: String)] = []
    var stuck: [AnyHeld] = []
    let reading = AuthorityReading(archivist)
    for held in open {
      guard let request = held.as(AuthorityRequest.self)?.entry else { continue }
      let route = try reading.route(of: request, id: held.id)
      if route.decider?.holder?.person == me, let step = route.decider {
        mine.append((held, step.grant.limitWords))
      }
      if route.decider == nil, route.board == nil, request.requester?.id == me { stuck.append(held) }
    }
    (self.mine, self.stuck) = (mine, stuck)
  }

  func items(_ day: Day) -> [WorkItem] {
    mine.map { item($0.held, day, "you decide \($0.limit)", action: "Decide") }
      + stuck.map { item($0, day, "nobody may decide it at present", action: nil) }
  }

  private func item(_ held: AnyHeld, _ day: Day, _ words: String, action: String?) -> WorkItem {
    let request = held.as(AuthorityRequest.self)?.entry
    let href = "/requests/\(held.code)"
    let amount = request?.amount.map { ", \($0.readable)" } ?? ""
    let asker = held.names["requester"] ?? ""
    return WorkItem(
      title: request?.question ?? held.code, href: href,
      about: "\(Code(held.code)) \(request?.subject.title ?? "")\(amount), asked by \(asker); \(words)",
      due: request?.neededBy.map { "needed \(DueWords.text($0, from: day))" } ?? "",
      tone: action == nil ? .bad : request?.neededBy.map { $0 <= day } == true ? .watch : .note,
      action: action.map { ActionLink($0, href: href).markup } ?? .nothing)
  }
}
