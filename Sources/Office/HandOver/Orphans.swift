import Ledger
import Registers

extension Archivist {
  /// What people who have left still hold and the reader may see, by person.
  ///
  /// One question for each register, whoever has left.
  public func orphans() throws -> [(person: Int64, name: String, held: [(duty: String, count: Int)])] {
    let directory = try catalogue.shelf(Person.self)
    let people = source(directory)
    // Whoever does not see the directory is not told who has left it.
    let seen = try sight.clause(directory, .see)
    let gone = "(SELECT t.id FROM \(people) t WHERE t.status = 'left' AND (\(seen.sql)))"
    var held: [Int64: [(duty: String, count: Int)]] = [:]
    var names: [Int64: String] = [:]
    for duty in DutyBook.duties where duty.holdsBack {
      guard let shelf = catalogue.shelf(duty.register) else { continue }
      let open = duty.open(day)
      let rows = try reckon(
        shelf, "t.\(duty.field), COUNT(*), (SELECT n.name FROM \(people) n WHERE n.id = t.\(duty.field))",
        where: .all([Clause("t.\(duty.field) IN \(gone)", seen.values), open]),
        tail: "GROUP BY t.\(duty.field)")
      for row in rows {
        guard let person = row.int(0), let count = row.int(1), count > 0 else { continue }
        held[person, default: []].append((duty.title, Int(count)))
        names[person] = row.text(2) ?? Person.title.code(of: person)
      }
    }
    return held.map { (person: $0, name: names[$0] ?? "", held: $1) }
      .sorted { ($0.name, $0.person) < ($1.name, $1.person) }
  }
}
