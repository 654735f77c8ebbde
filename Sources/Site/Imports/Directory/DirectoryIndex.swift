import Ledger
import Office
import Registers

/// Finds the entries that cells of a file name: by code, e-mail, key, reference or name, among those that may be seen.
///
/// Each register is read once, when a cell first names one of its entries.
struct DirectoryIndex {
  /// What a text came to.
  enum Found: Equatable {
    case one(Int64)
    case none
    /// The codes of all that are called so.
    case several([String])
  }

  private struct Names {
    var byKey: [String: Int64] = [:]
    var byName: [String: [Int64]] = [:]
    var labels: [Int64: String] = [:]
    var places: [Int64: Set<String>] = [:]
  }

  let archivist: Archivist
  private var registers: [String: Names] = [:]

  init(_ archivist: Archivist) { self.archivist = archivist }

  /// The entry of a register that the text names.
  mutating func find(_ text: String, in register: String) throws -> Found {
    guard let shelf = archivist.catalogue.shelf(register) else { return .none }
    let text = TextRules.trimmed(text)
    if let id = DirectoryIndex.code(text, shelf) { return .one(id) }
    guard text.utf8.count <= DirectoryKey.most else { return .none }
    let names = try names(shelf)
    let key = DirectoryKey.of(text)
    if let id = names.byKey[key] { return .one(id) }
    if let ids = names.byName[key] { return DirectoryIndex.found(ids, shelf) }
    return register == Post.title.name ? try post(text) : .none
  }

  /// The post of that name at that place.
  mutating func post(_ name: String, at place: String) throws -> Found {
    guard let shelf = archivist.catalogue.shelf(Post.title.name) else { return .none }
    if let id = DirectoryIndex.code(TextRules.trimmed(name), shelf) { return .one(id) }
    let wanted = try nodes(place)
    let names = try names(shelf)
    let ids = (names.byName[DirectoryKey.of(name)] ?? []).filter {
      !(names.places[$0] ?? []).isDisjoint(with: wanted)
    }
    return DirectoryIndex.found(ids, shelf)
  }

  /// How an entry is shown in a diff: its code and what it is called.
  mutating func label(_ code: String, in register: String) throws -> String {
    guard let shelf = archivist.catalogue.shelf(register), let id = shelf.title.id(in: code),
      let name = try names(shelf).labels[id], !name.isEmpty
    else { return code }
    return "\(code) \(name)"
  }

  /// Takes in an entry that the import has just made.
  mutating func note(_ id: Int64, _ entry: any Register, of shelf: Shelf) throws {
    guard registers[shelf.name] != nil else { return }
    let name = shelf.sheet.isNamed ? shelf.sheet.name(of: entry) : ""
    let email = shelf.name == Person.title.name ? shelf.sheet.text(of: "email", in: entry) : ""
    let places = DirectoryKind.places.map { shelf.sheet.text(of: $0, in: entry) }.filter { !$0.isEmpty }
    add(id, name: name, keys: [email], places: Set(places), to: shelf.name)
  }

  /// The id in `H-12`, also where the name follows it, as exports write it.
  static func code(_ text: String, _ shelf: Shelf) -> Int64? {
    let first = text.utf8.prefix { $0 != 0x20 }
    return String(first).flatMap { shelf.title.id(in: $0) }
  }

  private static func found(_ ids: [Int64], _ shelf: Shelf) -> Found {
    if ids.count == 1, let only = ids.first { return .one(only) }
    return ids.isEmpty ? .none : .several(ids.prefix(6).map { shelf.title.code(of: $0) })
  }

  /// `Planner (Hub)` and `Planner @ Hub`.
  private mutating func post(_ text: String) throws -> Found {
    let bytes = Array(text.utf8)
    let cut: Int?
    var end = bytes.count
    if bytes.last == 0x29 {
      cut = bytes.lastIndex(of: 0x28)
      end -= 1
    } else {
      cut = bytes.lastIndex(of: 0x40)
    }
    guard let cut, cut > 0 else { return .none }
    return try post(
      String(decoding: bytes[..<cut], as: UTF8.self),
      at: String(decoding: bytes[(cut + 1)..<end], as: UTF8.self))
  }

  /// The codes of all places that a text may name.
  private mutating func nodes(_ text: String) throws -> Set<String> {
    var codes = Set<String>()
    for register in DirectoryKind.places {
      guard let shelf = archivist.catalogue.shelf(register) else { continue }
      switch try find(text, in: register) {
      case .one(let id): codes.insert(shelf.title.code(of: id))
      case .several(let several): codes.formUnion(several)
      case .none: break
      }
    }
    return codes
  }

  private mutating func names(_ shelf: Shelf) throws -> Names {
    if let known = registers[shelf.name] { return known }
    registers[shelf.name] = Names()
    let naming = shelf.sheet.isNamed ? shelf.sheet.namingColumn : ""
    let keys = DirectoryIndex.keys[shelf.name] ?? []
    let places = shelf.name == Post.title.name ? DirectoryKind.places : []
    let columns = ["id"] + (naming.isEmpty ? [] : [naming]) + keys + places
    let rows = try archivist.reckon(shelf, columns.map { "t.\($0)" }.joined(separator: ", "))
    let firstKey = naming.isEmpty ? 1 : 2
    for row in rows {
      guard let id = row.int(0) else { continue }
      let nodes = places.enumerated().compactMap { index, register -> String? in
        guard let node = row.int(firstKey + keys.count + index) else { return nil }
        return archivist.catalogue.shelf(register)?.title.code(of: node)
      }
      add(
        id, name: naming.isEmpty ? "" : row.text(1) ?? "",
        keys: keys.indices.map { row.text(firstKey + $0) ?? "" }, places: Set(nodes), to: shelf.name)
    }
    return registers[shelf.name] ?? Names()
  }

  private mutating func add(
    _ id: Int64, name: String, keys: [String], places: Set<String>, to register: String
  ) {
    for key in keys where !key.isEmpty { registers[register]?.byKey[DirectoryKey.of(key)] = id }
    if !name.isEmpty {
      let key = DirectoryKey.of(name)
      if registers[register]?.byName[key]?.contains(id) != true {
        registers[register]?.byName[key, default: []].append(id)
      }
      registers[register]?.labels[id] = name
    }
    if !places.isEmpty { registers[register]?.places[id] = places }
  }

  /// What tells entries apart beside their codes and names.
  private static let keys: [String: [String]] = [
    Person.title.name: ["email"], Role.title.name: ["key"], Project.title.name: ["reference"],
  ]
}
