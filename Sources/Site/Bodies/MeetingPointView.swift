import Face
import Markup
import Measures
import Office
import Registers

/// One point of the agenda while the meeting runs: its paper, its votes, and how it is closed.
struct MeetingPointView {
  let model: MeetingPage.Model
  let visit: Visit
  let typed: Form
  let point: MeetingPoint
  let number: Int

  var markup: Markup {
    let state = MeetingWords.outcome(point.item.outcome.rawValue, point.item.outcome.title)
    return Section(
      "\(number). \(point.item.title)", id: point.code,
      lead: "\(Code(point.code, href: "/agenda-items/\(point.code)")) \(point.item.kind.title) · \(state)",
      body: """
        <div class="stack">\(point.subject(number))\(if: point.item.kind == .decision, votes)\(cameOut)\(actions)\
        \(forms)</div>
        """
    ).markup
  }

  private var votes: Markup {
    let filled = model.room.seats.filled(by: model.room.present)
    let isOpen = !model.room.present.isEmpty
    let rows = model.room.seats.voting.map { seat -> Table.Row in
      let vote = point.vote(of: seat.person)
      let by = vote?.entry.person?.id
      let through: Markup = by.map { $0 == seat.person ? "" : ", by \(model.name($0))" } ?? .nothing
      let cell: Markup =
        point.barred.contains(seat.person)
        ? Badge("Does not vote: asked for it, or stands in for who did", .watch).markup
        : vote.map { Badge($0.entry.cast.title, tone($0.entry.cast)).markup + through }
          ?? (isOpen && filled[seat.id] == nil ? "not there" : "–")
      return Table.Row(cells: ["\(model.name(seat.person))", cell, "\(vote?.entry.dissent ?? "")"])
    }
    if rows.isEmpty { return .nothing }
    let counted: Markup =
      isOpen
      ? "<div class=\"row\"><span>\(point.ballot.sentence)</span>\(why)</div>" : .nothing
    return Table(
      columns: [
        .init(title: "Member"), .init(title: "Vote"), .init(title: "Reason of the dissent", wraps: true),
      ],
      rows: rows, caption: "Votes on \(point.code)"
    ).markup + counted
  }

  private func tone(_ cast: Vote.Cast) -> Tone {
    switch cast {
    case .favour: .good
    case .against: .bad
    case .abstain: .note
    }
  }

  private var why: Why {
    let majority = model.room.body.entry.majority
    let rule: Markup =
      switch majority {
      case .simple: "More votes for than against carry it; who abstains casts none."
      case .twoThirds: "Two thirds of the votes cast carry it; who abstains casts none."
      case .unanimous: "It is carried when nobody who votes is against."
      }
    return Why(
      label: "Count of \(point.code)", summary: rule,
      steps: [
        WhyStep(text: "\(point.quorum.sentence)"),
        WhyStep(
          text: "Terms of reference, version \(model.room.body.entry.termsVersion)",
          from: "\(majority.title) majority",
          href: "/bodies/\(model.room.body.code)"),
      ])
  }

  private var cameOut: Markup {
    var facts: [Fact] = []
    if !point.item.minute.isEmpty { facts.append(Fact("Minute", MeetingPoint.lines(point.item.minute))) }
    if !point.item.conditions.isEmpty {
      facts.append(Fact("Conditions", MeetingPoint.lines(point.item.conditions)))
    }
    if let decision = point.item.decision {
      facts.append(Fact("Decision", Code(decision.code, href: "/decisions/\(decision.code)").markup))
    }
    return facts.isEmpty ? .nothing : Face.Facts(facts, columns: 1).markup
  }

  private var actions: Markup {
    let add: Markup =
      model.isNow && model.mayAdd && model.meeting.status == .held
      ? "<p><a href=\"\(newAction)\">Add an action</a></p>" : .nothing
    if point.actions.isEmpty { return add }
    return WorkList(point.actions.map { ActionLine($0).item(model.day) }).markup + add
  }

  /// An action stands where the body does.
  private var newAction: String {
    let body = model.room.body.entry
    var place = ""
    if let office = body.office { place = "&office=" + office.code }
    if let portfolio = body.portfolio { place = "&portfolio=" + portfolio.code }
    if let programme = body.programme { place = "&programme=" + programme.code }
    if let project = body.project { place = "&project=" + project.code }
    return "/actions/new?item=\(point.code)\(place)"
  }

  private var forms: Markup {
    guard model.isNow, point.isOpen, [.papersIssued, .held].contains(model.meeting.status) else {
      return .nothing
    }
    let forms = MeetingForms(model: model, visit: visit, typed: typed)
    var out = Markup.nothing
    if point.item.kind == .decision, !point.item.paperDigest.isEmpty { out += forms.votes(point) }
    if model.isSteward, model.meeting.status == .held { out += forms.closing(point) }
    return out
  }
}
