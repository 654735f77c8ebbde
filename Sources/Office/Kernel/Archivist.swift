import Ledger
import Measures
import Registers

/// The one door through which anything is read.
///
/// Bound to one read transaction and one actor: lists, entries, history and the past all carry the same predicate of
/// what the actor may see. What she may not see is answered like what does not exist.
public final class Archivist {
  public let connection: any Connection
  public let catalogue: Catalogue
  public let actor: Actor
  public let now: Instant
  /// The moment in the past that is read, or nil for the present.
  public let asOf: Instant?
  private(set) var standing: Standing
  let memory: Derived
  private var pastTree: OfficeTree?

  init(
    _ connection: any Connection, catalogue: Catalogue, actor: Actor, now: Instant, asOf: Instant?,
    memory: Derived
  ) throws {
    self.connection = connection
    self.catalogue = catalogue
    self.actor = actor
    self.now = now
    self.asOf = asOf
    self.memory = memory
    standing = try memory.standing(of: actor, on: now.day, connection)
  }

  /// Takes in what this very transaction has changed of the tree, posts and roles, for acts of several steps.
  func lookAgain() throws { standing = try memory.afresh().standing(of: actor, on: now.day, connection) }

  /// The day for which rights, posts and policies are judged when the page shows that moment.
  public var day: Day { asOf?.day ?? now.day }

  /// The tree of offices as it is now.
  public var tree: OfficeTree { standing.tree }

  /// The tree of offices at the moment that is read.
  public func treeThen() throws -> OfficeTree {
    if asOf == nil { return tree }
    if let pastTree { return pastTree }
    let made = try OfficeTree(connection, source: source(try catalogue.shelf(OfficeUnit.self)))
    pastTree = made
    return made
  }

  /// The roles with their rights, as the register holds them now.
  public var roles: RoleCatalogue { standing.policies.deciding.catalogue }

  /// The rules of the office, all of them kept but in a test.
  var rules: OfficeRules { standing.policies.rules }

  /// The roles that give an action in an area.
  public func rolesThatMay(_ area: Area, _ action: Action) -> [RoleThatMay] {
    standing.policies.deciding.rolesThatMay(area, action)
  }

  /// Whom the rights belong to.
  public var subject: Subject { standing.subject }

  // MARK: Lists

  /// The SQL source of a register's rows: the table, or its versions in force at the moment that is read.
  public func source(_ shelf: Shelf) -> String {
    guard let asOf else { return shelf.name }
    let columns = shelf.sheet.columns.map(\.name).joined(separator: ", ")
    return
      "(SELECT id, revision, since AS made_at, since AS changed_at, archived, \(columns) FROM \(shelf.name)_past "
      + "WHERE since <= \(asOf.milliseconds) AND (until IS NULL OR until > \(asOf.milliseconds)))"
  }

  /// The same by type, for clauses that look at other registers: a bare table name is the present, even in the past.
  public func source<E: Register>(of type: E.Type) throws -> String { source(try catalogue.shelf(type)) }

  /// One page of a register, with what its references are called.
  ///
  /// - Parameter action: to list only entries with which the actor may do that as well; those of them that she asked
  ///   for herself are among them, and `decide` says so.
  public func list(
    _ shelf: Shelf, _ query: ListQuery, for action: Action = .see, where extra: Clause = .all
  ) throws -> ListPage {
    var visible = try sight.clause(shelf, .see)
    if action != .see { visible = .all([visible, try sight.clause(shelf, action)]) }
    let filter = try FilterClause(shelf: shelf, catalogue: catalogue, me: actor.person)
      .clause(query.filters, words: query.words)
    var parts = [visible, filter, extra]
    if !query.withArchived { parts.append(Clause("t.archived = 0")) }
    let matching = Clause.all(parts.filter { $0 != .all })
    let keyset = Keyset(query.order, shelf.sheet)
    var page = matching
    if let cursor = query.cursor { page = .all([matching, try keyset.after(cursor)]) }
    let sql =
      "SELECT \(selected(shelf)), \(keyset.selected) FROM \(source(shelf)) t WHERE \(page.sql) "
      + "ORDER BY \(keyset.orderBy) LIMIT \(query.limit + 1)"
    let total = query.counts ? try count(shelf, matching) : nil
    if let known = memory.page(sql, page.values) {
      return ListPage(rows: known.rows, total: total, next: known.next, renderings: known.renderings)
    }
    let rows = try connection.query(sql, page.values)
    let shown = rows.prefix(query.limit)
    let held = try shown.map { try self.held($0, shelf) }
    var next: String?
    if rows.count > query.limit, let last = shown.last {
      next = Keyset.encode(Array(last.cells.suffix(keyset.keys.count)))
    }
    let found = ListPage(rows: held, total: total, next: next, renderings: Renderings())
    memory.remember(sql, page.values, page: found)
    return found
  }

  /// Every entry of a register that matches, typed; for the office's own reckoning over what the actor may see.
  public func all<E: Register>(_ type: E.Type, where extra: Clause = .all, order: String = "t.id") throws
    -> [Held<E>]
  {
    let visible = try sight.clause(try catalogue.shelf(type), .see)
    let matching = Clause.all([visible, extra, Clause("t.archived = 0")].filter { $0 != .all })
    return try typed(try connection.query(try typedSQL(type, matching, order: order), matching.values))
  }

  /// The offices that are not closed and that the actor may see, each before those below it.
  public func openOffices() throws -> [Held<OfficeUnit>] {
    var place: [Int64: Int] = [:]
    for (index, id) in try treeThen().inOrder.enumerated() { place[id] = index }
    return try all(OfficeUnit.self, where: Clause("t.status <> 'closed'"))
      .sorted { (place[$0.id] ?? .max, $0.id) < (place[$1.id] ?? .max, $1.id) }
  }

  /// Entries that bind what the actor may see, whether or not she may list them herself: what binds an office or a
  /// project is told to everyone who may see it.
  /// Remembered until the office changes: the same offices bind page after page.
  func binding<E: Register>(_ type: E.Type, where extra: Clause, withArchived: Bool = false) throws
    -> [Held<E>]
  {
    let matching = withArchived ? extra : .all([extra, Clause("t.archived = 0")])
    let sql = try typedSQL(type, matching, order: "t.id")
    return try typed(try memory.rows(sql, matching.values) { try connection.query(sql, matching.values) })
  }

  private func typedSQL<E: Register>(_ type: E.Type, _ matching: Clause, order: String) throws -> String {
    let shelf = try catalogue.shelf(type)
    return
      "SELECT t.id, t.revision, \(columns(shelf)) FROM \(source(shelf)) t WHERE \(matching.sql) ORDER BY \(order)"
  }

  private func typed<E: Register>(_ rows: [LedgerRow]) throws -> [Held<E>] {
    let sheet = E.sheet
    return try rows.map { row in
      switch sheet.entry(from: row.cells[2...]) {
      case .success(let entry): return Held(id: row.int(0) ?? 0, revision: row.int(1) ?? 0, entry: entry)
      case .failure(let misread): throw LedgerError.damaged(misread.sentence)
      }
    }
  }

  /// How many entries match, remembered until the office changes.
  public func count(_ shelf: Shelf, _ clause: Clause) throws -> Int {
    let sql = "SELECT COUNT(*) FROM \(source(shelf)) t WHERE \(clause.sql)"
    if let known = memory.count(sql, clause.values) { return known }
    let count = Int(try connection.query(sql, clause.values).first?.int(0) ?? 0)
    memory.remember(sql, clause.values, count: count)
    return count
  }

  /// Rows of a reckoning (sums, counts by group) over the visible entries of a register.
  public func reckon(_ shelf: Shelf, _ select: String, where extra: Clause = .all, tail: String = "") throws
    -> [LedgerRow]
  {
    let visible = try sight.clause(shelf, .see)
    let clause = Clause.all([visible, extra, Clause("t.archived = 0")].filter { $0 != .all })
    let sql = "SELECT \(select) FROM \(source(shelf)) t WHERE \(clause.sql) \(tail)"
    return try memory.rows(sql, clause.values) { try connection.query(sql, clause.values) }
  }

  // MARK: Entries

  /// The entry, if there is one that the actor may see.
  public func find(_ shelf: Shelf, _ id: Int64) throws -> AnyHeld {
    let visible = try sight.clause(shelf, .see)
    let rows = try connection.query(
      "SELECT \(selected(shelf)) FROM \(source(shelf)) t WHERE t.id = ? AND (\(visible.sql))",
      [.int(id)] + visible.values)
    guard let row = rows.first else { throw Refusal.missing(shelf.title.one) }
    return try held(row, shelf)
  }

  /// The entry as it stands, whoever asks; for acts of the office that were judged by their own rules.
  func standing(_ shelf: Shelf, _ id: Int64) throws -> AnyHeld {
    let rows = try connection.query(
      "SELECT \(selected(shelf)) FROM \(source(shelf)) t WHERE t.id = ?", [.int(id)])
    guard let row = rows.first else { throw Refusal.missing(shelf.title.one) }
    return try held(row, shelf)
  }

  public func find<E: Register>(_ reference: Reference<E>) throws -> Held<E> {
    guard let held = try find(try catalogue.shelf(E.self), reference.id).as(E.self) else {
      throw Refusal.missing(E.title.one)
    }
    return held
  }

  /// The entry that a code names, whatever its register; a project also by its reference.
  public func find(code: String) throws -> (shelf: Shelf, held: AnyHeld) {
    if let (shelf, id) = catalogue.resolve(code: code) { return (shelf, try find(shelf, id)) }
    let shelf = try catalogue.shelf(Project.self)
    var query = ListQuery()
    query.filters = [ListQuery.Filter("reference", .equal, code)]
    query.limit = 1
    query.counts = false
    guard !code.isEmpty, let held = try list(shelf, query).rows.first else { throw Refusal.missing("entry") }
    return (shelf, held)
  }

  /// What an entry is called, without asking who wants to know: the names of what an entry points to are part of it.
  func name(_ register: String, _ id: Int64) throws -> String {
    guard let shelf = catalogue.shelf(register), !shelf.sheet.namingColumn.isEmpty else { return "" }
    return try connection.query(
      "SELECT \(shelf.sheet.namingColumn) FROM \(shelf.name) WHERE id = ?", [.int(id)]
    )
    .first?.text(0) ?? ""
  }

  private func columns(_ shelf: Shelf) -> String {
    shelf.sheet.columns.map { "t.\($0.name)" }.joined(separator: ", ")
  }

  private func selected(_ shelf: Shelf) -> String {
    let key = asOf == nil ? shelf.name : ""
    if let known = memory.selection(key) { return known }
    var parts = ["t.id", "t.revision", "t.changed_at", "t.archived", columns(shelf)]
    for field in shelf.sheet.fields {
      guard case .reference(let register) = field.kind, let target = catalogue.shelf(register),
        let column = field.columns.first?.name
      else { continue }
      let name = target.sheet.namingColumn
      parts.append(
        name.isEmpty
          ? "NULL" : "(SELECT x.\(name) FROM \(source(target)) x WHERE x.id = t.\(column))")
    }
    let text = parts.joined(separator: ", ")
    if !key.isEmpty { memory.remember(selection: text, for: key) }
    return text
  }

  private func held(_ row: LedgerRow, _ shelf: Shelf) throws -> AnyHeld {
    let width = shelf.sheet.columns.count
    guard row.cells.count >= 4 + width else { throw LedgerError.damaged(shelf.name) }
    switch shelf.sheet.entry(from: row.cells[4..<(4 + width)]) {
    case .failure(let misread):
      throw LedgerError.damaged("\(misread.sentence) of \(shelf.title.code(of: row.int(0) ?? 0))")
    case .success(let entry):
      var names: [String: String] = [:]
      var at = 4 + width
      for field in shelf.sheet.fields {
        guard case .reference = field.kind else { continue }
        if let name = row.text(at) { names[field.name] = name }
        at += 1
      }
      return AnyHeld(
        title: shelf.title, id: row.int(0) ?? 0, revision: row.int(1) ?? 0,
        changedAt: Instant(milliseconds: row.int(2) ?? 0), isArchived: row.flag(3), entry: entry, names: names
      )
    }
  }

  // MARK: Rights

  var sight: Sight { Sight(archivist: self) }

  /// Whether the actor may do this to the entry, and why or why not.
  public func decide(_ action: Action, _ shelf: Shelf, _ entry: any Register, id: Int64?) throws -> Ruling {
    let facts = try Placing(self).facts(shelf, entry, id: id)
    let decision = standing.decide(action, facts, on: now.day)
    // Whoever may ask may also mend or withdraw what she asked for.
    let isOwnRequest = facts.requester != nil && facts.requester == actor.person
    if action == .create || action == .change && isOwnRequest, !decision.isAllowed, let asking = shelf.asking
    {
      let asked = standing.decide(.create, facts.moved(to: asking), on: now.day)
      if asked.isAllowed { return asked }
    }
    if !decision.isAllowed,
      try isOwn(action, shelf, entry) || isSeated(action, shelf, entry, id: id)
    {
      return Ruling(action: action, area: shelf.area, refusal: nil, because: [])
    }
    // One's own account can always be looked at.
    if case .accounts = shelf.placement, let id, id == actor.account, !action.changes, !decision.isAllowed {
      return Ruling(action: action, area: shelf.area, refusal: nil, because: [])
    }
    return decision
  }

  /// Whether the entry is the actor's own, in a register where everybody enters what is her own.
  private func isOwn(_ action: Action, _ shelf: Shelf, _ entry: any Register) throws -> Bool {
    guard let own = shelf.own, let me = actor.person, Action.ofOwn.contains(action) else { return false }
    return standing.subject.credential.admits(action.scope(in: shelf.area))
      && shelf.sheet.text(of: own, in: entry) == Person.title.code(of: me)
  }

  /// Whether the actor may do this where these facts hold.
  func may(_ action: Action, _ facts: Facts) -> Bool { standing.decide(action, facts, on: now.day).isAllowed }

  /// Throws the refusal, with those who may, unless the actor may.
  func demand(_ action: Action, _ shelf: Shelf, _ entry: any Register, id: Int64?) throws {
    let decision = try decide(action, shelf, entry, id: id)
    if decision.isAllowed { return }
    throw Refusal.forbidden(
      Refusal.Forbidden(
        action: "\(action.verb) this \(shelf.title.one)", reason: decision.reason,
        whoMay: try whoMay(action, shelf, entry, id: id)))
  }

  /// Those who may do this to the entry, with role and place.
  public func whoMay(_ action: Action, _ shelf: Shelf, _ entry: any Register, id: Int64?) throws -> [Refusal
    .Candidate]
  {
    let facts = try Placing(self).facts(shelf, entry, id: id)
    var everywhere = false
    if case .everywhere = shelf.placement { everywhere = true }
    let search = CandidateSearch(self)
    var found = try search.candidates(action, facts, everywhere: everywhere)
    if action == .create, let asking = shelf.asking {
      let askers = try search.candidates(action, facts.moved(to: asking), everywhere: everywhere)
      found += askers.filter { one in !found.contains { $0.personID == one.personID } }
    }
    let closed = try closed(Set(found.compactMap { $0.personID.map { Person.title.code(of: $0) } }))
    return found.map { one in
      var one = one
      one.isOpen = one.personID.map { !closed.contains(Person.title.code(of: $0)) } ?? false
      return one
    }
  }
}

extension ListPage {
  /// A tag of what the page says and of nothing else: what its reader may not see does not move it. The digest of the
  /// rows is worked out once for as long as they stand.
  ///
  /// - Parameter items: the rows as they are sent.
  public func tag(_ question: String, _ items: [UInt8]) -> String {
    let digest = renderings.bytes("tag") {
      Array(Fingerprint.of("podium-rows-1", [String(decoding: items, as: UTF8.self)]).utf8)
    }
    let parts = [String(decoding: digest, as: UTF8.self), total.map(String.init) ?? "", next ?? "", question]
    return "\"\(Fingerprint.of("podium-tag-2", parts).prefix(32))\""
  }
}

extension Archivist {
  /// Whether the actor may read the log of the office: its head tells how much was changed, whoever changed it.
  public var mayReadLog: Bool {
    actor.means == .console
      || tree.all.contains { office in
        tree.parents[office] == nil
          && may(.read, Facts(area: .administration, chain: [Node(.office, office)], parts: [.log]))
      }
  }
}

extension Archivist {
  /// Whether the entry names no place at all yet: nothing that governs it is filled in.
  func standsNowhere(_ shelf: Shelf, _ entry: any Register) throws -> Bool {
    if case .everywhere = shelf.placement { return false }
    return try Placing(self).facts(shelf, entry, id: nil).chain.isEmpty
  }

  /// Whether there is any place where the actor may add an entry, so that a list can offer it.
  public func mayEnterSomewhere(_ shelf: Shelf) throws -> Bool {
    if asOf != nil { return false }
    if actor.means == .console || shelf.own != nil && actor.person != nil { return true }
    return try [shelf.area, shelf.asking].compactMap { $0 }.contains { area in
      // A right that is for the named only is no right to a new entry, which names nobody yet.
      standing.reach(area, .create, on: now.day).lanes.contains { !$0.isNamedOnly && $0.part == nil }
    } || keepsSomewhere(shelf)
  }
}
