import Registers

/// All registers of the office, in the order in which they are shown.
public struct Catalogue: Sendable {
  public let shelves: [Shelf]
  private let byName: [String: Int]
  private let byPath: [String: Int]

  public init(_ shelves: [Shelf]) {
    self.shelves = shelves
    byName = Dictionary(shelves.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { a, _ in a })
    byPath = Dictionary(shelves.enumerated().map { ($1.title.path, $0) }, uniquingKeysWith: { a, _ in a })
  }

  public func shelf(_ name: String) -> Shelf? { byName[name].map { shelves[$0] } }
  public func shelf(path: String) -> Shelf? { byPath[path].map { shelves[$0] } }
  public func shelf<E: Register>(_ type: E.Type) throws -> Shelf {
    guard let shelf = shelf(E.title.name) else { throw Refusal.missing(E.title.one) }
    return shelf
  }

  /// The register by its name, its plural or its path, as people type it.
  public func shelf(asked word: String) -> Shelf? {
    let word = word.lowercased()
    let joined = word.split(separator: " ").joined(separator: "-")
    return shelves.first { $0.name == word || $0.title.path == joined || $0.title.one == word }
  }

  /// The register and number that a code names.
  public func resolve(code: String) -> (shelf: Shelf, id: Int64)? {
    for shelf in shelves {
      if let id = shelf.title.id(in: code) { return (shelf, id) }
    }
    return nil
  }
}
