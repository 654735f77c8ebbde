/// What is known about one field of a register, whatever its type.
public struct FieldNote: Sendable, Hashable {
  /// The stored name: column, JSON key, form name and import heading.
  public let name: String
  public let title: String
  public let kind: Kind
  public internal(set) var columns: [Column]
  public internal(set) var help = ""
  /// What the field belongs to on a page; the fields of a group stand together under its name.
  public internal(set) var group = ""
  public internal(set) var unit = ""
  public internal(set) var isRequired = false
  public internal(set) var isListed = false
  public internal(set) var isSearched = false
  public internal(set) var isMultiline = false
  /// Worked out from other fields: shown and exported, never entered.
  public internal(set) var isComputed = false
  /// Set by the office's own acts, never by a form.
  public internal(set) var isReadOnly = false
  /// Moves between its choices only as its states allow.
  public internal(set) var isState = false
  public internal(set) var isUnique = false

  /// Whether a form or a program may send it.
  public var isWritable: Bool { !isComputed && !isReadOnly }
}

/// One field of a register: its note, and how to get at it in an entry.
public struct Field<E: Register>: Sendable {
  public internal(set) var note: FieldNote
  let cells: @Sendable (E) -> [Value]
  /// False where the stored cells cannot be read.
  let restore: @Sendable (inout E, ArraySlice<Value>) -> Bool
  /// The problem with the text, or nil when it was taken.
  let accept: @Sendable (inout E, String) -> String?
  let text: @Sendable (E) -> String
  let isBlank: @Sendable (E) -> Bool
  var checks: [@Sendable (E) -> String?] = []
  /// A sentence why the step from one state to another is not allowed.
  var step: (@Sendable (E?, E) -> String?)?
}

/// Says more about a field while its sheet is written.
public final class FieldWriting<E: Register, V: FieldValue> {
  let sheet: SheetWriting<E>
  let index: Int
  let path: WritableKeyPath<E, V> & Sendable

  init(_ sheet: SheetWriting<E>, _ index: Int, _ path: WritableKeyPath<E, V> & Sendable) {
    self.sheet = sheet
    self.index = index
    self.path = path
  }

  private func note(_ change: (inout FieldNote) -> Void) -> Self {
    change(&sheet.fields[index].note)
    return self
  }

  func check(_ test: @escaping @Sendable (E) -> String?) -> Self {
    sheet.fields[index].checks.append(test)
    return self
  }

  @discardableResult public func required() -> Self { note { $0.isRequired = true } }
  @discardableResult public func listed() -> Self { note { $0.isListed = true } }
  @discardableResult public func searched() -> Self { note { $0.isSearched = true } }
  @discardableResult public func multiline() -> Self { note { $0.isMultiline = true } }
  @discardableResult public func readOnly() -> Self { note { $0.isReadOnly = true } }
  @discardableResult public func unique() -> Self { note { $0.isUnique = true } }
  @discardableResult public func help(_ text: String) -> Self { note { $0.help = text } }

  /// The field came with a later migration than the register itself; a new entry's cells stand in older rows.
  @discardableResult public func later() -> Self {
    let blank = sheet.fields[index].cells(E())
    return note { note in
      note.columns = zip(note.columns, blank).map { Column(name: $0.name, type: $0.type, laterBlank: $1) }
    }
  }
  @discardableResult public func unit(_ text: String) -> Self { note { $0.unit = text } }
}

extension FieldWriting where V: Comparable {
  @discardableResult public func atLeast(_ least: V) -> Self {
    let path = path
    return check { $0[keyPath: path] < least ? "is at least \(least.text)." : nil }
  }
  @discardableResult public func atMost(_ most: V) -> Self {
    let path = path
    return check { $0[keyPath: path] > most ? "is at most \(most.text)." : nil }
  }
}

extension FieldWriting {
  /// Bounds for a field that may be unanswered.
  @discardableResult public func within<W: Comparable & FieldValue>(_ range: ClosedRange<W>) -> Self
  where V == W? {
    let path = path
    return check {
      guard let value = $0[keyPath: path], !range.contains(value) else { return nil }
      return "lies between \(range.lowerBound.text) and \(range.upperBound.text)."
    }
  }
}

extension FieldWriting where V == String {
  /// At most so many bytes of UTF-8.
  @discardableResult public func atMost(bytes: Int) -> Self {
    let path = path
    return check { $0[keyPath: path].utf8.count > bytes ? "takes at most \(bytes) bytes of text." : nil }
  }
}
