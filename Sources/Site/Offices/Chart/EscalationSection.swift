import Face
import Markup
import Office
import Registers

/// To whom a matter goes, step by step, as a section of a page.
struct EscalationSection: Sendable {
  let path: EscalationPath

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
    return "<a href=\"/people/\(Person.title.code(of: id))\">\(step.name)</a>"
  }

  private func place(_ step: EscalationPath.Step) -> Markup {
    guard let office = step.office else { return step.place.isEmpty ? "–" : "\(step.place)" }
    return "<a href=\"/offices/\(OfficeUnit.title.code(of: office))\">\(step.place)</a>"
  }
}
