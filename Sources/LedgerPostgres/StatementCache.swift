/// The statements one line to the server has prepared, by their portable text.
///
/// A text is prepared when it comes the second time: one-off texts, such as long lists of ids, then cost no more than
/// their single trip.
struct StatementCache {
  /// What is known of one text.
  struct Entry {
    let placeholders: Placeholders
    /// The server's name for the statement once it is prepared.
    var name: String?
    var lastUsed: UInt64
  }

  /// A text by its bytes: two spellings of an accented letter are one `String` but not one statement.
  private struct Key: Hashable {
    let sql: String
    static func == (a: Key, b: Key) -> Bool { a.sql.utf8.elementsEqual(b.sql.utf8) }
    func hash(into hasher: inout Hasher) {
      var sql = sql
      sql.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }

  private var entries: [Key: Entry] = [:]
  private var clock: UInt64 = 0
  private let most: Int

  init(most: Int = 200) { self.most = most }

  var count: Int { entries.count }

  /// The entry of a text, and whether it has come before; a new text is noted.
  mutating func use(_ sql: String) -> (entry: Entry, isKnown: Bool) {
    clock &+= 1
    let key = Key(sql: sql)
    if var entry = entries[key] {
      entry.lastUsed = clock
      entries[key] = entry
      return (entry, true)
    }
    let entry = Entry(placeholders: Placeholders(sql), name: nil, lastUsed: clock)
    entries[key] = entry
    return (entry, false)
  }

  /// A name for a text about to be prepared.
  func newName() -> String { "podium_\(clock)" }

  mutating func prepared(_ sql: String, as name: String) { entries[Key(sql: sql)]?.name = name }

  /// Takes out the text used longest ago when there are too many; its name, if any, is the caller's to close.
  mutating func trim() -> String? {
    guard entries.count > most, let oldest = entries.min(by: { $0.value.lastUsed < $1.value.lastUsed }) else {
      return nil
    }
    entries[oldest.key] = nil
    return oldest.value.name
  }

  mutating func forgetAll() { entries = [:] }
}
