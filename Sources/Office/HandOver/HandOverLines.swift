import Ledger
import Measures
import Registers

/// One thing that a person holds after a day and that needs another pair of hands when she goes.
public struct HandOverLine: Sendable {
  public let duty: Duty
  public let held: AnyHeld
  /// Whether the reader may change the entry; the hand-over itself judges again, change by change.
  public let mayChange: Bool

  /// What the line is called in a form and in the API: `project.sponsor.P-12`.
  public var key: String { "\(duty.register).\(duty.field).\(held.code)" }

  /// What the entry is called where its duty stands beside it.
  public let name: String

  init(_ duty: Duty, _ held: AnyHeld, on shelf: Shelf, mayChange: Bool) {
    self.duty = duty
    self.held = held
    self.mayChange = mayChange
    let said =
      switch held.entry {
      case is Assignment: held.names["post"] ?? ""
      case is BodyMember: held.names["body"] ?? ""
      case is Absence: held.names["person"] ?? ""
      case let delegation as Delegation: "\(delegation.subject.title)\(HandOverLine.place(held))"
      case let line as RaciLine:
        "\(line.part.title): \(line.deliverable.isEmpty ? line.process.title : line.deliverable)"
      default: shelf.sheet.name(of: held.entry)
      }
    name = said.isEmpty ? held.code : said
  }

  /// For whom the duty is done, where that is a person: the holder of a post, for her deputy.
  var principal: Int64? {
    switch held.entry {
    case let assignment as Assignment where duty.field == "deputy": assignment.person?.id
    case let member as BodyMember where duty.field == "deputy": member.person?.id
    case let absence as Absence: absence.person?.id
    case is Person: held.id
    default: nil
    }
  }

  private static func place(_ held: AnyHeld) -> String {
    ["office", "portfolio", "programme", "project"].lazy.compactMap { held.names[$0] }.first.map {
      " at \($0)"
    } ?? ""
  }
}

extension Archivist {
  /// All that the person holds after the day and that the reader may see, in the order of the book.
  ///
  /// Two questions for each register in which she holds something, one for each other.
  public func handOverLines(of person: Int64, after day: Day) throws -> [HandOverLine] {
    var registers: [String] = []
    for duty in DutyBook.duties where !registers.contains(duty.register) { registers.append(duty.register) }
    var lines: [HandOverLine] = []
    for register in registers {
      guard let shelf = catalogue.shelf(register) else { continue }
      let duties = DutyBook.duties.filter { $0.register == register }
      for duty in duties {
        let clause = duty.clause(person, after: day)
        let rows = try everyRow(shelf, where: clause)
        if rows.isEmpty { continue }
        let changeable = Set(try everyRow(shelf, for: .change, where: clause).map(\.id))
        lines += rows.map { HandOverLine(duty, $0, on: shelf, mayChange: changeable.contains($0.id)) }
      }
    }
    return lines
  }

  /// All rows of a register that hold, page by page.
  public func everyRow(_ shelf: Shelf, for action: Action = .see, where clause: Clause) throws -> [AnyHeld] {
    var query = ListQuery()
    query.limit = 500
    query.counts = false
    query.order = [ListQuery.Order("code")]
    var rows: [AnyHeld] = []
    repeat {
      let page = try list(shelf, query, for: action, where: clause)
      rows += page.rows
      query.cursor = page.next
    } while query.cursor != nil
    return rows
  }
}

extension Archivist {
  /// A tag that changes with what is to be handed over, so that nothing is handed over that was not looked at.
  public func handOverTag(_ lines: [HandOverLine]) -> String {
    Fingerprint.of("podium-hand-over-1", lines.flatMap { [$0.key, String($0.held.revision)] })
  }
}
