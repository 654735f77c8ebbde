import Face
import Markup
import Measures
import Office
import Registers

/// The parts of the page of a body.
enum BodySides {
  static func members(_ model: BodyPage.Model) -> Section {
    let now = model.members.filter { row in
      (row.entry as? BodyMember).map { BodySeats.counts($0, on: model.day) } ?? false
    }
    let add: Markup =
      model.maySeat && model.body.status == .active
      ? ActionLink("Seat somebody", href: "/body-members/new?body=\(model.held.code)&from_day=\(model.day)")
        .markup
      : .nothing
    let table = Table(
      columns: [
        .init(title: "Member"), .init(title: "Part"), .init(title: "Votes"), .init(title: "Speaks for"),
        .init(title: "Deputy"), .init(title: "From"), .init(title: "Until"),
      ], rows: now.map { member($0, model.closed) }, caption: "Members of this body",
      empty: EmptyState(
        title: "Nobody sits here on this day",
        text: "Here will stand the chair, the members with and without a vote, and the secretary."))
    return Section(
      "Members", lead: "On \(LongDayText.text(model.day)).",
      actions: add
        + ActionLink("All seats", href: "/body-members?body=\(model.held.code)", style: .quiet).markup,
      body: "<div class=\"stack\">\(gaps(model, now))\(table)</div>")
  }

  private static func member(_ row: AnyHeld, _ closed: Set<String>) -> Table.Row {
    let seat = row.entry as? BodyMember
    let href = "/body-members/\(row.code)"
    let person = seat?.person.flatMap { closed.contains($0.code) ? nil : "/people/\($0.code)" } ?? href
    return Table.Row(
      cells: [
        "<a href=\"\(person)\">\(row.names["person"] ?? row.code)</a>",
        "<a href=\"\(href)\">\(seat?.part.title ?? "")</a>", seat?.hasVote == true ? "Yes" : "No",
        "\(seat?.represents ?? "")", "\(row.names["deputy"] ?? "–")",
        "\(seat?.from.map(DueWords.short) ?? "–")", "\(seat?.to.map(DueWords.short) ?? "open")",
      ], href: href, id: row.code)
  }

  /// What the body lacks on this day to decide at all.
  private static func gaps(_ model: BodyPage.Model, _ now: [AnyHeld]) -> Markup {
    guard model.body.status == .active else { return .nothing }
    let seats = now.compactMap { $0.entry as? BodyMember }
    var lacking: [Markup] = []
    if !seats.contains(where: { $0.part == .chair }) {
      lacking.append(
        model.body.needsChair ? "Nobody chairs it, and it decides only with its chair." : "Nobody chairs it.")
    }
    let votes = seats.count(where: \.hasVote)
    if votes < model.body.quorum {
      lacking.append("\(votes) of its members have a vote, and its quorum is \(model.body.quorum).")
    }
    let spoken = Set(seats.map(\.represents))
    let silent = Set(
      model.members.compactMap { $0.entry as? BodyMember }.filter {
        ($0.to ?? .last) < model.day && !$0.represents.isEmpty && !spoken.contains($0.represents)
      }.map(\.represents)
    ).sorted()
    if !silent.isEmpty { lacking.append("Nobody speaks any more for: \(silent.joined(separator: ", ")).") }
    if lacking.isEmpty { return .nothing }
    return Notice(
      .watch, title: "Seats to fill", text: "\(lacking, { "<p>\($0)</p>" })"
    ).markup
  }

  static func meetings(_ model: BodyPage.Model) -> Section {
    func meeting(_ row: AnyHeld) -> Meeting? { row.entry as? Meeting }
    let coming = model.meetings.filter { row in
      meeting(row).map {
        ($0.day ?? .first) >= model.day && [.planned, .papersIssued, .held].contains($0.status)
      }
        ?? false
    }.reversed()
    let past = model.meetings.filter { row in !coming.contains { $0.id == row.id } }
    let shown = Array((Array(coming) + past).prefix(BodyPage.most))
    let mayMeet = model.mayMeet && model.body.status == .active
    return Section(
      "Meetings", lead: "The next ones first, then those that were held.",
      actions: ActionLink("All meetings", href: "/meetings?body=\(model.held.code)", style: .quiet).markup,
      body: Table(
        columns: [
          .init(title: "Meeting"), .init(title: "Day"), .init(title: "When"), .init(title: "Status"),
          .init(title: "Papers issued"), .init(title: "Place"),
        ],
        rows: shown.compactMap { row in
          guard let meeting = meeting(row), let day = meeting.day else { return nil }
          let href = "/meetings/\(row.code)"
          return Table.Row(
            cells: [
              "<a href=\"\(href)\">\(meeting.name)</a>", "\(DueWords.short(day))",
              "\(DueWords.text(day, from: model.day))", MeetingWords.badge(meeting.status).markup,
              "\(meeting.papersIssuedOn.map(DueWords.short) ?? "–")", "\(meeting.place)",
            ], href: href, id: row.code)
        }, caption: "Meetings of this body",
        empty: EmptyState(
          title: "No meeting yet",
          text: "Plan the first one; what waits for a decision can go on its agenda.",
          step: mayMeet ? "Plan a meeting" : nil, href: mayMeet ? BodyPage.newMeeting(model) : nil)
      ).markup)
  }

  /// The agenda proposed: what stands below the body, waits for a decision and is on no agenda.
  static func requests(_ model: BodyPage.Model) -> Section {
    let next = model.meetings.last { row in
      guard let meeting = row.entry as? Meeting else { return false }
      return (meeting.day ?? .first) >= model.day && [.planned, .papersIssued].contains(meeting.status)
    }
    let items = model.requests.prefix(BodyPage.most).map { request -> WorkItem in
      let age = request.entry.requestedOn.map { $0.days(to: model.day) }
      let asker = request.entry.requester.flatMap { model.requesters[$0.id] } ?? ""
      let put = next.map { row in
        ActionLink("Put on the agenda", href: AgendaLink.href(row.code, request)).markup
      }
      return WorkItem(
        title: request.entry.question, href: "/requests/\(request.code)",
        about:
          "\(Code(request.code)) \(request.entry.subject.title)\(if: !asker.isEmpty, ", asked by \(asker)")",
        due: age.map { "waits \(Amounts.group(String($0))) days" } ?? "",
        tone: age.map { $0 > (model.body.targetDays ?? 30) } == true ? .watch : .note, action: put ?? .nothing
      )
    }
    let more = model.requests.count - items.count
    let rest: Markup =
      more > 0
      ? "<p><a href=\"/requests?status=submitted\">and \(Amounts.group(String(more))) more</a></p>"
      : .nothing
    let lead: Markup =
      next == nil
      ? "Could go on its next agenda; no meeting is planned. The oldest first."
      : "Could go on its next agenda. The oldest first."
    let meeting = next.map { ActionLink("Next meeting", href: "/meetings/\($0.code)", style: .quiet).markup }
    return Section(
      "Waiting for a decision", lead: lead, actions: meeting ?? .nothing,
      body: "\(WorkList(Array(items), empty: EmptyState(title: "Nothing waits for this body")))\(rest)")
  }

  static func decisions(_ model: BodyPage.Model) -> Section {
    let total = model.decisions.total ?? model.decisions.rows.count
    return Section(
      "Decisions",
      actions: total > BodyPage.most
        ? ActionLink("All \(Amounts.group(String(total)))", href: "/decisions?body=\(model.held.code)").markup
        : .nothing,
      body: Table(
        columns: [
          .init(title: "Decision"), .init(title: "Question", wraps: true), .init(title: "Outcome"),
          .init(title: "Decided on"), .init(title: "Dissent"), .init(title: "Status"),
        ],
        rows: model.decisions.rows.compactMap { row in
          guard let decision = row.entry as? Decision else { return nil }
          let href = "/decisions/\(row.code)"
          return Table.Row(
            cells: [
              Code(row.code, href: href).markup, "\(decision.question)",
              MeetingWords.outcome(decision.outcome.rawValue, decision.outcome.title).markup,
              "\(decision.decidedOn.map(DueWords.short) ?? "–")", decision.dissent.isEmpty ? "–" : "Recorded",
              Badge(decision.status.title, CellView.tone(decision.status.rawValue)).markup,
            ], href: href, id: row.code)
        }, caption: "Decisions of this body",
        empty: EmptyState(
          title: "No decision that you may see",
          text: "Closing a point of an agenda leaves its decision here.")
      ).markup)
  }

  static func actions(_ model: BodyPage.Model) -> Section {
    Section(
      "Actions", lead: "Open ones that came from its meetings.",
      actions: ActionLink("All actions", href: "/actions", style: .quiet).markup,
      body: WorkList(
        model.actions.map { ActionLine($0).item(model.day) },
        empty: EmptyState(title: "No open action from this body")
      ).markup)
  }

  static func latency(_ model: BodyPage.Model) -> Section {
    let group = DecisionLatency.Group(
      name: model.body.name, body: model.held.id, target: model.body.targetDays,
      days: model.latency.cases.map(\.days))
    return Section(
      "How quickly it decides", lead: "Decisions of the last \(DecisionLatency.window) days.",
      actions: ActionLink("All bodies", href: "/decision-latency", style: .quiet).markup,
      body: LatencyWords.figures(group, model.latency).markup)
  }
}

/// The way to a new point of an agenda that is about a request.
enum AgendaLink {
  static func href(_ meeting: String, _ request: Held<AuthorityRequest>) -> String {
    "/agenda-items/new?meeting=\(meeting)&request=\(request.code)&title=\(Link.encode(request.entry.question))"
      + "&proposal=\(Link.encode(proposal(request.entry)))"
      + (request.entry.requester.map { "&presenter=\($0.code)" } ?? "")
  }

  private static func proposal(_ request: AuthorityRequest) -> String {
    var parts = ["Approve: \(request.question)"]
    if let amount = request.amount { parts.append(Amounts.text(amount.text)) }
    if let days = request.days { parts.append("\(days) days") }
    return parts.joined(separator: ", ")
  }
}

/// How the states of meetings and points read.
enum MeetingWords {
  static func badge(_ status: Meeting.Status) -> Badge {
    switch status {
    case .planned: Badge(status.title)
    case .papersIssued: Badge(status.title, .good)
    case .held: Badge(status.title, .watch)
    case .minuted: Badge("Minutes wait for approval", .watch)
    case .approved: Badge("Minutes approved", .good)
    case .cancelled: Badge(status.title, .unknown)
    }
  }

  static func outcome(_ raw: String, _ title: String) -> Badge {
    switch raw {
    case "approved", "approved_with_conditions": Badge(title, .good)
    case "rejected": Badge(title, .bad)
    case "deferred": Badge(title, .watch)
    default: Badge(title)
    }
  }
}
