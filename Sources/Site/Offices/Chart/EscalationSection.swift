import Face
import Markup
import Office
import Registers

/// To whom a matter goes, step by step, as a section of a page.
struct EscalationSection: Sendable {
  private let path: EscalationPath
  private let names: OpenNames

  init(_ archivist: Archivist, _ path: EscalationPath) throws {
    self.path = path
    names = try OpenNames(
      archivist, people: path.steps.compactMap(\.person),
      places: path.steps.compactMap { $0.office.map { Node(.office, $0) } })
  }

  var section: Section {
    let rows = path.steps.enumerated().map { index, step in
      Table.Row(
        cells: ["\(index + 1)", "\(step.station.title)", person(step), "\(step.post)", place(step)])
    }
    return Section(
      "Where a matter goes", id: "escalation",
      lead:
        "From here upwards; an empty seat is passed over. Worked out from posts, deputies and lines of today.",
      body: Table(
        columns: [
          .init(title: "Step", numeric: true), .init(title: "To"), .init(title: "Person"),
          .init(title: "Post"),
          .init(title: "Office"),
        ], rows: rows, caption: "Escalation path",
        empty: EmptyState(title: "No path yet", text: "It begins with the head of the office.")
      ).markup)
  }

  private func person(_ step: EscalationPath.Step) -> Markup {
    if step.station == .outside { return "\(step.name)" }
    guard let id = step.person else { return Badge("Vacant", .watch).markup }
    return names.person(id, step.name)
  }

  private func place(_ step: EscalationPath.Step) -> Markup {
    guard let office = step.office else { return step.place.isEmpty ? "–" : "\(step.place)" }
    return names.office(office, step.place)
  }
}
