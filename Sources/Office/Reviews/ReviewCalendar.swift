import Ledger
import Measures
import Registers

/// Which offices are to be looked at, and why: reviews that are planned, and offices that ask for one that nobody planned.
///
/// An office asks for a review a year after the last, when its head has changed hands since, and when it has moved to
/// another parent or unit since. One that is still being set up does not.
public struct ReviewCalendar: Sendable {
  /// A planned review.
  public struct Planned: Sendable {
    public let code: String
    public let name: String
    public let office: Int64
    public let officeName: String
    public let on: Day
    public let occasion: OfficeReview.Occasion
  }

  /// An office that asks for a review that is not planned.
  public struct Call: Sendable {
    public let office: Int64
    public let name: String
    public let occasion: OfficeReview.Occasion
    /// Why, in a sentence.
    public let reason: String
    /// The day on which it became due.
    public let dueOn: Day
  }

  /// The earliest first.
  public let planned: [Planned]
  public let calls: [Call]
  public let day: Day

  /// So many days the facts of a review go back where there was none before it.
  static let year = 365

  /// - Parameter only: one office; nil for all that are open and that the reader may see.
  public init(_ archivist: Archivist, office only: Int64? = nil) throws {
    day = archivist.day
    let offices = try archivist.openOffices().filter { only == nil || $0.id == only }
    let names = try archivist.treeThen().names
    let reviews = try archivist.all(OfficeReview.self, where: .in("t.office", offices.map(\.id)))
    planned = reviews.compactMap { held -> Planned? in
      guard held.entry.status == .planned, let office = held.entry.office?.id, let on = held.entry.plannedOn
      else { return nil }
      return Planned(
        code: held.code, name: held.entry.name, office: office,
        officeName: names[office] ?? OfficeUnit.title.code(of: office), on: on, occasion: held.entry.occasion)
    }.sorted { ($0.on, $0.code) < ($1.on, $1.code) }
    let isPlanned = Set(planned.map(\.office))
    let waiting = offices.filter {
      ![.proposed, .approved, .mobilising].contains($0.entry.status) && !isPlanned.contains($0.id)
    }
    var last: [Int64: Day] = [:]
    for held in reviews {
      guard let office = held.entry.office?.id, let on = held.entry.heldOn, held.entry.status != .planned,
        on <= day
      else { continue }
      last[office] = max(last[office] ?? on, on)
    }
    let changes = try ReviewOccasions(
      archivist, since: last.filter { one in waiting.contains { $0.id == one.key } })
    let founded = try ReviewCalendar.founded(archivist, waiting.map(\.id).filter { last[$0] == nil })
    let today = archivist.day
    calls = waiting.compactMap { held -> Call? in
      func call(_ occasion: OfficeReview.Occasion, _ reason: String, _ due: Day) -> Call {
        Call(office: held.id, name: held.entry.name, occasion: occasion, reason: reason, dueOn: due)
      }
      guard let on = last[held.id] else {
        guard let since = founded[held.id], OfficeReview.yearAfter(since) < today else { return nil }
        return call(
          .yearly, "It has stood since \(since) and was never reviewed.", OfficeReview.yearAfter(since))
      }
      if let new = changes.heads[held.id] {
        return call(
          .stakeholderChanged, "\(new.name) heads it since \(new.from), after the review of \(on).", new.from)
      }
      if let moved = changes.moves[held.id] {
        return call(
          .organisationChanged, "\(moved.words) on \(moved.on), after the review of \(on).", moved.on)
      }
      if today <= OfficeReview.yearAfter(on) { return nil }
      return call(.yearly, "It was reviewed last on \(on).", OfficeReview.yearAfter(on))
    }.sorted { ($0.dueOn, $0.office) < ($1.dueOn, $1.office) }
  }

  /// Planned reviews whose day is past, or comes within so many days.
  public func due(within days: Int) -> [Planned] { planned.filter { $0.on <= day.adding(days) } }
  public var overdue: [Planned] { planned.filter { $0.on < day } }

  /// Since when each office stands: since its first mandate, or since it was entered where that is earlier.
  private static func founded(_ archivist: Archivist, _ offices: [Int64]) throws -> [Int64: Day] {
    if offices.isEmpty { return [:] }
    var days = try archivist.firstDays(OfficeUnit.self, offices)
    for held in try archivist.all(
      Mandate.self, where: .all([.in("t.office", offices), Clause("t.status IN ('in_force', 'superseded')")]))
    {
      guard let office = held.entry.office?.id, let from = held.entry.from else { continue }
      days[office] = min(days[office] ?? from, from)
    }
    return days
  }
}
