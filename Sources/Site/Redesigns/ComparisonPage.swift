import Face
import Markup
import Measures
import Office
import Registers

/// The drafts of one office side by side, with the office as it is.
enum ComparisonPage {
  private struct Model: Sendable {
    let frame: Frame
    let mayDraft: Bool
    let comparison: RedesignComparison?
    /// How many drafts did not fit.
    let left: Int
    let offices: [(code: String, name: String, drafts: Int)]
  }

  @Sendable static func answer(_ visit: Visit) async throws -> Answer {
    let asked = try Asked { visit.query($0) }
    let model = try await visit.read { archivist -> Model in
      let found = try asked.drafts(archivist)
      let comparison = try found.map { try RedesignComparison(archivist, of: $0.office, $0.drafts) }
      let offices =
        comparison != nil
        ? []
        : try RedesignComparison.offices(archivist).map {
          (code: $0.office.code, name: $0.office.entry.name, drafts: $0.drafts)
        }
      return Model(
        frame: Frame(archivist),
        mayDraft: try archivist.mayEnterSomewhere(try archivist.catalogue.shelf(Redesign.self)),
        comparison: comparison,
        left: max((found?.drafts.count ?? 0) - RedesignComparison.most, 0), offices: offices)
    }
    return model.frame.page(
      visit, title: model.comparison.map { "Drafts of \($0.office.entry.name)" } ?? "Drafts compared",
      lead: "What each draft would change, beside the office as it is. Nothing is written by looking.",
      crumbs: [Crumb("Redesigns", "/redesigns"), Crumb("Comparison")], room: "offices", help: "redesigns",
      body: model.comparison.map {
        ComparisonTable(comparison: $0, left: model.left, mayDraft: model.mayDraft).markup
      }
        ?? choice(model.offices, mayDraft: model.mayDraft))
  }

  private static func choice(_ offices: [(code: String, name: String, drafts: Int)], mayDraft: Bool) -> Markup
  {
    let items = offices.map { office in
      WorkItem(
        title: office.name, href: "/redesigns/comparison?office=\(office.code)",
        about: Code(office.code).markup,
        due: office.drafts == 1 ? "1 draft" : "\(office.drafts) drafts")
    }
    return Section(
      "Which office", lead: "Offices with drafts that you may see.",
      body: WorkList(
        items,
        empty: EmptyState(
          title: "No drafts to compare",
          text: "Once an office has a redesign in draft, it stands here beside the office as it is.",
          step: mayDraft ? "Enter a redesign" : nil, href: mayDraft ? "/redesigns/new" : nil)
      ).markup
    ).markup
  }

  /// What the address asks for: the drafts of an office, or some by their codes.
  struct Asked: Sendable {
    private let office: Int64?
    private let codes: [Int64]

    init(_ value: (String) -> String?) throws {
      var problems: [Problem] = []
      var office: Int64?
      if let text = value("office"), !text.isEmpty {
        office = OfficeUnit.title.id(in: text)
        if office == nil { problems.append(Problem("office", "The office is a code such as O-3.")) }
      }
      let words = (value("of") ?? "").utf8.split(separator: 0x2C).map { TextRules.trimmed(String($0) ?? "") }
      let codes = words.compactMap { Redesign.title.id(in: $0) }
      if codes.count != words.count || codes.count > 50 {
        problems.append(Problem("of", "The drafts are codes with commas between, such as RD-1,RD-2."))
      }
      if !problems.isEmpty { throw Refusal.misasked(problems) }
      (self.office, self.codes) = (office, codes)
    }

    /// The drafts with their office; nil where nothing was asked.
    func drafts(_ archivist: Archivist) throws -> (office: Int64, drafts: [Held<Redesign>])? {
      if codes.isEmpty {
        guard let office else { return nil }
        return (office, try RedesignComparison.drafts(archivist, of: office))
      }
      let drafts = try codes.map { try archivist.find(Reference<Redesign>($0)) }
      let offices = Set(drafts.compactMap(\.entry.office?.id))
      guard let only = offices.first, offices.count == 1, office == nil || office == only else {
        throw Refusal.misasked([Problem("of", "Drafts of one office are compared; these are of several.")])
      }
      if let done = drafts.first(where: { $0.entry.status != .draft }) {
        throw Refusal.misasked([
          Problem(
            "of", "\(done.code) is \(done.entry.status.title.lowercased()) already; drafts are compared.")
        ])
      }
      return (only, drafts)
    }
  }
}
