import Face
import Markup
import Measures
import Office
import Registers

/// All that a person holds, with a successor for each or one for all: tried first, then done in one go.
struct HandOverPage {
  let visit: Visit
  init(_ visit: Visit) { self.visit = visit }

  /// What the page shows, taken in one read.
  struct Model: Sendable {
    let frame: Frame
    let held: AnyHeld
    let person: Person
    let lines: [HandOverLine]
    let tag: String
    let people: [FormOption]
    let today: Day
    let mayLeave: Bool
    let whoMay: [Refusal.Candidate]
    var base: String { "/people/\(held.code)" }
  }

  /// What was typed, what is wrong with it, and what it would do.
  struct Typed: Sendable {
    var form: Form = [:]
    var problems: [Problem] = []
    var outcome: HandOver.Outcome?
  }

  /// So many lines have a choice of their own; a form from outside has room for no more.
  static let most = 150

  func show() async throws -> Answer { try await page(Typed(form: day), status: 200) }

  private var day: Form { visit.query("day").map { ["day": $0] } ?? [:] }

  func act() async throws -> Answer {
    let form = try visit.form()
    let reading = read(form)
    var typed = Typed(form: form, problems: reading.problems)
    guard typed.problems.isEmpty else { return try await page(typed, status: 422) }
    let (id, plan, seen) = (try id, reading.plan, form["seen"] ?? "")
    let isMeant = form["act"] == "carry"
    do {
      try await visit.write { registrar -> Void in
        let lines = try registrar.archivist.handOverLines(of: id, after: plan.day)
        let act = try HandOver(registrar, person: id, plan: plan)
        // What changed since it was tried is shown again before it is done.
        guard isMeant, registrar.archivist.handOverTag(lines) == seen else { return try act.rehearse() }
        try act.carry()
      }
    } catch let rehearsal as HandOver.Rehearsal {
      typed.outcome = rehearsal.outcome
      typed.problems = rehearsal.outcome.everything
      return try await page(typed, status: typed.problems.isEmpty ? 200 : 422)
    } catch Refusal.invalid(let problems) {
      typed.problems = problems
      return try await page(typed, status: 422)
    }
    return .seeOther("/people/\(visit.value("code"))/hand-over?notice=handed-over&day=\(plan.day)")
  }

  private var id: Int64 {
    get throws {
      guard let id = Person.title.id(in: visit.value("code")) else { throw Refusal.missing("person") }
      return id
    }
  }

  private func read(_ form: Form) -> HandOverReading {
    var reading = HandOverReading(today: visit.house.clock().day)
    reading.day(form["day"] ?? "")
    reading.all(form["to"] ?? "")
    for (name, value) in form where name.hasPrefix("each.") {
      reading.each(String(name.dropFirst("each.".count)), value)
    }
    reading.rest(
      reason: form["reason"] ?? "", exception: form["exception"] ?? "", leaves: form["leaves"] == "true")
    return reading
  }

  private func page(_ typed: Typed, status: Int) async throws -> Answer {
    let id = try id
    let day = typed.form["day"].flatMap { Day($0) }
    let model = try await visit.read { try HandOverPage.gather($0, id, day) }
    let view = HandOverView(visit: visit, model: model, typed: typed)
    return model.frame.page(
      visit, title: "Hand-over from \(model.person.name)",
      lead: "What she holds and who takes it on. Nothing changes until you hand over.",
      crumbs: [Crumb("People", "/people"), Crumb(model.held.code, model.base), Crumb("Hand-over")],
      room: "people", help: "hand-over", status: status, body: view.markup)
  }

  private static func gather(_ archivist: Archivist, _ id: Int64, _ day: Day?) throws -> Model {
    let shelf = try archivist.catalogue.shelf(Person.self)
    let held = try archivist.find(shelf, id)
    guard let person = held.entry as? Person else { throw Refusal.missing("person") }
    let lines = try archivist.handOverLines(of: id, after: day ?? archivist.day)
    var query = ListQuery()
    query.limit = FormOptions.most
    query.counts = false
    query.filters = [ListQuery.Filter("status", .not, Person.Status.left.rawValue)]
    query.order = [ListQuery.Order("name")]
    let people = try archivist.list(shelf, query).rows.filter { $0.id != id }.map {
      FormOption($0.code, shelf.sheet.name(of: $0.entry))
    }
    let change = try archivist.decide(.change, shelf, person, id: id)
    let mayAll = change.isAllowed && lines.allSatisfy(\.mayChange)
    return Model(
      frame: Frame(archivist), held: held, person: person, lines: lines,
      tag: archivist.handOverTag(lines), people: people, today: archivist.day, mayLeave: change.isAllowed,
      whoMay: mayAll || archivist.asOf != nil ? [] : try archivist.whoMay(.change, shelf, person, id: id))
  }
}
