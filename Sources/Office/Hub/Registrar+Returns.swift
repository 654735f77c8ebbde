import Ledger
import Measures
import Registers

/// A return that a hub asks of its spokes: once, or again and again for a while.
public struct ReturnCall: Sendable {
  /// How long after one return the next is due.
  public enum Rhythm: String, Choice {
    case once, weekly, monthly, quarterly, yearly

    func day(_ index: Int, from first: Day) -> Day {
      switch self {
      case .once: first
      case .weekly: first.adding(7 * index)
      case .monthly: first.adding(months: index)
      case .quarterly: first.adding(months: 3 * index)
      case .yearly: first.adding(months: 12 * index)
      }
    }
  }

  public var name = ""
  public var first: Day?
  public var rhythm = Rhythm.once
  /// How often; once for `.once`.
  public var times = 1
  public var from: [Int64] = []
  public var note = ""

  public init() {}

  /// The days on which it is due.
  public var days: [Day] {
    guard let first else { return [] }
    return (0..<(rhythm == .once ? 1 : max(times, 1))).map { rhythm.day($0, from: first) }
  }

  /// The most returns that one act enters.
  public static let most = 600
  public static let timesMost = 60

  /// Reads a call by its names; a spoke is named by its code.
  public static func read(from spokes: [String], _ value: (String) -> String?) -> (ReturnCall, [Problem]) {
    var call = ReturnCall()
    var problems: [Problem] = []
    func text(_ name: String) -> String { TextRules.trimmed(value(name) ?? "") }
    call.name = text("name")
    call.note = text("note")
    if call.name.isEmpty { problems.append(Problem("name", "Say what is to be returned.")) }
    call.first = Day(text("due"))
    if call.first == nil {
      problems.append(Problem("due", "Say when it is due first, as 2026-03-31."))
    }
    if !text("rhythm").isEmpty {
      if let rhythm = Rhythm(rawValue: text("rhythm")) {
        call.rhythm = rhythm
      } else {
        problems.append(
          Problem("rhythm", "It is asked \(Rhythm.allCases.map(\.rawValue).joined(separator: ", ")).")
        )
      }
    }
    if !text("times").isEmpty {
      if let times = Int(text("times")), (1...timesMost).contains(times) {
        call.times = times
      } else {
        problems.append(Problem("times", "How often is a whole number from 1 to \(timesMost)."))
      }
    }
    for code in spokes {
      guard let id = OfficeUnit.title.id(in: code) else {
        problems.append(Problem("from", "A spoke is a code such as O-3."))
        break
      }
      if !call.from.contains(id) { call.from.append(id) }
    }
    if spokes.isEmpty { problems.append(Problem("from", "Choose at least one spoke.")) }
    return (call, problems)
  }
}

extension Registrar {
  /// Asks returns of spokes: all of them are entered, or none.
  ///
  /// - Throws: what is wrong with the call, or the refusal of one entry; a return that a spoke owes by that day under
  ///   that name already is named.
  /// - Returns: the codes of the returns, spoke by spoke in the order of their days.
  @discardableResult
  public func ask(_ call: ReturnCall, for hub: Int64) throws -> [String] {
    _ = try archivist.find(Reference<OfficeUnit>(hub))
    let days = call.days
    if call.from.count * days.count > ReturnCall.most {
      throw Refusal.invalid([
        Problem(
          "times",
          "That is \(call.from.count * days.count) returns; at most \(ReturnCall.most) are asked for at once."
        )
      ])
    }
    let known = try archivist.all(
      SpokeReturn.self,
      where: .all([Clause("t.to_office = ? AND t.name = ?", [.int(hub), .text(call.name)])]))
    var owed: [Int64: Set<Day>] = [:]
    for one in known {
      if let from = one.entry.from?.id, let due = one.entry.due { owed[from, default: []].insert(due) }
    }
    var codes: [String] = []
    for office in call.from {
      _ = try archivist.find(Reference<OfficeUnit>(office))
      for day in days {
        if owed[office]?.contains(day) == true {
          throw Refusal.invalid([
            Problem(
              "due",
              "\(OfficeUnit.title.code(of: office)) owes “\(call.name)” by \(day) already; take another day or name."
            )
          ])
        }
        var item = SpokeReturn()
        item.name = call.name
        item.from = Reference(office)
        item.to = Reference(hub)
        item.due = day
        item.note = call.note
        codes.append(SpokeReturn.title.code(of: try enter(item, because: "Asked by the hub").id))
      }
    }
    return codes
  }
}
