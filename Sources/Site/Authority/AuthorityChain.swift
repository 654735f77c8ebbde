import Face
import Markup
import Measures
import Office
import Registers

/// The chain that was walked to who may decide, as the answer in a sentence and a table of everybody on the way.
struct AuthorityChain: Sendable {
  let route: AuthorityRoute
  /// The delegations that the reader may open.
  private let readable: Set<Int64>
  private let names: OpenNames
  private let mayOpenBoard: Bool

  init(_ archivist: Archivist, _ route: AuthorityRoute) throws {
    self.route = route
    mayOpenBoard = try archivist.closed(
      Set([route.board].compactMap { $0.map { Body.title.code(of: $0.id) } })
    ).isEmpty
    let ids = Set(route.steps.map(\.grant.id)).sorted()
    readable = Set(try archivist.all(Delegation.self, where: .in("t.id", ids)).map(\.id))
    names = try OpenNames(
      archivist, holders: route.steps.compactMap(\.holder), places: route.steps.map(\.grant.scope))
  }

  /// The answer first.
  var answer: Notice {
    if let step = route.decider, let holder = step.holder {
      let place: Markup =
        holder.inPlaceOf.map { ", in the place of \(names.person($0.person, $0.name))" } ?? .nothing
      return Notice(
        .good, title: "\(holder.name) decides",
        text: "\(held(step)), \(step.grant.limitWords)\(place).")
    }
    if let board = route.board {
      let code = Body.title.code(of: board.id)
      let body = EntryLink.markup("bodies", code, "the body above", closed: mayOpenBoard ? [] : [code])
      return Notice(
        .watch, title: "\(board.name) decides",
        text: "No delegation in force reaches that far, so it goes to \(body).")
    }
    return Notice(
      .bad, title: "Nobody may decide this at present",
      text: """
        No delegation in force reaches that far and no body stands above it. \
        <a href="/delegations/new">Delegate authority</a> or <a href="/bodies/new">found a body</a>.
        """)
  }

  var table: Table {
    Table(
      columns: [
        .init(title: "Who"), .init(title: "As"), .init(title: "Where"), .init(title: "Limit"),
        .init(title: "Delegation"), .init(title: "Verdict", wraps: true),
      ], rows: route.steps.map(row), caption: "Everybody on the way, the nearest and least first",
      empty: EmptyState(
        title: "No delegation of this kind holds here",
        text: "Lay one down for a role or a person, at this place or at an office above it.",
        step: "Delegate", href: "/delegations/new?subject=\(route.it.subject.rawValue)"))
  }

  private func row(_ step: AuthorityRoute.Step) -> Table.Row {
    let decides =
      route.decider.map { $0.grant.id == step.grant.id && $0.holder?.person == step.holder?.person } ?? false
    let who: Markup =
      step.holder.map { names.person($0.person, $0.name) } ?? Badge("Nobody holds it", .watch).markup
    let mark =
      step.holder == nil
      ? Badge("vacant", .watch)
      : decides
        ? Badge("decides", .good) : step.verdict.allows ? Badge("may", .note) : Badge("may not", .unknown)
    let cover: Markup =
      step.holder?.inPlaceOf.map { "<br><span class=\"quiet-text\">for \($0.name)</span>" } ?? .nothing
    return Table.Row(
      cells: [
        "\(who)\(cover)", "\(step.grant.role == nil ? "in person" : step.grant.roleTitle)",
        names.place(step.grant.scope), "\(step.grant.limitWords)",
        code(step.grant),
        "<div class=\"row\">\(mark) \(step.verdict.sentence)</div>",
      ], href: readable.contains(step.grant.id) ? "/delegations/\(step.grant.code)" : nil)
  }

  /// The code of a delegation, as a link where it may be opened.
  func code(_ grant: AuthorityGrant) -> Markup {
    Code(grant.code, href: readable.contains(grant.id) ? "/delegations/\(grant.code)" : nil).markup
  }

  private func held(_ step: AuthorityRoute.Step) -> Markup {
    let code = code(step.grant)
    guard let holder = step.holder, step.grant.role != nil else { return "Under \(code), in person" }
    return "Under \(code), as \(step.grant.roleTitle) (\(holder.via))"
  }
}
