import Face
import Markup
import Measures
import Office
import Registers

/// What a person may do, area by area in words, with the role and the place that give it.
struct PersonRights {
  /// A role held at a place, and by which record.
  private struct Source {
    let role: String
    let place: Markup
    let href: String
    /// Where it comes from, in a few words.
    let from: String
  }

  let seats: PersonSeats
  let roles: RoleCatalogue
  let person: Int64
  let day: Day
  /// False for somebody who has left or is put away: she holds nothing, whatever still names her.
  let isHere: Bool

  var markup: Markup {
    let sources = sources
    let facts = Area.allCases.compactMap { fact($0, sources) }
    if facts.isEmpty { return .nothing }
    return Section(
      "What she may do",
      lead: "On \(LongDayText.text(day)), by role; each right holds at its place and in everything below it.",
      body: Face.Facts(facts, columns: 1).markup
    ).markup
  }

  private var sources: [Source] {
    if !isHere { return [] }
    let own = seats.own(on: day).filter { $0.counts(on: day) }
    let held = (own + seats.deputyFor(on: day)).filter { !$0.roleKey.isEmpty }.map { seat in
      let code = seat.row.code
      return Source(
        role: seat.roleKey, place: seat.place?.link ?? "–", href: "/assignments/\(code)",
        from: seat.isDeputy ? "\(code), as deputy" : code)
    }
    return held + named
  }

  /// The parts for which projects and programmes name her, each once however many there are.
  private var named: [Source] {
    func source(_ role: String, _ rows: [AnyHeld], _ word: String) -> Source? {
      guard let first = rows.first else { return nil }
      let href = "/\(first.title.path)/\(first.code)"
      let place: Markup =
        rows.count == 1 ? "<a href=\"\(href)\">\(first.code)</a>" : "\(rows.count) \(word)s that name her"
      let on = rows.count == 1 ? first.code : "each"
      return Source(role: role, place: place, href: href, from: "named on \(on)")
    }
    return [
      source("sponsor", seats.programmes.filter(isSponsor), "programme"),
      source("programme_manager", seats.programmes.filter(isManager), "programme"),
      source("sponsor", seats.projects.filter(isSponsor), "project"),
      source("project_manager", seats.projects.filter(isManager), "project"),
    ].compactMap { $0 }
  }

  private func isSponsor(_ row: AnyHeld) -> Bool {
    (row.as(Project.self)?.entry.sponsor ?? row.as(Programme.self)?.entry.sponsor)?.id == person
  }

  private func isManager(_ row: AnyHeld) -> Bool {
    (row.as(Project.self)?.entry.manager ?? row.as(Programme.self)?.entry.manager)?.id == person
  }

  private func fact(_ area: Area, _ sources: [Source]) -> Fact? {
    // The same right by the same role is said once, with all its places.
    var said: [(words: String, places: [Markup])] = []
    var steps: [WhyStep] = []
    for source in sources {
      let grant = roles.grant(source.role, area)
      if grant.clauses.isEmpty { continue }
      let role = roles.role(source.role)?.title ?? source.role
      let words = "\(RightWords.text(grant)), as \(role): "
      if let at = said.firstIndex(where: { $0.words == words }) {
        said[at].places.append(source.place)
      } else {
        said.append((words, [source.place]))
      }
      steps.append(
        WhyStep(text: "\(role) has “\(grant.text)” here", from: "\(source.from)", href: source.href))
    }
    if said.isEmpty { return nil }
    let term = Wording.sentence(area.title)
    return Fact(
      term, lines(said),
      why: Why(
        label: term, summary: "The cell of each role in the matrix of rights, where she holds the role.",
        steps: steps))
  }

  private func lines(_ said: [(words: String, places: [Markup])]) -> Markup {
    var out = Markup.nothing
    for (index, one) in said.enumerated() {
      out += "\(if: index > 0, "<br>")\(one.words)\(CellView.joined(one.places))"
    }
    return "<span class=\"prose\">\(out)</span>"
  }
}
