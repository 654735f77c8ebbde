import Interchange
import Office
import Registers

/// One row of a directory file on its way in: the form it makes, and the rows of the same file that must come first.
struct DirectoryDraft {
  let row: PreparedRow
  var form: Form
  /// The entry that the row is about, where it is there already.
  var id: Int64?
  /// Fields that point to an entry which another row of the file makes: the field and that row's place in the list.
  var waits: [String: Int] = [:]
}

/// Turns rows into drafts: finds what their cells name, and which entries they are about.
struct DirectoryDrafting {
  let kind: DirectoryKind
  let shelf: Shelf
  var index: DirectoryIndex
  private(set) var known: [Int64: AnyHeld] = [:]
  private(set) var problems: [(row: PreparedRow, field: String, sentence: String)] = []
  private var byKey: [String: [Int64]] = [:]
  /// Values that stand once, by field, and the entries on which they stand.
  private var once: [String: [String: Int64]] = [:]
  /// The rows of the file by what other rows may call them.
  private var rowsByName: [String: [Int]] = [:]

  init(_ kind: DirectoryKind, _ archivist: Archivist) throws {
    self.kind = kind
    shelf = try kind.shelf(archivist.catalogue)
    index = DirectoryIndex(archivist)
    var query = ListQuery()
    query.limit = ListExport.most
    query.counts = false
    query.withArchived = true
    for held in try archivist.list(shelf, query).rows {
      known[held.id] = held
      if held.isArchived { continue }
      for key in keys(held) { byKey[key, default: []].append(held.id) }
      for field in shelf.sheet.fields where field.isUnique {
        let text = shelf.sheet.text(of: field.name, in: held.entry)
        if !text.isEmpty { once[field.name, default: [:]][DirectoryKey.of(text)] = held.id }
      }
    }
  }

  mutating func drafts(_ rows: [PreparedRow]) throws -> [DirectoryDraft] {
    if hasOwnReferences {
      for (place, row) in rows.enumerated() {
        for name in [row.values["name"], row.values["email"]].compactMap({ $0 }) {
          rowsByName[DirectoryKey.of(name), default: []].append(place)
        }
      }
    }
    var taken: [String: Int] = [:]
    var drafts: [DirectoryDraft] = []
    for (place, row) in rows.enumerated() {
      var draft = try draft(row, place)
      draft.id = identity(draft)
      let mark = draft.id.map { "\($0)" } ?? keys(draft.form).first
      if let mark, let other = taken.updateValue(row.number, forKey: mark) {
        problem(row, "", "This row is about the same \(shelf.title.one) as row \(other). Keep one of them.")
      }
      standsOnce(draft)
      draft.form[DirectoryKind.code] = nil
      drafts.append(draft)
    }
    return drafts
  }

  /// What stands once stands on no other entry.
  private mutating func standsOnce(_ draft: DirectoryDraft) {
    for (field, owners) in once {
      guard let text = draft.form[field], let owner = owners[DirectoryKey.of(text)], owner != draft.id else {
        continue
      }
      let title = shelf.sheet.field(field)?.title ?? field
      problem(draft.row, field, "\(title) stands already on \(shelf.title.code(of: owner)).")
    }
  }

  private var hasOwnReferences: Bool {
    shelf.sheet.fields.contains { $0.kind == .reference(shelf.name) && $0.isWritable }
  }

  private mutating func problem(_ row: PreparedRow, _ field: String, _ sentence: String) {
    problems.append((row, field, sentence))
  }

  /// The form of a row, with codes in place of what its cells say.
  private mutating func draft(_ row: PreparedRow, _ place: Int) throws -> DirectoryDraft {
    var draft = DirectoryDraft(row: row, form: row.values)
    let at = draft.form.removeValue(forKey: DirectoryKind.place)
    for field in shelf.sheet.fields {
      if case .choice(let options) = field.kind, let text = row.values[field.name] {
        let key = DirectoryKey.of(text)
        let option = options.first { $0.raw == key || DirectoryKey.of($0.title) == key }
        draft.form[field.name] = option?.raw ?? text
      }
      guard case .reference(let register) = field.kind, let text = row.values[field.name],
        let target = index.archivist.catalogue.shelf(register)
      else { continue }
      let found =
        if field.name == "post", let at { try index.post(text, at: at) } else {
          try index.find(text, in: register)
        }
      switch found {
      case .one(let id): draft.form[field.name] = target.title.code(of: id)
      case .several(let codes):
        draft.form[field.name] = nil
        problem(
          row, field.name,
          "Several \(target.title.many.lowercased()) are called so: \(codes.joined(separator: ", ")). "
            + "Write the code\(register == Person.title.name ? " or the e-mail address" : "").")
      case .none:
        draft.form[field.name] = nil
        try wait(row, place, field, text, target, &draft)
      }
    }
    return draft
  }

  /// What is not there yet may be what another row of the same file makes.
  private mutating func wait(
    _ row: PreparedRow, _ place: Int, _ field: FieldNote, _ text: String, _ target: Shelf,
    _ draft: inout DirectoryDraft
  ) throws {
    let rows = target.name == shelf.name ? rowsByName[DirectoryKey.of(text)] ?? [] : []
    if rows.count > 1 {
      problem(row, field.name, "Several rows of the file are called so. Write the e-mail address or a code.")
    } else if let other = rows.first {
      draft.waits[field.name] = other
    } else {
      let many = target.title.many.lowercased()
      let at = row.values[DirectoryKind.place].map { " at “\($0.prefix(80))”" } ?? ""
      problem(
        row, field.name,
        "There is no \(target.title.one) “\(text.prefix(80))”\(field.name == "post" ? at : "") that you can choose. "
          + "Write the code or the exact name, or enter the \(many) first.")
    }
  }

  /// The entry that a row is about: by its code, or by what tells entries apart.
  private mutating func identity(_ draft: DirectoryDraft) -> Int64? {
    if let code = draft.row.values[DirectoryKind.code] {
      let first = String(code.utf8.prefix { $0 != 0x20 }) ?? ""
      if let id = shelf.title.id(in: first), known[id] != nil { return id }
      problem(
        draft.row, DirectoryKind.code,
        "There is no \(shelf.title.one) of this code. Leave the code empty to enter a new one.")
      return nil
    }
    for key in keys(draft.form) {
      guard let ids = byKey[key] else { continue }
      if ids.count == 1 { return ids.first }
      problem(
        draft.row, kind.keyFields.first ?? "",
        "Several \(shelf.title.many.lowercased()) fit this row: "
          + "\(ids.prefix(6).map { shelf.title.code(of: $0) }.joined(separator: ", ")). Give the code.")
      return nil
    }
    return nil
  }

  private func keys(_ held: AnyHeld) -> [String] {
    var form: Form = [:]
    for (field, text) in zip(shelf.sheet.fields, shelf.sheet.texts(of: held.entry)) {
      form[field.name] = text
    }
    return keys(form, ofEntry: true)
  }

  /// What tells an entry apart, in the order in which it is asked; none where a part is missing.
  private func keys(_ form: Form, ofEntry: Bool = false) -> [String] {
    func filled(_ field: String) -> String? { form[field].flatMap { TextRules.isEmpty($0) ? nil : $0 } }
    func joined(_ fields: [String]) -> String {
      fields.map { DirectoryKey.of(filled($0) ?? "") }.joined(separator: "\u{1F}")
    }
    switch kind {
    case .people, .roles:
      let first = kind == .people ? "email" : "key"
      let byFirst = filled(first).map { ["\(first) \(DirectoryKey.of($0))"] } ?? []
      let byName = filled("name").map { ["name \(DirectoryKey.of($0))"] } ?? []
      // Somebody with an address is known by it; two people may well share a name.
      return ofEntry ? byFirst + byName : byFirst.isEmpty ? byName : byFirst
    case .units, .jobs: return filled("name").map { [DirectoryKey.of($0)] } ?? []
    case .posts:
      guard filled("name") != nil, DirectoryKind.places.contains(where: { filled($0) != nil }) else {
        return []
      }
    case .assignments: if kind.keyFields.contains(where: { filled($0) == nil }) { return [] }
    case .delegations: if filled("subject") == nil || filled("from_day") == nil { return [] }
    }
    return [joined(kind.keyFields)]
  }
}
