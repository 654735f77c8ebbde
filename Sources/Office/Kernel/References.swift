import Ledger
import Registers

/// Sees to it that entries point only to what exists and what their author may see, and that nothing points into the void.
struct References {
  let registrar: Registrar
  init(_ registrar: Registrar) { self.registrar = registrar }

  /// What is wrong with the references that are new in the entry: each leads to a current entry that the actor may see.
  func problems(_ shelf: Shelf, before: (any Register)?, after: any Register) throws -> [Problem] {
    var problems: [Problem] = []
    for field in shelf.sheet.fields {
      let register: String
      switch field.kind {
      case .reference(let name), .links(let name): register = name
      default: continue
      }
      guard let target = registrar.archivist.catalogue.shelf(register) else { continue }
      let old = Set(before.map { ids(shelf.sheet.text(of: field.name, in: $0), target) } ?? [])
      for id in ids(shelf.sheet.text(of: field.name, in: after), target) where !old.contains(id) {
        if !(try stands(target, id)) {
          problems.append(
            Problem(
              field.name,
              "\(field.title): there is no \(target.title.one) \(target.title.code(of: id)) that you can choose."
            ))
        }
      }
    }
    return problems
  }

  private func stands(_ target: Shelf, _ id: Int64) throws -> Bool {
    // One's own name can always be signed, also by those who do not see the directory.
    if target.name == Person.title.name, id == registrar.archivist.actor.person { return true }
    do { return !(try registrar.archivist.find(target, id).isArchived) } catch Refusal.missing {
      return false
    }
  }

  private func ids(_ text: String, _ target: Shelf) -> [Int64] {
    text.utf8.split(whereSeparator: { $0 == 0x2C || $0 == 0x20 }).compactMap {
      target.title.id(in: String($0) ?? "")
    }
  }

  /// Refuses to archive what other current entries rest on, naming some of them.
  func nothingLeans(on shelf: Shelf, _ held: AnyHeld) throws {
    var leaning: [String] = []
    for other in registrar.archivist.catalogue.shelves {
      for field in other.sheet.fields {
        guard case .reference(let register) = field.kind, register == shelf.name,
          let column = field.columns.first
        else { continue }
        let rows = try registrar.archivist.connection.query(
          "SELECT id FROM \(other.name) WHERE archived = 0 AND \(column.name) = ? LIMIT 3", [.int(held.id)])
        leaning += rows.compactMap { $0.int(0) }.map {
          "\(other.title.code(of: $0)) (\(field.title.lowercased()))"
        }
      }
    }
    if leaning.isEmpty { return }
    throw Refusal.invalid([
      Problem(
        "",
        "\(held.code) is still used by \(leaning.prefix(6).joined(separator: ", ")). Move or archive them first."
      )
    ])
  }
}
