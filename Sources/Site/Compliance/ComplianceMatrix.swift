import Face
import Markup
import Office
import Registers

/// Governing offices by controls: how many of the projects that are judged do not comply.
struct ComplianceMatrix {
  let offices: [(id: Int64, name: String)]
  let counts: [Int64: [ControlKey: Compliance.Tally]]

  var markup: Markup {
    let controls = ControlInForce.all.map(\.key)
    let rows = offices.map { office in
      let code = OfficeUnit.title.code(of: office.id)
      return Table.Row(
        cells: ["<a href=\"/compliance?office=\(code)\">\(office.name)</a>"]
          + controls.map { cell(counts[office.id]?[$0], code, $0) })
    }
    return Section(
      "By office and control",
      lead: "Not met, of the projects that are judged. A dash: none is judged there.",
      body: Table(
        columns: [.init(title: "Governing office")] + controls.map { .init(title: $0.title) }, rows: rows,
        caption: "Compliance by office and control",
        empty: EmptyState(
          title: "No projects to judge", text: "Counts stand here once offices govern projects.")
      ).markup
    ).markup
  }

  private func cell(_ tally: Compliance.Tally?, _ office: String, _ control: ControlKey) -> Markup {
    guard let tally, tally.judged > 0 else { return "<span class=\"none\">–</span>" }
    let share = tally.notMet * 100 / tally.judged
    let tone: Tone = tally.notMet == 0 ? .good : share < 25 ? .watch : .bad
    let href = "/compliance?office=\(office)&control=\(control.rawValue)"
    return "<a href=\"\(href)\">\(Badge("\(tally.notMet) of \(tally.judged)", tone))</a>"
  }
}
