import Ledger
import Measures
import Registers

/// What a review of an office looks at: how it stood when it was last reviewed and how it stands, and what came between.
public struct ReviewFacts: Sendable {
  /// Waivers of the projects here and below that were asked for between the two days, by what became of them.
  public struct Leave: Sendable {
    public internal(set) var asked = 0
    public internal(set) var granted = 0
    public internal(set) var refused = 0
    public internal(set) var waiting = 0
  }

  /// What the office spent in a year against what it might, in one currency.
  public struct Cost: Sendable {
    public let year: Int
    public let budget: Money?
    public let actual: Money?
  }

  /// A change of the office itself.
  public struct Change: Sendable {
    public let on: Day
    public let what: String
    public let before: String
    public let after: String
  }

  public let from: Day
  public let to: Day
  /// The review that was held before this one; nil where the facts go back a year instead.
  public let last: Held<OfficeReview>?
  /// Nil where nothing was recorded of the office then.
  public let before: ReviewState?
  public let now: ReviewState?
  /// Days from raised to decided, of decisions about what stands here or below.
  public let latency: DecisionLatency.Group
  public let waivers: Leave
  /// Returns owed from here or below: late or still to be delivered after their day.
  public let late: [Held<SpokeReturn>]
  public let returns: Int
  public let mandate: Held<Mandate>?
  public let factors: [Held<SuccessFactor>]
  public let costs: [Cost]
  /// Newest first.
  public let changes: [Change]
  /// False where the reader may not read the history of the office.
  public let tellsChanges: Bool

  /// - Parameter held: the review; one that was held is worked out as of its day, as far as that was recorded.
  public init(_ archivist: Archivist, _ held: Held<OfficeReview>) throws {
    guard let office = held.entry.office?.id else { throw Refusal.missing(OfficeUnit.title.one) }
    let end = held.entry.status == .planned ? nil : held.entry.heldOn
    var present = try archivist.then(end ?? archivist.day)
    if try !present.treeThen().all.contains(office) { present = archivist }
    let to = min(end ?? archivist.day, archivist.day)
    let others = try archivist.all(
      OfficeReview.self,
      where: Clause(
        "t.office = ? AND t.id <> ? AND t.status <> 'planned' AND t.held_on < ?",
        [.int(office), .int(held.id), .int(Int64(to.number))]), order: "t.held_on DESC, t.id DESC")
    let from = others.first?.entry.heldOn ?? to.adding(-ReviewCalendar.year)
    let unit = try archivist.find(Reference<OfficeUnit>(office))
    let span = try ReviewSpan(archivist, office: office, from: from, to: to)
    (self.from, self.to, last) = (from, to, others.first)
    now = try ReviewState(present, office: office)
    before = try ReviewState(try archivist.then(from), office: office)
    latency = DecisionLatency.Group(
      name: unit.entry.name, target: unit.entry.decisionDays, days: try span.decisions())
    waivers = try span.waivers()
    (returns, late) = try span.returns()
    mandate = try archivist.all(
      Mandate.self, where: Clause("t.office = ? AND t.status = 'in_force'", [.int(office)])
    ).first
    factors = try archivist.all(
      SuccessFactor.self, where: Clause("t.office = ? AND t.status <> 'dropped'", [.int(office)]))
    costs = try span.costs()
    let shelf = try archivist.catalogue.shelf(OfficeUnit.self)
    tellsChanges = try archivist.decide(.readHistory, shelf, unit.entry, id: office).isAllowed
    changes = tellsChanges ? try span.changes(shelf) : []
  }
}
