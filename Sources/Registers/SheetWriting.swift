import Measures

/// Collects what a sheet says while it is being written.
public final class SheetWriting<E: Register> {
  var fields: [Field<E>] = []
  var rules: [SheetRule<E>] = []
  var group = ""
  var naming: (@Sendable (E) -> String)?
  var namingColumn = ""
  var isNamed = false

  /// A field that people fill in.
  @discardableResult public func field<V: FieldValue>(
    _ path: WritableKeyPath<E, V> & Sendable, _ name: String, _ title: String
  ) -> FieldWriting<E, V> {
    var note = FieldNote(
      name: name, title: title, kind: V.kind,
      columns: V.columns.map { Column(name: name + $0.suffix, type: $0.type) })
    note.group = group
    fields.append(
      Field(
        note: note,
        cells: { $0[keyPath: path].cells },
        restore: { entry, cells in
          guard let value = V(cells: cells) else { return false }
          entry[keyPath: path] = value
          return true
        },
        accept: { entry, text in
          do {
            entry[keyPath: path] = try V(reading: text)
            return nil
          } catch let misread as Misread {
            return misread.sentence
          } catch { return "was not understood." }
        },
        text: { $0[keyPath: path].text },
        isBlank: { $0[keyPath: path].isBlank }))
    return FieldWriting(self, fields.count - 1, path)
  }

  /// A field that moves from choice to choice only along the given steps; `from` lists where a new entry may start.
  @discardableResult public func state<V: Choice>(
    _ path: WritableKeyPath<E, V> & Sendable, _ name: String, _ title: String, from start: [V],
    _ steps: [V: [V]]
  ) -> FieldWriting<E, V> {
    let writing = field(path, name, title)
    fields[fields.count - 1].note.isState = true
    fields[fields.count - 1].step = { before, after in
      let to = after[keyPath: path]
      guard let before else {
        return start.contains(to)
          ? nil : "starts as \(start.map(\.title).joined(separator: " or ")), not as \(to.title)."
      }
      let was = before[keyPath: path]
      let allowed = steps[was] ?? []
      if was == to || allowed.contains(to) { return nil }
      let next =
        allowed.isEmpty ? "It stays there." : "Next can be: \(allowed.map(\.title).joined(separator: ", "))."
      return "cannot go from \(was.title) to \(to.title). \(next)"
    }
    return writing
  }

  /// A value worked out from the entry alone. It has no column: it is shown and exported.
  @discardableResult public func computed<V: FieldValue>(
    _ name: String, _ title: String, _ value: @escaping @Sendable (E) -> V
  ) -> ComputedWriting<E> {
    var note = FieldNote(name: name, title: title, kind: V.kind, columns: [])
    note.isComputed = true
    note.group = group
    fields.append(
      Field(
        note: note, cells: { _ in [] }, restore: { _, _ in true },
        accept: { _, _ in "is worked out and cannot be entered." }, text: { value($0).text },
        isBlank: { value($0).isBlank }))
    return ComputedWriting(self, fields.count - 1)
  }

  /// A rule over the whole entry: the sentence is said, at the named fields, where the test is false.
  public func rule(_ sentence: String, at fields: String..., test: @escaping @Sendable (E) -> Bool) {
    rules.append(SheetRule(fields: fields, sentence: sentence, test: test))
  }

  /// The fields that follow stand together under this name.
  public func group(_ name: String) { group = name }

  /// What an entry is called in lists and links: the text of this field.
  public func named(by path: KeyPath<E, String> & Sendable, column: String) {
    naming = { $0[keyPath: path] }
    namingColumn = column
    isNamed = true
  }

  /// What tells entries without a name of their own apart in lists, such as the reason of a waiver; their pages are
  /// headed by what they are and their code.
  public func described(by path: KeyPath<E, String> & Sendable, column: String) {
    naming = { $0[keyPath: path] }
    namingColumn = column
  }
}

/// Says more about a computed field.
public struct ComputedWriting<E: Register> {
  let sheet: SheetWriting<E>
  let index: Int
  init(_ sheet: SheetWriting<E>, _ index: Int) {
    self.sheet = sheet
    self.index = index
  }
  @discardableResult public func listed() -> Self {
    sheet.fields[index].note.isListed = true
    return self
  }
  @discardableResult public func help(_ text: String) -> Self {
    sheet.fields[index].note.help = text
    return self
  }
}

/// A rule over the whole entry.
struct SheetRule<E: Register>: Sendable {
  let fields: [String]
  let sentence: String
  let test: @Sendable (E) -> Bool
}
