import Face
import Markup
import Office
import Registers

/// What many rows of the project table share, such as an office or a rating, written once a table.
struct RowMarks {
  static let none: Markup = "<span class=\"none\">–</span>"

  /// The codes of what the reader may not open.
  private let closed: Set<String>
  private var badges: [Project.Status: Markup] = [:]
  private var declared: [Face.Rag: Markup] = [:]
  private var computed: [Face.Rag: Markup] = [:]
  private var offices: [Int64: Markup] = [:]
  private var people: [Int64: Markup] = [:]

  init(closed: Set<String>) { self.closed = closed }

  mutating func badge(_ status: Project.Status) -> Markup {
    RowMarks.kept(status, in: &badges) {
      Badge(status.title, CellView.tone(status.rawValue)).markup
    }
  }

  mutating func declared(_ rag: Office.Rag?) -> Markup {
    let mark = Rags.mark(rag)
    return RowMarks.kept(mark, in: &declared) { RagMark(mark, label: "Declared").markup }
  }

  mutating func computed(_ rag: Office.Rag?) -> Markup {
    let mark = Rags.mark(rag)
    return RowMarks.kept(mark, in: &computed) { RagMark(mark, label: "Computed").markup }
  }

  mutating func office(_ reference: Reference<OfficeUnit>?, _ name: String?) -> Markup {
    guard let reference else { return RowMarks.none }
    return RowMarks.kept(reference.id, in: &offices) { [closed] in
      RowMarks.link("offices", reference.code, name, closed)
    }
  }

  mutating func person(_ reference: Reference<Person>?, _ name: String?) -> Markup {
    guard let reference else { return RowMarks.none }
    return RowMarks.kept(reference.id, in: &people) { [closed] in
      RowMarks.link("people", reference.code, name, closed)
    }
  }

  static func text(_ text: String) -> Markup { text.isEmpty ? none : "\(text)" }

  private static func link(
    _ path: String, _ code: String, _ name: String?, _ closed: Set<String>
  ) -> Markup {
    let said = name.flatMap { $0.isEmpty ? nil : $0 } ?? code
    return EntryLink.markup(path, code, said, closed: closed)
  }

  private static func kept<K: Hashable>(_ key: K, in kept: inout [K: Markup], _ write: () -> Markup) -> Markup
  {
    if let known = kept[key] { return known }
    let made = write()
    kept[key] = made
    return made
  }
}
