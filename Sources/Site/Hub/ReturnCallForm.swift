import Face
import Markup
import Measures
import Office
import Registers

/// The form with which a hub asks a return of its spokes, for one day or a row of them.
struct ReturnCallForm: Sendable {
  var typed: [String: String] = [:]
  var chosen: Set<String>?
  var problems: [Problem] = []

  /// Up to so many spokes are chosen one by one; above it all are asked.
  static let most = 40

  func section(_ console: HubConsole, csrf: String, base: String) -> Section {
    func field(
      _ name: String, _ label: String, _ kind: FormField.Kind, _ preset: String = "", _ help: String = "",
      required: Bool = false
    ) -> FormField {
      FormField(
        name: name, label: label, kind: kind, value: typed[name] ?? preset, help: help,
        problems: problems.filter { $0.field == name }.map(\.sentence), required: required)
    }
    let fields = [
      field("name", "What is to be returned", .text, "", "Such as: figures of the month.", required: true),
      field("due", "Due first on", .date, "", required: true),
      field(
        "rhythm", "Again", .choice(ReturnCall.Rhythm.allCases.map { FormOption($0.rawValue, $0.title) }),
        ReturnCall.Rhythm.once.rawValue),
      field("times", "How often in all", .number(unit: nil), "1", "Counts where it is asked again."),
      field("note", "Note", .multiline(rows: 2)),
    ]
    let known = Set(["name", "due", "rhythm", "times", "note"])
    let form = FormView(
      action: "\(base)/returns", fields: fields + spokes(console),
      problems: problems.filter { !known.contains($0.field) }.map(\.sentence), csrf: csrf,
      hidden: console.spokes.count > Self.most ? [("all", "true")] : [], submit: "Ask for it")
    return Section(
      "Ask for a return",
      lead: console.spokes.count > Self.most
        ? "Of all \(console.spokes.count) spokes, in one act." : "Of each spoke that is ticked, in one act.",
      body: form.markup)
  }

  private func spokes(_ console: HubConsole) -> [FormField] {
    if console.spokes.count > Self.most { return [] }
    return console.spokes.map { spoke in
      let code = spoke.office.code
      return FormField(
        name: "from-\(code)", label: spoke.office.entry.name, kind: .bool,
        value: chosen.map { $0.contains(code) } ?? true ? "true" : "")
    }
  }

  @Sendable static func ask(_ visit: Visit) async throws -> Answer {
    let form = try visit.form()
    let shelf = try visit.house.catalogue.shelf(OfficeUnit.self)
    let hub = try RegisterPages.id(visit, shelf)
    var spokes = form.keys.filter { $0.hasPrefix("from-") && form[$0] == "true" }
      .map { String($0.dropFirst(5)) }.sorted()
    if form["all"] == "true" {
      spokes = try await visit.read { try HubConsole($0, hub: hub).spokes.map(\.office.code) }
    }
    let (call, misread) = ReturnCall.read(from: spokes) { form[$0] }
    var problems = misread
    if problems.isEmpty {
      do {
        _ = try await visit.write { try $0.ask(call, for: hub) }
        return .seeOther("/offices/\(visit.value("code"))?side=spokes&notice=entered")
      } catch Refusal.invalid(let found) { problems = found }
    }
    let kept = ReturnCallForm(typed: form, chosen: Set(spokes), problems: problems)
    return try await OfficePage.page(visit, .spokes, status: 422, call: kept)
  }
}
