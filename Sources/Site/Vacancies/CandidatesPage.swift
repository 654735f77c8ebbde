import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// Who could fill a post: fact by fact, in an order that is said, with what stands against each.
enum CandidatesPage {
  struct Model: Sendable {
    let frame: Frame
    let held: AnyHeld
    let needs: PostNeeds
    let candidates: [Candidate]
    let units: UnitTree
    let mayAppoint: Permit
    let me: Int64?
    let day: Day
  }

  /// Candidates on one page.
  static let most = 50
  private static let names: Set<String> = ["q", "org_unit", "fit", "from", "as-of", "notice"]

  @Sendable static func answer(_ visit: Visit) async throws -> Answer {
    let asked = try Asked(reading: visit)
    let model = try await visit.read { try read($0, visit, asked) }
    let post = model.held.as(Post.self)?.entry
    let shown = model.candidates.dropFirst(asked.from).prefix(most)
    let fitting = model.candidates.filter(\.meetsAll).count
    return model.frame.page(
      visit, title: "Candidates for \(post?.name ?? model.held.code)",
      lead:
        "\(Code(model.held.code)) · \(StandingPlace(model.held)?.link ?? "–") · on \(LongDayText.text(model.day))",
      crumbs: [
        Crumb("Posts", "/posts"), Crumb(model.held.code, "/posts/\(model.held.code)"), Crumb("Candidates"),
      ], room: "people", help: "vacancies",
      body: """
        \(CandidateRows.asks(model))\
        \(Section("Candidates", body: list(visit, asked, Array(shown), fitting, model)))\
        \(model.mayAppoint.notice)
        """)
  }

  /// What the address asks for.
  struct Asked: Sendable {
    let words: String
    let unit: Int64?
    let isFitting: Bool
    let from: Int

    init(reading visit: Visit) throws {
      words = visit.query("q") ?? ""
      let code = visit.query("org_unit") ?? ""
      unit = OrgUnit.title.id(in: code)
      isFitting = visit.query("fit") == "all"
      from = min(max(Int(visit.query("from") ?? "") ?? 0, 0), 1_000_000)
      var problems = visit.pairs.filter { !names.contains($0.name) }.map {
        Problem($0.name, "Candidates are not narrowed by this.")
      }
      if unit == nil, !code.isEmpty {
        problems.append(Problem("org_unit", "The unit is written as its code, such as U-2."))
      }
      if !problems.isEmpty { throw Refusal.misasked(problems) }
    }
  }

  static func read(_ archivist: Archivist, _ visit: Visit, _ asked: Asked) throws -> Model {
    let shelf = try archivist.catalogue.shelf(Post.self)
    let held = try archivist.find(shelf, try RegisterPages.id(visit, shelf))
    guard let post = held.as(Post.self) else { throw Refusal.missing("post") }
    let role = try post.entry.role.flatMap { try PostNeeds.roles(archivist)[$0.id] }
    let needs = PostNeeds(post.entry, role)
    let units = try UnitTree(archivist)
    let narrowed = asked.unit.map { Clause.in("t.org_unit", units.below($0).sorted()) } ?? .all
    let words = DirectoryKey.of(asked.words)
    let candidates = try CandidateFacts(archivist, post, needs).candidates(narrowed).filter {
      (words.isEmpty || DirectoryKey.of($0.name).contains(words)) && (!asked.isFitting || $0.meetsAll)
    }
    var assignment = Assignment()
    assignment.post = Reference(held.id)
    return Model(
      frame: Frame(archivist), held: held, needs: needs, candidates: candidates, units: units,
      mayAppoint: try Permit(archivist, .create, assignment, words: "appoint somebody to this post"),
      me: archivist.actor.person, day: archivist.day)
  }

  private static func list(
    _ visit: Visit, _ asked: Asked, _ shown: [Candidate], _ fitting: Int, _ model: Model
  ) -> Markup {
    """
    <div class="stack">\(filters(visit, asked, model))<div class="row">\
    <p>\(fitting) of \(model.candidates.count) meet all that can be checked.</p>\(order)</div>\
    \(table(visit, asked, shown, model))</div>
    """
  }

  private static var order: Why {
    Why(
      label: "The order of candidates",
      summary: "Fact by fact, as said here; nothing is weighed into a score.",
      steps: Candidate.order.map { WhyStep(text: "\($0)") })
  }

  private static func filters(_ visit: Visit, _ asked: Asked, _ model: Model) -> FilterBar {
    let units = model.units.inOrder.prefix(500).map { unit, depth in
      FormOption(unit.code, String(repeating: "\u{2003}", count: min(depth, 6)) + unit.name)
    }
    return FilterBar(
      address: visit.ask.path + (visit.ask.query.isEmpty ? "" : "?" + visit.ask.query),
      fields: [
        FilterField(name: "q", label: "Name", value: asked.words),
        FilterField(
          name: "org_unit", label: "Unit", kind: .select(Array(units)), value: visit.query("org_unit") ?? ""),
        FilterField(
          name: "fit", label: "Who", kind: .select([FormOption("all", "Meet all that can be checked")]),
          value: asked.isFitting ? "all" : ""),
      ])
  }

  private static func table(_ visit: Visit, _ asked: Asked, _ shown: [Candidate], _ model: Model) -> Table {
    let next = asked.from + shown.count
    return Table(
      columns: [
        .init(title: "Person", sticky: true), .init(title: "Why"), .init(title: "Grade", numeric: true),
        .init(title: "Training"), .init(title: "Specialisms", wraps: true),
        .init(title: "Free", unit: "%", numeric: true), .init(title: "What stands against it", wraps: true),
      ], rows: shown.map { CandidateRows.row($0, model) }, caption: "Candidates",
      empty: EmptyState(
        title: "No candidates", text: "Nobody in the directory whom you may see fits what is asked.",
        step: asked.words.isEmpty && asked.unit == nil && !asked.isFitting ? nil : "Show all",
        href: "/posts/\(model.held.code)/candidates"),
      pager: Pager(
        previous: asked.from == 0
          ? nil : Address.with(visit, ["from": asked.from > most ? String(asked.from - most) : ""]),
        next: next < model.candidates.count ? Address.with(visit, ["from": String(next)]) : nil,
        shown: shown.count, total: model.candidates.count, noun: "people"))
  }
}
