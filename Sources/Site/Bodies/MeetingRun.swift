import Face
import Markup
import Measures
import Office
import Registers

/// The working side of a meeting: what is to be done next stands first, then every point with its votes.
struct MeetingRun {
  let model: MeetingPage.Model
  let visit: Visit
  let typed: Form

  var markup: Markup {
    "\(next)\(attendance)\(points)\(proposed)\(minutes)\(steward)"
  }

  private var status: Meeting.Status { model.meeting.status }
  private var mayRun: Bool { model.isSteward && model.isNow }

  // MARK: What comes next

  private var next: Markup {
    guard model.isNow else { return .nothing }
    let papers = ActionButton(
      status == .planned ? "Issue the papers" : "Issue the new papers", action: model.base + "/papers",
      csrf: visit.csrf, hidden: [revision], style: .primary)
    let fresh = model.points.contains { $0.item.paperDigest.isEmpty }
    switch status {
    case .planned:
      return step(
        "Build the agenda, then issue the papers. Issued papers are frozen, so that everybody decides on the same text.",
        mayRun && !model.points.isEmpty ? papers.markup : .nothing)
    case .papersIssued:
      let words: Markup =
        fresh
        ? "Points were added since the papers were issued; issue them as well, or they cannot be decided."
        : "The papers are out. Members may vote ahead; on the day, record who is there to open the meeting."
      return step(words, mayRun && fresh ? papers.markup : .nothing)
    case .held:
      let open = model.points.count(where: \.isOpen)
      return step(
        open == 0
          ? "Every point is closed. Write the minutes."
          : "Points still open: \(open) of \(model.points.count).",
        .nothing)
    case .minuted: return step("The minutes wait for approval by another than who wrote them.", approve)
    case .approved, .cancelled: return .nothing
    }
  }

  private func step(_ words: Markup, _ action: Markup) -> Markup {
    Notice(.note, title: "What comes next", text: words, actions: action).markup
  }

  private var approve: Markup {
    let sits = model.me.map { model.room.seats.seat(of: $0) != nil } ?? false
    guard model.isSteward || sits else { return .nothing }
    return ActionButton(
      "Approve the minutes", action: model.base + "/approval", csrf: visit.csrf, hidden: [revision],
      style: .primary
    ).markup
  }

  private var revision: (name: String, value: String) { ("revision", String(model.held.revision)) }

  // MARK: Who is there

  private var attendance: Markup {
    let quorum = model.room.quorum()
    let filled = model.room.seats.filled(by: model.room.present)
    let rows = model.room.seats.seats.map { seat -> Table.Row in
      Table.Row(cells: [
        "<a href=\"/people/\(Person.title.code(of: seat.person))\">\(model.name(seat.person))</a>",
        "\(seat.part.title)", seat.hasVote ? "Yes" : "No", "\(seat.deputy.map(model.name) ?? "–")",
        there(seat, filled[seat.id]),
      ])
    }
    let table = Table(
      columns: [
        .init(title: "Member"), .init(title: "Part"), .init(title: "Votes"), .init(title: "Deputy"),
        .init(title: "There"),
      ], rows: rows, caption: "Who is there",
      empty: EmptyState(
        title: "Nobody sits in this body on that day",
        text: "Seat its members first; without them it decides nothing."))
    let isRecorded = !model.room.present.isEmpty
    let why = Why(
      label: "Quorum", summary: "\(quorum.sentence)",
      steps: [
        WhyStep(
          text: "Terms of reference, version \(model.room.body.entry.termsVersion)",
          from: "quorum \(quorum.needed)\(if: quorum.needsChair, ", only with the chair")",
          href: "/bodies/\(model.room.body.code)")
      ])
    let said: Markup =
      isRecorded
      ? "<div class=\"row\">\(Badge(quorum.isThere ? "Quorum" : "No quorum", quorum.isThere ? .good : .bad))\(why)</div>"
      : .nothing
    return Section(
      "Who is there", lead: guests, body: "<div class=\"stack\">\(said)\(table)\(attendanceForm)</div>"
    ).markup
  }

  private var guests: Markup {
    let seated = Set(model.room.seats.seats.flatMap { [$0.person, $0.deputy].compactMap { $0 } })
    let others = model.meeting.present.ids.filter { !seated.contains($0) }
    if others.isEmpty { return .nothing }
    return "Guests: \(others.map(model.name).joined(separator: ", "))."
  }

  private func there(_ seat: BodySeats.Seat, _ who: Int64?) -> Markup {
    if let who {
      return who == seat.person
        ? Badge("Present", .good).markup : "\(Badge("By deputy", .good)) \(model.name(who))"
    }
    if model.meeting.apologies.ids.contains(seat.person) { return Badge("Apologies").markup }
    return model.room.present.isEmpty ? "–" : Badge("Absent", .unknown).markup
  }

  private var attendanceForm: Markup {
    let isFixed = model.points.contains { !$0.isOpen }
    let isDay = (model.meeting.day ?? .last) <= model.day
    guard mayRun, isDay, !isFixed, [.planned, .papersIssued, .held].contains(status) else { return .nothing }
    return MeetingForms(model: model, visit: visit, typed: typed).attendance
  }

  // MARK: The agenda

  private var points: Markup {
    if model.points.isEmpty {
      return Section(
        "Agenda",
        body: EmptyState(
          title: "Nothing on the agenda yet",
          text: "Put what waits for a decision on it, or add a point for discussion.",
          step: model.mayAdd ? "Add a point" : nil,
          href: model.mayAdd ? "/agenda-items/new?meeting=\(model.held.code)" : nil
        )
        .markup
      ).markup
    }
    let add: Markup =
      model.mayAdd
      ? ActionLink(
        "Add a point",
        href: "/agenda-items/new?meeting=\(model.held.code)&position=\(model.points.count + 1)"
      ).markup : .nothing
    var out = Section("Agenda", actions: add, body: contents).markup
    for (index, point) in model.points.enumerated() {
      out +=
        MeetingPointView(model: model, visit: visit, typed: typed, point: point, number: index + 1).markup
    }
    return out
  }

  private var contents: Markup {
    Table(
      columns: [
        .init(title: "No.", numeric: true), .init(title: "Point", wraps: true), .init(title: "For"),
        .init(title: "Presented by"), .init(title: "Outcome"),
      ],
      rows: model.points.enumerated().map { index, point in
        Table.Row(cells: [
          "\(index + 1)", "<a href=\"#\(point.code)\">\(point.item.title)</a>", "\(point.item.kind.title)",
          "\(point.row.names["presenter"] ?? "–")",
          MeetingWords.outcome(point.item.outcome.rawValue, point.item.outcome.title).markup,
        ])
      }, caption: "Points of the agenda"
    ).markup
  }

  /// What stands below the body and waits for a decision.
  private var proposed: Markup {
    if model.waiting.isEmpty || !model.isNow { return .nothing }
    let items = model.waiting.prefix(BodyPage.most).map { request in
      WorkItem(
        title: request.entry.question, href: "/requests/\(request.code)",
        about: "\(Code(request.code)) \(request.entry.subject.title)",
        due: request.entry.requestedOn.map { "waits \($0.days(to: model.day)) days" } ?? "",
        action: ActionLink("Put on the agenda", href: AgendaLink.href(model.held.code, request)).markup)
    }
    return Section(
      "Could go on this agenda", lead: "Requests that wait for a decision where this body decides.",
      body: WorkList(Array(items)).markup
    ).markup
  }

  // MARK: Minutes

  private var minutes: Markup {
    var body = Markup.nothing
    if !model.meeting.minutes.isEmpty {
      body += "<div class=\"prose\">\(MeetingPoint.lines(model.meeting.minutes))</div>"
    }
    if mayRun, [.held, .minuted].contains(status), !model.points.contains(where: \.isOpen) {
      body += MeetingForms(model: model, visit: visit, typed: typed).minutes
    }
    if body.isEmpty { return .nothing }
    return Section("Minutes", body: "<div class=\"stack\">\(body)</div>").markup
  }

  private var steward: Markup {
    guard !model.isSteward, model.isNow, ![.approved, .cancelled].contains(status) else { return .nothing }
    let who = Face.WhoMay(
      action: "run this meeting",
      reason: "The chair and the secretary of the body run its meetings, and whoever may change them.",
      holders: model.room.seats.seats.filter { $0.part == .chair || $0.part == .secretary }.map {
        Holder(
          name: model.name($0.person), role: $0.part.title, place: model.room.body.entry.name,
          href: "/people/\(Person.title.code(of: $0.person))")
      }
    )
    return Section("Who runs it", body: who.markup).markup
  }
}
