import Face
import Markup
import Measures
import Office
import Registers

/// A request for a decision: what is asked, who may decide it and why, and the decision where there is one.
enum RequestPage {
  struct Model: Sendable {
    let held: AnyHeld
    let request: AuthorityRequest
    let frame: Frame
    let rights: EntryRights
    let chain: AuthorityChain
    /// The reader's own step, by which she may decide.
    let mine: AuthorityRoute.Step?
    let isAsker: Bool
    let decision: Held<Decision>?
    /// The codes of who decided, where the reader may not open them.
    let closed: Set<String>
  }

  @Sendable static func answer(_ visit: Visit) async throws -> Answer {
    try await page(visit, typed: [:], problems: [], status: 200)
  }

  @Sendable static func decide(_ visit: Visit) async throws -> Answer {
    let form = try visit.form()
    let id = try RegisterPages.id(visit, try visit.house.catalogue.shelf(AuthorityRequest.self))
    guard let verdict = Registrar.Verdict(rawValue: form["verdict"] ?? "") else {
      return try await page(
        visit, typed: form, problems: [Problem("verdict", "Say whether it is approved or rejected.")],
        status: 422)
    }
    guard let revision = form["revision"].flatMap({ Int64($0) }) else {
      throw Refusal.misasked([Problem("revision", "The form says which revision it shows.")])
    }
    do {
      _ = try await visit.write {
        try $0.decide(
          id, seen: revision, verdict, conditions: form["conditions"] ?? "", because: form["reason"] ?? "")
      }
      return .seeOther("/requests/\(visit.value("code"))?notice=decided")
    } catch Refusal.invalid(let problems) {
      return try await page(visit, typed: form, problems: problems, status: 422)
    } catch Refusal.stale {
      let problem = Problem("", "The request was changed in the meantime. Read it again, then decide.")
      return try await page(visit, typed: form, problems: [problem], status: 412)
    }
  }

  @Sendable static func withdraw(_ visit: Visit) async throws -> Answer {
    let form = try visit.form()
    let id = try RegisterPages.id(visit, try visit.house.catalogue.shelf(AuthorityRequest.self))
    do {
      _ = try await visit.write {
        try $0.withdraw(id, seen: form["revision"].flatMap { Int64($0) }, because: form["reason"] ?? "")
      }
      return .seeOther("/requests/\(visit.value("code"))?notice=withdrawn")
    } catch Refusal.invalid(let problems) {
      return try await page(visit, typed: form, problems: problems, status: 422)
    } catch Refusal.stale {
      let problem = Problem("", "The request was changed in the meantime. Read it again first.")
      return try await page(visit, typed: form, problems: [problem], status: 412)
    }
  }

  private static func page(_ visit: Visit, typed: Form, problems: [Problem], status: Int) async throws
    -> Answer
  {
    let shelf = try visit.house.catalogue.shelf(AuthorityRequest.self)
    let id = try RegisterPages.id(visit, shelf)
    let model = try await visit.read { try Self.model($0, shelf, id) }
    return model.frame.page(
      visit, title: EntryView.name(model.held, shelf), lead: EntryView.lead(model.held),
      crumbs: [Crumb("Governance", "/governance")] + EntryView.crumbs(model.held, shelf), room: "governance",
      help: "requests", actions: EntryView.actions(model.held, shelf, model.rights, visit), status: status,
      body: """
        \(EntryView.archivedNotice(model.held))\(RequestView(model).markup(visit, typed, problems))\
        \(EntryView.facts(visit, model.held, shelf, model.rights, except: empty(model.held, shelf)))
        """)
  }

  /// What is not filled in and cannot be any more says nothing.
  private static func empty(_ held: AnyHeld, _ shelf: Shelf) -> Set<String> {
    let silent: Set<String> = ["programme", "portfolio", "office", "project"]
    return Set(
      zip(shelf.sheet.fields, shelf.sheet.texts(of: held.entry)).filter {
        $1.isEmpty && (!$0.isWritable || silent.contains($0.name))
      }.map(\.0.name))
  }

  static func model(_ archivist: Archivist, _ shelf: Shelf, _ id: Int64) throws -> Model {
    let held = try archivist.find(shelf, id)
    guard let request = held.as(AuthorityRequest.self)?.entry else { throw Refusal.missing(shelf.title.one) }
    let route = try AuthorityReading(archivist).route(of: request, id: id)
    let me = archivist.actor.person
    let mayAct = archivist.asOf == nil && !archivist.actor.isAdministrator
    let decision = request.decision.flatMap { try? archivist.find($0) }
    let deciders = [decision?.entry.person?.code, decision?.entry.body?.code].compactMap { $0 }
    return Model(
      held: held, request: request, frame: Frame(archivist),
      rights: try EntryRights(archivist, shelf, held, naming: false),
      chain: try AuthorityChain(archivist, route),
      mine: mayAct ? me.flatMap { route.step(of: $0) } : nil,
      isAsker: mayAct && me != nil && request.requester?.id == me,
      decision: decision, closed: try archivist.closed(Set(deciders)))
  }
}
