import Face
import Markup
import Measures
import Office
import Registers

/// The history of one entry: who changed what, when and why.
struct HistoryPage {
  let shelf: Shelf

  func answer(_ visit: Visit) async throws -> Answer {
    let id = try RegisterPages.id(visit, shelf)
    let shelf = shelf
    let before = try HistoryPage.before(visit)
    let (held, lines, frame) = try await visit.read { archivist in
      let held = try archivist.find(shelf, id)
      return (held, try archivist.history(shelf, held, before: before), Frame(archivist))
    }
    let base = "/\(shelf.title.path)/\(held.code)"
    var earlier = Markup.nothing
    if lines.count == Archivist.historyPage, let last = lines.last {
      earlier = "<p><a href=\"\(base)/history?before=\(last.sequence)\">Earlier changes</a></p>"
    }
    return frame.page(
      visit, title: "History of \(held.code)", lead: "\(EntryView.name(held, shelf))",
      crumbs: [Crumb(shelf.title.many, "/\(shelf.title.path)"), Crumb(held.code, base), Crumb("History")],
      room: RegisterPages.room(shelf), help: "history",
      body: HistoryPage.timeline(lines, visit.house.catalogue).markup + earlier)
  }

  /// The line before which the reader goes on.
  static func before(_ visit: Visit) throws -> Int64 {
    guard let text = visit.query("before") else { return .max }
    guard let sequence = Int64(text), sequence > 0 else {
      throw Refusal.misasked([Problem("before", "Before which line is a number, the sequence of that line.")])
    }
    return sequence
  }

  static func timeline(_ lines: [HistoryLine], _ catalogue: Catalogue) -> Timeline {
    Timeline(
      lines.map { line in
        let shelf = catalogue.shelf(line.register)
        let code = shelf?.title.code(of: line.entry) ?? line.register
        let asOf = Link.encode(line.at.description)
        return HistoryEntry(
          when:
            "\(LongDay.text(line.at.day.description)), \(line.at.description.dropFirst(11).prefix(5)) UTC",
          instant: line.at.description,
          who: line.actor.hasPrefix("H-")
            ? "<a href=\"/people/\(line.actor)\">\(line.actorName)</a>" : "\(line.actorName)",
          what: """
            \(line.action) <a href="/\(shelf?.title.path ?? "")/\(code)?as-of=\(asOf)">\(code)</a>, revision \(line.revision)
            """,
          reason: line.reason.isEmpty ? nil : line.reason,
          changes: line.changes.map { change in
            HistoryEntry.Change(
              field: shelf?.sheet.field(change.field)?.title ?? Wording.sentence(change.field),
              old: change.from.isEmpty ? nil : cut(change.from), new: change.to.isEmpty ? nil : cut(change.to)
            )
          })
      })
  }

  private static func cut(_ text: String) -> String {
    text.utf8.count <= 400 ? text : String(text.prefix(300)) + "…"
  }
}
