import Ledger
import Registers

extension Demonstration {
  /// What stands in the registers once the demonstration is built.
  public struct Summary: Sendable, Equatable {
    /// How many entries one register holds.
    public struct Count: Sendable, Equatable {
      /// The stored name of the register.
      public let register: String
      /// Its entries in words: one or many.
      public let words: String
      public let number: Int
    }

    public let counts: [Count]

    /// Counts what is current in every register; an empty register is left out.
    init(_ archivist: Archivist) throws {
      counts = try archivist.catalogue.shelves.compactMap { shelf in
        let number = try archivist.count(shelf, Clause("t.archived = 0"))
        if number == 0 { return nil }
        let words = number == 1 ? shelf.title.one : shelf.title.many.lowercased()
        return Count(register: shelf.name, words: words, number: number)
      }
    }

    /// The number of entries in the register of that name.
    public func number(_ register: String) -> Int {
      counts.first { $0.register == register }?.number ?? 0
    }

    /// All counts in one line.
    public var text: String {
      "Norrland Group: " + counts.map { "\($0.number) \($0.words)" }.joined(separator: ", ") + "."
    }
  }
}
