import Face
import Markup
import Measures
import Office
import Registers

/// One review of an office: the facts to look at, what is missing before it can be closed, and what follows from it.
enum ReviewPage {
  struct Model: Sendable {
    let frame: Frame
    let held: AnyHeld
    let review: OfficeReview
    let rights: EntryRights
    let facts: ReviewFacts
    let calls: [ReviewCalendar.Call]
    let day: Day

    var base: String { "/office-reviews/\(held.code)" }
    var mayChange: Bool { rights.change.isAllowed && frame.asOf == nil && !held.isArchived }
  }

  /// What was typed and what is wrong with it, for showing the page again.
  struct Typed: Sendable {
    var form: Form = [:]
    var problems: [Problem] = []
    var status = 200
  }

  @Sendable static func answer(_ visit: Visit) async throws -> Answer { try await page(visit, Typed()) }

  @Sendable static func beginRedesign(_ visit: Visit) async throws -> Answer {
    let form = try visit.form()
    return try await act(visit, form) { registrar, id, revision in
      let made = try registrar.beginRedesign(
        from: id, seen: revision, name: form["name"] ?? "", because: form["reason"] ?? "")
      return "/redesigns/\(made.code)?notice=entered"
    }
  }

  @Sendable static func planNext(_ visit: Visit) async throws -> Answer {
    try await act(visit, try visit.form()) { registrar, id, revision in
      "/office-reviews/\(try registrar.planNextReview(after: id, seen: revision).code)?notice=entered"
    }
  }

  private static func act(
    _ visit: Visit, _ form: Form, _ work: @escaping @Sendable (Registrar, Int64, Int64) throws -> String
  ) async throws -> Answer {
    let id = try RegisterPages.id(visit, try visit.house.catalogue.shelf(OfficeReview.self))
    guard let revision = form["revision"].flatMap({ Int64($0) }) else {
      throw Refusal.misasked([Problem("revision", "The form says which revision it shows.")])
    }
    do {
      return .seeOther(try await visit.write { try work($0, id, revision) })
    } catch Refusal.invalid(let problems) {
      return try await page(visit, Typed(form: form, problems: problems, status: 422))
    } catch Refusal.stale {
      let problem = Problem("", "The review was changed in the meantime. Look at it again.")
      return try await page(visit, Typed(form: form, problems: [problem], status: 412))
    }
  }

  private static func page(_ visit: Visit, _ typed: Typed) async throws -> Answer {
    let shelf = try visit.house.catalogue.shelf(OfficeReview.self)
    let id = try RegisterPages.id(visit, shelf)
    let model = try await visit.read { archivist -> Model in
      let held = try archivist.find(shelf, id)
      guard let review = held.as(OfficeReview.self), let office = review.entry.office?.id else {
        throw Refusal.missing(shelf.title.one)
      }
      return Model(
        frame: Frame(archivist), held: held, review: review.entry,
        rights: try EntryRights(archivist, shelf, held), facts: try ReviewFacts(archivist, review),
        calls: try ReviewCalendar(archivist, office: office).calls, day: archivist.day)
    }
    let notice: Markup = model.frame.asOf == nil ? model.rights.notice(shelf) : .nothing
    return model.frame.page(
      visit, title: model.review.name,
      lead: "\(EntryView.lead(model.held)) · \(Badge(model.review.status.title, .note))",
      crumbs: EntryView.crumbs(model.held, shelf), room: "offices", help: "office-reviews",
      actions: EntryView.actions(model.held, shelf, model.rights, visit), status: typed.status,
      body: """
        \(EntryView.archivedNotice(model.held))\(ReviewNext(model: model, typed: typed).markup(visit))\
        \(ReviewFactsView(facts: model.facts, model: model).markup)\
        \(EntryView.facts(visit, model.held, shelf, model.rights))\(notice)
        """)
  }
}
