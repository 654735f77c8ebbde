import Face
import Markup
import Measures
import Office
import Registers

/// The matrix in words: who fills a part, why a letter stands, and what a case is.
enum RaciWords {
  /// One word for programs.
  static func state(_ seat: RaciSeat) -> String {
    switch seat {
    case .held: "held"
    case .vacant: "vacant"
    case .unknown: "no_post"
    case .ofProjects: "per_project"
    }
  }

  static func occasion(_ row: RaciMatrix.Row, _ situation: RaciSituation) -> String {
    let most =
      situation.limits[row.process].map { $0.amount?.description ?? "any amount" } ?? "the limit delegated"
    return switch row.occasion {
    case .any: ""
    case .within: "up to \(Amounts.text(most))"
    case .above: "above \(Amounts.text(most))"
    }
  }

  /// So many are named before the others are counted.
  private static let mostNames = 2

  /// Who fills a party, as links; in a row of a table only the first of many.
  static func people(_ seat: RaciSeat, isShort: Bool = false) -> Markup {
    switch seat {
    case .held(let holders):
      let named = holders.compactMap { holder -> Markup? in
        holder.name.map { "<a href=\"/people/\(Person.title.code(of: holder.person))\">\($0)</a>" }
      }
      if named.isEmpty { return "<span class=\"none\">filled</span>" }
      guard isShort, named.count > mostNames else { return CellView.joined(named) }
      return "\(CellView.joined(Array(named.prefix(mostNames)))) and \(named.count - mostNames) more"
    case .vacant: return Badge("Vacant", .watch).markup
    case .unknown: return Badge("No such post", .watch).markup
    case .ofProjects: return "<span class=\"none\">named on each project</span>"
    }
  }

  static func mark(
    _ party: RaciParty, in row: RaciMatrix.Row, _ picture: RaciPicture, _ situation: RaciSituation
  ) -> Markup {
    guard let cell = row.cells[party], !cell.isEmpty || cell.steps.contains(where: { $0.kind == .line })
    else { return .nothing }
    let steps = cell.steps.map { step in
      let change = step.before == step.after ? "" : " → \(step.after.isEmpty ? "no part" : step.after)"
      return WhyStep(text: "\(step.text)\(change)", from: from(step), contributes: step.isEffective)
    }
    let title = picture.title(party)
    return PartMark(
      letter: cell.text, words: cell.words, label: "\(title), \(row.title)",
      summary: "\(cell.words): \(people(picture.seat(party)))", steps: steps,
      isDeparture: cell.steps.contains { $0.kind == .line && $0.isEffective }
    ).markup
  }

  /// The records behind a step, as links.
  private static func from(_ step: RaciStep) -> Markup? {
    var links: [Markup] = []
    if let record = step.record, let found = Catalogue.everyRegister.resolve(code: record) {
      links.append("<a href=\"/\(found.shelf.title.path)/\(record)\">\(record)</a>")
    }
    if let office = step.office {
      links.append("<a href=\"/offices/\(office)\">\(step.officeTitle ?? office)</a>")
    }
    return links.isEmpty ? nil : CellView.joined(links)
  }
}
