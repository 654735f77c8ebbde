import Ledger
import Measures
import Registers

/// Which delegations would no longer reach an office from above, which would begin to, and who would decide what waits.
///
/// Who may decide about a place is told to everybody who may see it; of an office that she may not see, nothing is told.
public struct RedesignAuthority: Sendable {
  public struct Line: Sendable {
    public let code: String
    public let subject: AuthoritySubject
    public let limitWords: String
    /// The role or the person.
    public let holder: String
    public let person: Int64?
    public let office: Int64
    public let officeName: String
  }

  /// In force above it only now, and above it only then.
  public let ending: [Line]
  public let beginning: [Line]
  /// In force at the office or below it, and passed on from what would no longer reach there.
  public let stranded: [Line]
  public let requests: RedesignRequests

  init(_ archivist: Archivist, _ place: RedesignPlace, _ below: OfficeBelow) throws {
    guard place.isMove else {
      (ending, beginning, stranded) = ([], [], [])
      requests = RedesignRequests()
      return
    }
    let within = below.tree.below([place.office]).sorted()
    let told = (place.left + place.joinedSeen + within).sorted()
    let inForce = try archivist.binding(
      Delegation.self, where: .all([Clause("t.status = 'in_force'"), .in("t.office", told)]))
    let reading = AuthorityReading(archivist)
    let held = try inForce.filter { try reading.isInForce($0.entry, on: archivist.day) }
    let roles = try archivist.namedRoles()
    let people = try archivist.binding(
      Person.self, where: .in("t.id", Set(held.compactMap(\.entry.person?.id)).sorted()))
    let names = Dictionary(people.map { ($0.id, $0.entry.name) }, uniquingKeysWith: { a, _ in a })
    func lines(_ these: [Held<Delegation>]) -> [Line] {
      these.compactMap { one in
        guard let office = one.entry.office?.id else { return nil }
        let role = one.entry.role.flatMap { roles[$0.id]?.title }
        let person = one.entry.person?.id
        let grant = AuthorityGrant(
          id: one.id, entry: one.entry, scope: Node(.office, office), role: nil, roleTitle: "", parents: [])
        return Line(
          code: one.code, subject: one.entry.subject, limitWords: grant.limitWords,
          holder: role ?? person.flatMap { names[$0] } ?? "", person: person, office: office,
          officeName: below.tree.names[office] ?? OfficeUnit.title.code(of: office))
      }
    }
    let gone = held.filter { one in one.entry.office.map { place.left.contains($0.id) } ?? false }
    let ends = Set(gone.map(\.id))
    ending = lines(gone)
    beginning = lines(
      held.filter { one in one.entry.office.map { place.joined.contains($0.id) } ?? false })
    stranded = lines(
      held.filter { one in
        one.entry.parent.map { ends.contains($0.id) } == true
          && one.entry.office.map { !place.left.contains($0.id) } == true
      })
    requests = try RedesignRequests(archivist, place, within)
  }
}

extension AuthorityReading {
  /// Whether it counts on the day, with all from which it was passed on.
  func isInForce(_ entry: Delegation, on day: Day) throws -> Bool {
    guard Self.counts(entry, on: day) else { return false }
    return try entry.parent == nil || parents(of: entry, on: day) != nil
  }
}
