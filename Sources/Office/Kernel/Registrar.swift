import Ledger
import Measures
import Registers

/// The one door through which anything changes.
///
/// Bound to one write transaction and one actor. Every change is: find, may, same revision, apply, problems, save with
/// its history. Pages, API, console and import all come through here and word the refusal themselves.
public final class Registrar {
  public let archivist: Archivist
  let request: String
  private var chain: Chain
  private var counters: [String: Int64] = [:]
  /// How many links this transaction has added to the history.
  public private(set) var changes = 0

  init(_ archivist: Archivist, request: String) throws {
    self.archivist = archivist
    self.request = request
    chain = try Chain(archivist.connection)
  }

  private var connection: any Connection { archivist.connection }

  // MARK: Acts

  /// Enters a new entry.
  @discardableResult
  public func enter(_ shelf: Shelf, _ form: Form, because reason: String = "") throws -> AnyHeld {
    guard shelf.isOpen || archivist.actor.means == .console else {
      throw Refusal.forbidden(
        .init(action: "add a \(shelf.title.one)", reason: "These are kept by the office itself."))
    }
    var form = form
    if let signature = shelf.signature, let me = archivist.actor.person,
      TextRules.isEmpty(form[signature] ?? "")
    {
      form[signature] = Person.title.code(of: me)
    }
    if let dated = shelf.dated, TextRules.isEmpty(form[dated] ?? "") {
      form[dated] = archivist.now.day.description
    }
    let blank = shelf.sheet.blank()
    let (applied, misread) = shelf.sheet.applying(form, to: blank)
    let entry = shelf.following(nil, applied)
    // Rights come first: whoever may not enter learns nothing about what a right entry looks like.
    // An entry too incomplete to stand anywhere has no place to be judged by; whoever may add one
    // somewhere is told what is missing.
    let problems = misread + shelf.sheet.problems(from: nil, to: entry)
    let misled = try References(self).problems(shelf, before: nil, after: entry)
    do {
      try mayEnter(shelf, entry)
    } catch let refusal as Refusal {
      if try archivist.mayEnterSomewhere(shelf) {
        // A reference that leads nowhere is named, rather than the right that is missing there.
        try refuse(misled, reason)
        if try archivist.standsNowhere(shelf, entry) { try refuse(problems, reason) }
      }
      throw refusal
    }
    try refuse(problems + misled, reason)
    return try save(shelf, before: nil, after: entry, action: "entered", reason: reason)
  }

  /// Enters a typed entry.
  @discardableResult
  public func enter<E: Register>(_ entry: E, because reason: String = "") throws -> Held<E> {
    let shelf = try archivist.catalogue.shelf(E.self)
    let entry = (shelf.following(nil, entry) as? E) ?? entry
    try mayEnter(shelf, entry)
    let misled = try References(self).problems(shelf, before: nil, after: entry)
    try refuse(shelf.sheet.problems(from: nil, to: entry) + misled, reason)
    let held = try save(shelf, before: nil, after: entry, action: "entered", reason: reason)
    return Held(id: held.id, revision: held.revision, entry: entry)
  }

  /// Changes an entry that the actor saw at `revision`; `nil` takes it as it is now.
  @discardableResult
  public func change(
    _ shelf: Shelf, _ id: Int64, seen revision: Int64?, _ form: Form, because reason: String = ""
  ) throws -> AnyHeld {
    let held = try archivist.find(shelf, id)
    try archivist.demand(.change, shelf, held.entry, id: id)
    try same(held, revision)
    let (entry, misread) = shelf.sheet.applying(form, to: held.entry)
    return try change(shelf, held, to: entry, misread, reason)
  }

  /// Changes a typed entry.
  @discardableResult
  public func change<E: Register>(
    _ held: Held<E>, to entry: E, because reason: String = ""
  ) throws -> Held<E> {
    let shelf = try archivist.catalogue.shelf(E.self)
    let current = try archivist.find(shelf, held.id)
    try archivist.demand(.change, shelf, current.entry, id: held.id)
    try same(current, held.revision)
    let saved = try change(shelf, current, to: entry, [], reason)
    return Held(id: saved.id, revision: saved.revision, entry: entry)
  }

  /// Takes an entry where an act of the office leads it, such as a decision under delegated authority or a vote of a
  /// body. Whoever calls this has judged by the rules of that act who may take it; all else holds as for any change.
  @discardableResult
  func settle<E: Register>(
    _ held: Held<E>, to entry: E, as deed: String, because reason: String
  ) throws -> Held<E> {
    let shelf = try archivist.catalogue.shelf(E.self)
    let current = try archivist.standing(shelf, held.id)
    try same(current, held.revision)
    try refuse(shelf.sheet.problems(from: current.entry, to: entry), reason)
    let saved = try save(shelf, before: current, after: entry, action: deed, reason: reason)
    return Held(id: saved.id, revision: saved.revision, entry: entry)
  }

  /// Enters what an act of the office leaves behind, such as the record of a decision; see `settle`.
  @discardableResult
  func record<E: Register>(_ entry: E, because reason: String) throws -> Held<E> {
    let shelf = try archivist.catalogue.shelf(E.self)
    try refuse(shelf.sheet.problems(from: nil, to: entry), reason)
    let held = try save(shelf, before: nil, after: entry, action: "entered", reason: reason)
    return Held(id: held.id, revision: held.revision, entry: entry)
  }

  /// Puts an entry away with a reason. It stays in the history and in the past.
  @discardableResult
  public func archive(_ shelf: Shelf, _ id: Int64, seen revision: Int64?, because reason: String) throws
    -> AnyHeld
  {
    let held = try archivist.find(shelf, id)
    try archivist.demand(.archive, shelf, held.entry, id: id)
    try same(held, revision)
    if held.isArchived { throw Refusal.invalid([Problem("", "\(held.code) is archived already.")]) }
    if TextRules.isEmpty(reason) { throw Refusal.invalid([Problem("reason", "Archiving needs a reason.")]) }
    try checkReason(reason)
    try References(self).nothingLeans(on: shelf, held)
    let checking = Checking(self, shelf, before: held.entry, after: held.entry, id: id)
    try shelf.archiving(checking)
    try refuse(checking.problems, reason)
    return try save(
      shelf, before: held, after: held.entry, action: "archived", reason: reason, archived: true)
  }

  /// Brings an archived entry back.
  @discardableResult
  public func restore(_ shelf: Shelf, _ id: Int64, seen revision: Int64?, because reason: String) throws
    -> AnyHeld
  {
    let held = try archivist.find(shelf, id)
    try archivist.demand(.archive, shelf, held.entry, id: id)
    try same(held, revision)
    guard held.isArchived else { throw Refusal.invalid([Problem("", "\(held.code) is not archived.")]) }
    try refuse(shelf.sheet.problems(from: held.entry, to: held.entry), reason)
    return try save(
      shelf, before: held, after: held.entry, action: "restored", reason: reason, archived: false)
  }

  /// Writes what is due at the end of the transaction.
  func close() throws { if changes > 0 { try chain.close(connection) } }

  // MARK: Steps

  private func mayEnter(_ shelf: Shelf, _ entry: any Register) throws {
    try archivist.demand(.create, shelf, entry, id: nil)
  }

  private func same(_ held: AnyHeld, _ revision: Int64?) throws {
    if let revision, revision != held.revision { throw Refusal.stale(current: held.revision) }
  }

  private func change(
    _ shelf: Shelf, _ held: AnyHeld, to entry: any Register, _ misread: [Problem], _ reason: String
  ) throws -> AnyHeld {
    if held.isArchived {
      throw Refusal.invalid([Problem("", "\(held.code) is archived; restore it before it is changed.")])
    }
    let entry = shelf.following(held.entry, entry)
    let problems = misread + shelf.sheet.problems(from: held.entry, to: entry)
    // To move an entry, the right is needed where it goes as well as where it was. What leads nowhere has no right.
    let misled = try References(self).problems(shelf, before: held.entry, after: entry)
    if misled.isEmpty { try archivist.demand(.change, shelf, entry, id: held.id) }
    try refuse(problems + misled, reason)
    if shelf.sheet.differences(held.entry, entry).isEmpty { return held }
    return try save(shelf, before: held, after: entry, action: "changed", reason: reason)
  }

  private func refuse(_ problems: [Problem], _ reason: String) throws {
    if !problems.isEmpty { throw Refusal.invalid(problems) }
    try checkReason(reason)
  }

  private func checkReason(_ reason: String) throws {
    _ = try TextRules.accepted(reason, field: "reason", called: "The reason")
  }

  // MARK: Saving

  private func save(
    _ shelf: Shelf, before: AnyHeld?, after: any Register, action: String, reason: String,
    archived: Bool? = nil
  ) throws -> AnyHeld {
    // What is put away need not be right; what comes back must be.
    if archived != true {
      let checking = Checking(self, shelf, before: before?.entry, after: after, id: before?.id)
      try shelf.checks(checking)
      if !checking.problems.isEmpty { throw Refusal.invalid(checking.problems) }
    }
    let id = try before?.id ?? number(shelf.name)
    let revision = (before?.revision ?? 0) + 1
    let isArchived = archived ?? before?.isArchived ?? false
    let cells = shelf.sheet.cells(of: after)
    let at = Instant(milliseconds: max(archivist.now.milliseconds, chain.at))
    try Rows(connection, shelf).write(
      id: id, revision: revision, at: at, archived: isArchived, cells: cells, isNew: before == nil,
      links: shelf.sheet.fields.contains { if case .links = $0.kind { true } else { false } })
    var differences = shelf.sheet.differences(before?.entry, after)
    if isArchived != (before?.isArchived ?? false) {
      differences.append(Difference(field: "archived", from: String(!isArchived), to: String(isArchived)))
    }
    try chain.append(
      Chain.Link(
        register: shelf.name, entry: id, revision: revision, action: action, reason: reason,
        changes: HistoryText.write(differences),
        digest: Fingerprint.state(
          revision: revision, archived: isArchived, columns: shelf.sheet.columns, cells: cells),
        actor: archivist.actor, request: request),
      now: at, to: connection)
    changes += 1
    return AnyHeld(
      title: shelf.title, id: id, revision: revision, changedAt: at, isArchived: isArchived, entry: after,
      names: [:])
  }

  /// The next number of a register; never given twice.
  private func number(_ register: String) throws -> Int64 {
    var last = counters[register]
    if last == nil {
      last = try connection.query("SELECT last FROM counter WHERE register = ?", [.text(register)]).first?
        .int(0)
      if last == nil {
        try connection.execute("INSERT INTO counter (register, last) VALUES (?, 0)", [.text(register)])
      }
    }
    let next = (last ?? 0) + 1
    counters[register] = next
    try connection.execute("UPDATE counter SET last = ? WHERE register = ?", [.int(next), .text(register)])
    return next
  }
}
