import Measures

/// A whole answer about one place: who has which part, who that is, and what does not hold.
public struct RaciPicture: Sendable {
  public let matrix: RaciMatrix
  public let deliverables: RaciMatrix
  public let findings: RaciFindings
  public let deliverableFindings: RaciFindings
  private let titles: [RaciParty: String]
  private let seats: [RaciParty: RaciSeat]

  /// - Parameter most: more processes than this on one person are too many.
  public init(_ book: RaciBook, _ place: RaciPlace, over most: Int = RaciFindings.most) {
    matrix = book.matrix(place)
    deliverables = book.deliverables(place)
    var titles: [RaciParty: String] = [:]
    var seats: [RaciParty: RaciSeat] = [:]
    for party in Set(matrix.parties + deliverables.parties) {
      titles[party] = book.title(party)
      seats[party] = book.seat(party, at: place)
    }
    self.titles = titles
    self.seats = seats
    findings = RaciFindings(matrix, over: most) { seats[$0] ?? .unknown }
    deliverableFindings = RaciFindings(deliverables, over: most) { seats[$0] ?? .unknown }
  }

  public func title(_ party: RaciParty) -> String { titles[party] ?? party.title }
  public func seat(_ party: RaciParty) -> RaciSeat { seats[party] ?? .unknown }

  /// The parties that this person fills here.
  public func parties(of person: Int64) -> Set<RaciParty> {
    Set(seats.filter { $0.value.holders.contains { $0.person == person && $0.name != nil } }.map(\.key))
  }

  /// Everybody whom the reader may see in it, by name.
  public var people: [(id: Int64, name: String)] {
    var known: [Int64: String] = [:]
    for holder in seats.values.flatMap(\.holders) {
      if let name = holder.name { known[holder.person] = name }
    }
    return known.map { (id: $0.key, name: $0.value) }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
  }
}
