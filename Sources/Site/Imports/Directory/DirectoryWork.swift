import Interchange
import Ledger
import Measures
import Office
import Registers

/// One import into the directory at work inside its transaction.
struct DirectoryWork {
  let registrar: Registrar
  var outcome: DirectoryOutcome
  private var drafting: DirectoryDrafting
  /// The entries that rows of the file have become, by their place in the list.
  private var made: [Int: Int64] = [:]
  private var refused = 0

  /// After so many rows that the importer has no right to, the rest is not looked at.
  private static let mostRefused = 50
  private static let reason = "Imported"

  private var shelf: Shelf { drafting.shelf }

  init(_ registrar: Registrar, _ outcome: DirectoryOutcome) throws {
    self.registrar = registrar
    self.outcome = outcome
    drafting = try DirectoryDrafting(outcome.kind, registrar.archivist)
  }

  mutating func take(_ rows: [PreparedRow]) throws {
    let drafts = try drafting.drafts(rows)
    for problem in drafting.problems { report(problem.row, Problem(problem.field, problem.sentence)) }
    let faulty = Set(drafting.problems.map(\.row.number))
    for (place, draft) in drafts.enumerated() { made[place] = draft.id }
    var later: [Int] = []
    for place in DirectoryOrder.places(drafts) {
      var draft = drafts[place]
      for (field, other) in draft.waits {
        if let id = made[other] {
          draft.form[field] = shelf.title.code(of: id)
        } else if later.last != place {
          // Two rows that name each other: the second to come is named once it is there.
          later.append(place)
        }
      }
      if faulty.contains(draft.row.number) { look(draft) } else { try take(draft, place) }
      if outcome.isCutShort { return }
    }
    for place in later { try complete(drafts[place], place) }
  }

  /// Says what else is wrong with a row that is not taken in any case.
  private mutating func look(_ draft: DirectoryDraft) {
    let before = draft.id.flatMap { drafting.known[$0]?.entry }
    let (after, misread) = shelf.sheet.applying(draft.form, to: before ?? shelf.sheet.blank())
    let said = Set(drafting.problems.filter { $0.row.number == draft.row.number }.map(\.field))
    for problem in misread + shelf.sheet.problems(from: before, to: after)
    where !said.contains(problem.field) && draft.waits[problem.field] == nil {
      report(draft.row, problem)
    }
  }

  private mutating func take(_ draft: DirectoryDraft, _ place: Int) throws {
    do {
      if let id = draft.id, let held = drafting.known[id] {
        try change(held, draft)
      } else if let entry = try enter(draft) {
        made[place] = entry
      }
    } catch Refusal.invalid(let problems) {
      for problem in problems { report(draft.row, problem) }
    } catch Refusal.forbidden(let forbidden) {
      refused += 1
      report(draft.row, Problem("", forbidden.sentence))
      outcome.isCutShort = refused >= DirectoryWork.mostRefused
    } catch Refusal.blocked(_, let reason, let wayOut) {
      report(draft.row, Problem("", "\(reason) \(wayOut)"))
    }
  }

  private mutating func change(_ held: AnyHeld, _ draft: DirectoryDraft) throws {
    let (after, misread) = shelf.sheet.applying(draft.form, to: held.entry)
    let changes = shelf.sheet.differences(held.entry, after)
    let name = shelf.sheet.isNamed ? shelf.sheet.name(of: held.entry) : ""
    var line = DirectoryLine(
      row: draft.row.number, kind: .unchanged, code: held.code, name: name, changes: [])
    if !misread.isEmpty || !changes.isEmpty {
      try registrar.change(shelf, held.id, seen: held.revision, draft.form, because: DirectoryWork.reason)
      line = DirectoryLine(
        row: draft.row.number, kind: .changed, code: held.code, name: name, changes: try worded(changes))
    }
    outcome.add(line)
  }

  private mutating func enter(_ draft: DirectoryDraft) throws -> Int64? {
    guard shelf.isOpen else {
      throw Refusal.invalid([
        Problem(
          outcome.kind.keyFields.first ?? "",
          "\(shelf.title.many) are kept by the office itself; no such \(shelf.title.one) is there to be changed."
        )
      ])
    }
    let held = try registrar.enter(shelf, draft.form, because: DirectoryWork.reason)
    try drafting.index.note(held.id, held.entry, of: shelf)
    let changes = shelf.sheet.differences(nil, held.entry)
    outcome.add(
      DirectoryLine(
        row: draft.row.number, kind: .new, code: "",
        name: shelf.sheet.isNamed ? shelf.sheet.name(of: held.entry) : "",
        changes: try worded(changes)))
    return held.id
  }

  /// Adds what had to wait for a row further down.
  private mutating func complete(_ draft: DirectoryDraft, _ place: Int) throws {
    guard let id = made[place] else { return }
    var form: Form = [:]
    for (field, other) in draft.waits {
      if let id = made[other] { form[field] = shelf.title.code(of: id) }
    }
    if form.isEmpty { return }
    do {
      try registrar.change(shelf, id, seen: nil, form, because: DirectoryWork.reason)
    } catch Refusal.invalid(let problems) {
      for problem in problems { report(draft.row, problem) }
    }
  }

  /// Codes of references with what they are called, for reading.
  private mutating func worded(_ changes: [Difference]) throws -> [Difference] {
    // What is beyond the lines that are kept need not be worded.
    if outcome.lines.count >= DirectoryOutcome.most { return changes }
    return try changes.map { change in
      guard case .reference(let register)? = shelf.sheet.field(change.field)?.kind else { return change }
      return Difference(
        field: change.field,
        from: change.from.isEmpty ? "" : try drafting.index.label(change.from, in: register),
        to: change.to.isEmpty ? "" : try drafting.index.label(change.to, in: register))
    }
  }

  private mutating func report(_ row: PreparedRow, _ problem: Problem) {
    let column = outcome.mapping.columns.first { $0.field == problem.field }
    outcome.report(
      ImportProblem(
        row: row.number, column: column.map { Heading.firstLine($0.heading) } ?? problem.field,
        value: String((row.values[problem.field] ?? "").prefix(80)), sentence: problem.sentence))
  }
}

/// The order in which rows are taken: each after the rows that it names, whatever the order of the file.
enum DirectoryOrder {
  /// The places of all drafts; of rows that name each other in a circle, the first of the file comes first.
  static func places(_ drafts: [DirectoryDraft]) -> [Int] {
    var order: [Int] = []
    var missing = drafts.map { Set($0.waits.values).count }
    var waiting: [Int: [Int]] = [:]
    for (place, draft) in drafts.enumerated() {
      for other in Set(draft.waits.values) { waiting[other, default: []].append(place) }
    }
    var isTaken = [Bool](repeating: false, count: drafts.count)
    func release(_ start: Int) {
      var queue = [start]
      var next = 0
      while next < queue.count {
        let place = queue[next]
        next += 1
        if isTaken[place] { continue }
        isTaken[place] = true
        order.append(place)
        for other in waiting[place] ?? [] {
          missing[other] -= 1
          if missing[other] == 0, !isTaken[other] { queue.append(other) }
        }
      }
    }
    for place in drafts.indices where missing[place] == 0 && !isTaken[place] { release(place) }
    for place in drafts.indices where !isTaken[place] { release(place) }
    return order
  }
}
