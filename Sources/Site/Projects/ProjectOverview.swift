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
    \(ProjectFindings.section(model))\(EntryView.facts(visit, model.held, shelf, model.rights))\(latest(visit, model))\(model.rights.notice(shelf))
    """
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
