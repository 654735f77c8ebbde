import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// The charter of an office for print: its mandate as a document, with what it is measured by and places to sign.
enum MandateCharter {
  private struct Model: Sendable {
    let frame: Frame
    let held: AnyHeld
    let mandate: Mandate
    let office: Held<OfficeUnit>
    let parent: String?
    let factors: [Held<SuccessFactor>]
    let head: OfficeHead?
    let day: Day
  }

  @Sendable static func answer(_ visit: Visit) async throws -> Answer {
    let shelf = try visit.house.catalogue.shelf(Mandate.self)
    let id = try RegisterPages.id(visit, shelf)
    let model = try await visit.read { archivist -> Model in
      let held = try archivist.find(shelf, id)
      guard let mandate = held.entry as? Mandate, let reference = mandate.office else {
        throw Refusal.missing(shelf.title.one)
      }
      let office = try archivist.find(reference)
      let names = try archivist.treeThen().names
      return Model(
        frame: Frame(archivist), held: held, mandate: mandate, office: office,
        parent: office.entry.parent.map { names[$0.id] ?? $0.code },
        factors: try archivist.all(
          SuccessFactor.self,
          where: Clause("t.office = ? AND t.status <> 'dropped'", [.int(reference.id)])),
        head: try archivist.heads(of: [reference.id])[reference.id], day: archivist.day)
    }
    return model.frame.page(
      visit, title: "Charter of \(model.office.entry.name)",
      crumbs: [
        Crumb("Mandates", "/mandates"), Crumb(model.held.code, "/mandates/\(model.held.code)"),
        Crumb("Charter"),
      ], room: "offices", help: "mandates",
      body: Paper(opening: opening(model), parts: parts(model), signatures: signatures(model)).markup)
  }

  private static func opening(_ model: Model) -> Markup {
    let entry = model.mandate
    let state: Markup =
      entry.status == .inForce
      ? "In force from \(entry.from.map(LongDayText.text) ?? "–")."
      : "This version is \(entry.status.title.lowercased()) and not in force."
    return """
      <p class="paper-lead">\(entry.purpose)</p>\
      <p>Version \(entry.version) (\(model.held.code)). \(state) As of \(LongDayText.text(model.day)).</p>
      """
  }

  private static func parts(_ model: Model) -> [Paper.Part] {
    let (entry, office) = (model.mandate, model.office.entry)
    var place: [Markup] = []
    if let parent = model.parent { place.append("Under \(parent)") }
    if !office.reportsTo.isEmpty { place.append("Reports to \(office.reportsTo)") }
    place.append(
      "\(office.kind.title), \(office.level.title.lowercased()), \(office.profile.title.lowercased())")
    return [
      Paper.Part("Its place", lines: place),
      Paper.Part("In scope", lines: lines(entry.scopeIn)),
      Paper.Part("Out of scope", lines: lines(entry.scopeOut)),
      Paper.Part("Authority", lines: lines(entry.authority)),
      Paper.Part("Services", lines: RoleWords.list(entry.services)),
      Paper.Part("What must come true", lines: lines(entry.successCriteria)),
      Paper.Part("Measured by", lines: model.factors.map(factor)),
      Paper.Part("Rules of engagement", lines: lines(office.rulesOfEngagement)),
      Paper.Part(
        "Looked at again", lines: entry.reviewOn.map { ["On \(LongDayText.text($0))"] } ?? []),
    ].compactMap { $0 }
  }

  private static func factor(_ held: Held<SuccessFactor>) -> Markup {
    let entry = held.entry
    let target: Markup = entry.target.isEmpty ? .nothing : ": \(entry.target)"
    let due: Markup = entry.due.map { " by \(LongDayText.text($0))" } ?? .nothing
    return "\(entry.statement)\(target)\(due)"
  }

  /// A sentence or line each.
  private static func lines(_ text: String) -> [Markup] {
    text.utf8.split(separator: 0x0A).map { TextRules.trimmed(String($0) ?? "") }.filter { !$0.isEmpty }
      .map { "\($0)" }
  }

  private static func signatures(_ model: Model) -> [String] {
    let sponsor = model.held.names["sponsor"] ?? ""
    let head = model.head?.holders.first?.name ?? ""
    return [
      sponsor.isEmpty ? "Sponsor" : "\(sponsor), sponsor",
      head.isEmpty ? "Head of the office" : "\(head), head of the office",
    ]
  }
}
