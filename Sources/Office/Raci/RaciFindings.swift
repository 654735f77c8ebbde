/// What does not hold in a matrix where it meets people: nobody there, too much on one, or a reviewer who does the work.
public struct RaciFindings: Sendable {
  /// One process or deliverable for which somebody is missing.
  public struct Gap: Sendable {
    public let row: RaciMatrix.Row
    public let party: RaciParty?
    public let seat: RaciSeat
  }

  /// A person with what she answers for.
  public struct Load: Sendable {
    public let holder: RaciHolder
    public let processes: [ProcessKey]
  }

  /// Rows for which nobody is there who answers.
  public let unanswered: [Gap]
  /// Rows for which nobody is there who does the work.
  public let undone: [Gap]
  /// Everybody who answers for more than so many processes, the most loaded first.
  public let overloads: [Load]
  /// Those who audit here and answer for or do what is audited, with the first such process.
  public let entangled: [(holder: RaciHolder, process: ProcessKey)]

  /// More processes than this are more than one person can answer for with care.
  public static let most = 12

  public init(_ matrix: RaciMatrix, over most: Int = RaciFindings.most, seat: (RaciParty) -> RaciSeat) {
    var seats: [RaciParty: RaciSeat] = [:]
    for party in matrix.parties { seats[party] = seat(party) }
    var unanswered: [Gap] = []
    var undone: [Gap] = []
    for row in matrix.rows {
      if let party = row.accountable {
        if let seat = seats[party], seat.isGap { unanswered.append(Gap(row: row, party: party, seat: seat)) }
      } else {
        unanswered.append(Gap(row: row, party: nil, seat: .unknown))
      }
      let hands = row.responsible.sorted { $0.place < $1.place }
      if hands.allSatisfy({ seats[$0]?.isGap ?? true }) {
        let first = hands.first
        undone.append(Gap(row: row, party: first, seat: first.flatMap { seats[$0] } ?? .unknown))
      }
    }
    self.unanswered = unanswered
    self.undone = undone
    overloads = RaciFindings.overloads(matrix, seats, most)
    entangled = RaciFindings.entangled(matrix, seats)
  }

  private static func overloads(
    _ matrix: RaciMatrix, _ seats: [RaciParty: RaciSeat], _ most: Int
  ) -> [Load] {
    var loads: [Int64: (holder: RaciHolder, processes: [ProcessKey])] = [:]
    for row in matrix.rows where row.process != .deliverable {
      guard let party = row.accountable else { continue }
      for holder in seats[party]?.holders ?? [] {
        // The two cases of one process are one process.
        if loads[holder.person]?.processes.last == row.process { continue }
        loads[holder.person, default: (holder, [])].processes.append(row.process)
      }
    }
    return loads.values.filter { $0.processes.count > most }
      .map { Load(holder: $0.holder, processes: $0.processes) }
      .sorted { ($0.processes.count, $1.holder.person) > ($1.processes.count, $0.holder.person) }
  }

  private static func entangled(
    _ matrix: RaciMatrix, _ seats: [RaciParty: RaciSeat]
  ) -> [(holder: RaciHolder, process: ProcessKey)] {
    guard let audit = matrix.rows.first(where: { $0.process == .audit }) else { return [] }
    let reviewing = audit.cells.filter { $0.value.isAccountable || $0.value.isResponsible }.map(\.key)
    let auditors = Set(reviewing.flatMap { seats[$0]?.holders ?? [] })
    return auditors.sorted { $0.person < $1.person }.compactMap { auditor in
      let row = matrix.rows.first { row in
        row.process != .audit && row.process != .deliverable
          && row.cells.contains { party, cell in
            (cell.isAccountable || cell.isResponsible)
              && (seats[party]?.holders.contains { $0.person == auditor.person } ?? false)
          }
      }
      return row.map { (auditor, $0.process) }
    }
  }
}
