import Face
import Markup
import Office
import Registers

/// The overview of a project: what is missing, all facts with editing in place, and the latest changes.
struct ProjectOverview: Sendable {
  /// The latest lines of the history; nil where the reader may not read it.
  let history: [HistoryLine]?

  static let lines = 10

  init(_ archivist: Archivist, _ shelf: Shelf, _ held: AnyHeld, _ rights: EntryRights) throws {
    history = rights.history.isAllowed ? try archivist.history(shelf, held, limit: Self.lines) : nil
  }

  func markup(_ visit: Visit, _ shelf: Shelf, _ model: ProjectPage.Model) -> Markup {
    """
    \(ProjectFindings.section(model))\(facts(visit, shelf, model))\(latest(visit, model))\(model.rights.notice(shelf))
    """
  }

  private func facts(_ visit: Visit, _ shelf: Shelf, _ model: ProjectPage.Model) -> Markup {
    // The past is looked at, not changed: its facts cannot be edited in place.
    if model.frame.asOf != nil { return ProjectOverview.past(visit, shelf, model.held) }
    return EntryView.facts(visit, model.held, shelf, model.rights)
  }

  private static func past(_ visit: Visit, _ shelf: Shelf, _ held: AnyHeld) -> Markup {
    let cells = CellView(catalogue: visit.house.catalogue)
    var groups: [(name: String, facts: [Fact])] = []
    for (field, text) in zip(shelf.sheet.fields, shelf.sheet.texts(of: held.entry)) {
      let fact = Fact(field.title, cells.fact(field, text, held))
      if groups.last?.name == field.group {
        groups[groups.count - 1].facts.append(fact)
      } else {
        groups.append((field.group, [fact]))
      }
    }
    return groups.reduce(Markup.nothing) { $0 + Section($1.name, body: Face.Facts($1.facts).markup).markup }
  }

  private func latest(_ visit: Visit, _ model: ProjectPage.Model) -> Section? {
    guard let history else { return nil }
    return Section(
      "Latest changes", id: "history",
      actions: ActionLink("Whole history", href: "/projects/\(model.held.code)/history", style: .quiet)
        .markup,
      body: HistoryPage.timeline(history, visit.house.catalogue).markup)
  }
}
