import Ledger
import Measures
import Registers

/// Which assignments fill their posts on a day: those in force, of people who are still here.
///
/// Somebody who has left holds nothing, so her post is empty, even while nobody has ended the assignment.
public enum Filling {
  /// A clause over assignments.
  ///
  /// - Parameters:
  ///   - alias: what the assignments are called in the question.
  ///   - people: the rows of the register of people, now or as of a moment.
  public static func clause(
    _ alias: String = "t", on day: Day, people: String = Person.title.name
  ) -> Clause {
    let day = Value.int(Int64(day.number))
    return Clause(
      "\(alias).archived = 0 AND \(alias).from_day <= ? AND (\(alias).to_day IS NULL OR \(alias).to_day >= ?) "
        + "AND \(alias).person IN (SELECT h.id FROM \(people) h WHERE h.archived = 0 AND h.status <> 'left')",
      [day, day])
  }
}

extension Archivist {
  /// The assignments, called `t`, that fill their posts on the day that is read, or on another one.
  public func filling(on other: Day? = nil) throws -> Clause {
    Filling.clause(on: other ?? day, people: source(try catalogue.shelf(Person.self)))
  }
}
