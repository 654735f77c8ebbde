import Ledger
import Measures
import Registers
import Synchronization

/// What was worked out from one state of the ledger and holds until the next change.
///
/// The state is known by the number of the last link of the history: every change has one, so nothing here can be
/// stale for longer than it takes to read that number, on any node.
final class Derived: Sendable {
  let sequence: Int64
  let policies: Policies
  private let roles: RoleBook
  private let state = Mutex(State())
  /// The most results kept for one state.
  private let most = 2_000

  private struct State {
    var tree: OfficeTree?
    var catalogue: RoleCatalogue?
    var standings: [String: Standing] = [:]
    var counts: [String: Int] = [:]
    var rows: [String: [LedgerRow]] = [:]
    var pages: [String: ListPage] = [:]
    /// What the pages weigh, in rows; a page weighs something even where nothing was found.
    var pageWeight = 0
    var selections: [String: String] = [:]
  }

  init(sequence: Int64, _ policies: Policies, _ roles: RoleBook) {
    self.sequence = sequence
    self.policies = policies
    self.roles = roles
  }

  /// One that remembers nothing yet, for a transaction that looks again.
  func afresh() -> Derived { Derived(sequence: -1, policies, roles) }

  func standing(of actor: Actor, on day: Day, _ connection: any Connection) throws -> Standing {
    let key = "\(actor.code) \(actor.account ?? 0) \(actor.isAdministrator) \(actor.meansWord) \(day)"
    if let known = state.withLock({ $0.standings[key] }) { return known }
    let tree = try state.withLock({ $0.tree }) ?? OfficeTree(connection)
    let holdings = try actor.person.map { try Holdings.of($0, on: day, connection) } ?? []
    let catalogue =
      try state.withLock({ $0.catalogue }) ?? roles.catalogue(connection, isCommitted: isLasting)
    let standing = Standing(actor, tree, holdings: holdings, policies: policies.over(catalogue))
    state.withLock {
      $0.tree = tree
      $0.catalogue = catalogue
      if $0.standings.count < most { $0.standings[key] = standing }
    }
    return standing
  }

  func count(_ sql: String, _ values: [Value]) -> Int? {
    isLasting ? state.withLock { $0.counts[key(sql, values)] } : nil
  }

  func remember(_ sql: String, _ values: [Value], count: Int) {
    state.withLock { if $0.counts.count < most { $0.counts[key(sql, values)] = count } }
  }

  func rows(_ sql: String, _ values: [Value], _ ask: () throws -> [LedgerRow]) throws -> [LedgerRow] {
    let key = key(sql, values)
    if isLasting, let known = state.withLock({ $0.rows[key] }) { return known }
    let rows = try ask()
    // Long answers are not worth their memory.
    if rows.count <= 2_000 { state.withLock { if $0.rows.count < 200 { $0.rows[key] = rows } } }
    return rows
  }

  /// Pages of lists: unchanged entries are read and restored once, however many readers look at them.
  func page(_ sql: String, _ values: [Value]) -> ListPage? {
    isLasting ? state.withLock { $0.pages[key(sql, values)] } : nil
  }

  func remember(_ sql: String, _ values: [Value], page: ListPage) {
    guard isLasting, page.rows.count <= 500 else { return }
    state.withLock {
      // What fits is kept; an office of many readers on many pages starts afresh rather than grow.
      if $0.pageWeight > 20_000 {
        $0.pages.removeAll()
        $0.pageWeight = 0
      }
      $0.pages[key(sql, values)] = page
      // The question that is its key is itself some kilobytes long.
      $0.pageWeight += page.rows.count + 10
    }
  }

  var pageCount: Int { state.withLock { $0.pages.count } }

  /// False inside a transaction that changes things: it sees its own changes, so nothing it worked out lasts.
  private var isLasting: Bool { sequence >= 0 }

  func selection(_ key: String) -> String? { state.withLock { $0.selections[key] } }
  func remember(selection text: String, for key: String) { state.withLock { $0.selections[key] = text } }

  private func key(_ sql: String, _ values: [Value]) -> String {
    sql + "\u{1F}" + values.map { $0.text ?? "\u{1E}" }.joined(separator: "\u{1F}")
  }
}
