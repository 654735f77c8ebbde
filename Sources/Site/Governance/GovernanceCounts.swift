import Ledger
import Measures
import Office
import Registers

/// How much waits, holds, has lapsed and is overdue: counted over all that the reader may see, not over what is shown.
struct GovernanceCounts: Sendable {
  let decisions: Int
  let inForce: Int
  let lapsed: Int
  let reviewsOverdue: Int

  init(_ archivist: Archivist) throws {
    let day = Value.int(Int64(archivist.day.number))
    let recent = Value.int(Int64(archivist.day.adding(-GrantedLeave.lookBack).number))
    func count<E: Register>(_ type: E.Type, _ clause: Clause) throws -> Int {
      let shelf = try archivist.catalogue.shelf(type)
      return Int(try archivist.reckon(shelf, "COUNT(*)", where: clause).first?.int(0) ?? 0)
    }
    func holds(_ status: String, until: String) -> Clause {
      Clause(
        "t.status = '\(status)' AND t.from_day <= ? AND (t.\(until) IS NULL OR t.\(until) >= ?)", [day, day])
    }
    func ended(_ status: String, until: String) -> Clause {
      Clause("t.status = '\(status)' AND t.\(until) >= ? AND t.\(until) < ?", [recent, day])
    }
    decisions =
      try count(WaiverRecord.self, Clause("t.status = 'requested'"))
      + count(TailoringRecord.self, Clause("t.status = 'proposed'"))
    inForce =
      try count(WaiverRecord.self, holds("granted", until: "until_day"))
      + count(TailoringRecord.self, holds("in_force", until: "to_day"))
    lapsed =
      try count(WaiverRecord.self, ended("granted", until: "until_day"))
      + count(TailoringRecord.self, ended("in_force", until: "to_day"))
    reviewsOverdue = try count(Mandate.self, Clause("t.status = 'in_force' AND t.review_on < ?", [day]))
  }
}
