import Ledger
import Measures
import Registers

extension Demonstration {
  /// Enters the rows of the demonstration in one transaction and notes their numbers in the book.
  struct Clerk {
    let registrar: Registrar
    let today: Day
    var book: Book

    func day(_ days: Int) -> Day { today.adding(days) }

    /// Enters an entry under a key by which later rows call it.
    @discardableResult
    mutating func enter<E: Register>(_ entry: E, as key: String, because reason: String) throws -> Held<E> {
      let held = try registrar.enter(entry, because: reason)
      book.note(E.self, key, held.id)
      return held
    }

    /// Takes an entry from state to state, each step a change of its own with its reason.
    @discardableResult
    func walk<E: Register, V: Choice>(
      _ held: Held<E>, _ state: WritableKeyPath<E, V>, _ steps: [(to: V, because: String)]
    ) throws -> Held<E> {
      var held = held
      for step in steps {
        var entry = held.entry
        entry[keyPath: state] = step.to
        held = try registrar.change(held, to: entry, because: step.because)
      }
      return held
    }

    func refuseUnlessEmpty() throws {
      for table in ["office", "portfolio", "project"] {
        if try registrar.archivist.connection.query("SELECT id FROM \(table) LIMIT 1").isEmpty { continue }
        throw Refusal.invalid([
          Problem(
            "",
            "An office stands here already; the demonstration is built only where there is none. Choose an empty data file."
          )
        ])
      }
    }
  }

  /// The numbers under which the rows were entered, by register and key.
  struct Book: Sendable {
    private var numbers: [String: Int64] = [:]

    mutating func note<E: Register>(_ type: E.Type, _ key: String, _ number: Int64) {
      numbers["\(E.title.name)/\(key)"] = number
    }

    /// Where the key leads; a key that nobody entered is an error in the rows and is told as one.
    func find<E: Register>(_ key: String) throws -> Reference<E> {
      guard let number = numbers["\(E.title.name)/\(key)"] else {
        throw Refusal.missing("\(E.title.one) \(key)")
      }
      return Reference(number)
    }

    func find<E: Register>(_ key: String?) throws -> Reference<E>? {
      guard let key else { return nil }
      let found: Reference<E> = try find(key)
      return found
    }

    func links<E: Register>(_ keys: [String]) throws -> Links<E> {
      Links(
        try keys.map { key in
          let found: Reference<E> = try find(key)
          return found.id
        })
    }
  }
}

extension Money {
  /// Pounds in thousands, as the rows of the demonstration give them.
  static func thousands(_ amount: Int64) -> Money { Money(minor: amount * 100_000, .gbp) }
}
