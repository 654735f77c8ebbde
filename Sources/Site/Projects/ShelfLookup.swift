import Office
import Registers

extension Catalogue {
  /// The shelf of a register that is known by its type.
  func shelf<E: Register>(of type: E.Type) throws -> Shelf {
    guard let shelf = shelf(E.title.name) else { throw Refusal.missing(E.title.one) }
    return shelf
  }
}
