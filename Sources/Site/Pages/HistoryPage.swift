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
    let (held, lines, frame) = try await visit.read { archivist in
      let held = try archivist.find(shelf, id)
      return (held, try archivist.history(shelf, held), Frame(archivist))
    }
    let base = "/\(shelf.title.path)/\(held.code)"
    return frame.page(
      visit, title: "History of \(held.code)", lead: "\(EntryView.name(held, shelf))",
      crumbs: [Crumb(shelf.title.many, "/\(shelf.title.path)"), Crumb(held.code, base), Crumb("History")],
      room: RegisterPages.room(shelf), help: "history",
      body: HistoryPage.timeline(lines, visit.house.catalogue).markup)
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
