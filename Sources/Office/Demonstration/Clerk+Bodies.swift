import Measures
import Registers

extension Demonstration.Clerk {
  mutating func enterBodies() throws {
    for row in Demonstration.bodies {
      var body = Body()
      body.name = row.name
      body.kind = row.kind
      switch row.place {
      case .office(let key): body.office = try book.find(key)
      case .portfolio(let key): body.portfolio = try book.find(key)
      case .programme(let key): body.programme = try book.find(key)
      case .project(let key): body.project = try book.find(key)
      }
      body.reportsTo = try book.find(row.reportsTo)
      body.purpose = row.purpose
      body.authority = row.authority
      body.termsVersion = row.version
      body.cadence = row.cadence
      body.quorum = row.quorum
      body.majority = row.majority
      body.targetDays = row.target
      body.from = day(row.since)
      let held = try enter(body, as: row.key, because: "Terms of reference agreed")
      for member in row.members { try seat(member, in: held, since: row.since) }
      if let why = row.dissolved { try walk(held, \.status, [(.dissolved, why)]) }
    }
  }

  private mutating func seat(_ row: Demonstration.MemberRow, in body: Held<Body>, since: Int) throws {
    var member = BodyMember()
    member.body = Reference(body.id)
    member.person = try book.find(row.person)
    member.part = row.part
    member.hasVote = row.part == .chair || row.part == .member
    member.represents = row.speaksFor
    member.deputy = try book.find(row.deputy)
    member.from = day(since)
    member.to = row.to.map { day($0) }
    try enter(member, as: "\(body.id) \(row.person)", because: "Named in the terms of reference")
  }

  mutating func enterRequests() throws {
    for row in Demonstration.requests {
      var request = AuthorityRequest()
      request.question = row.question
      request.subject = row.subject
      request.project = try book.find(row.project)
      request.amount = row.thousands.map { .thousands($0) }
      request.days = row.days
      request.reason = row.reason
      request.options = row.options
      request.urgency = row.urgency
      request.neededBy = row.needed.map { day($0) }
      request.requester = try book.find(row.asker)
      request.requestedOn = day(row.on)
      try enter(request, as: row.key, because: "Asked by \(row.asker)")
    }
  }

  /// Each meeting in its turn, as far as it has come: agenda, papers, who was there, votes, outcomes, minutes.
  mutating func enterMeetings() throws {
    for row in Demonstration.meetings.sorted(by: { $0.day < $1.day }) {
      var meeting = Meeting()
      meeting.name = row.name
      meeting.body = try book.find(row.body)
      meeting.day = day(row.day)
      meeting.startsAt = row.starts
      meeting.minutesLong = 90
      meeting.place = row.place
      let held = try enter(meeting, as: "\(row.body) \(row.day)", because: "Calendar of the body")
      let items = try row.points.enumerated().map { try put($1, at: $0 + 1, on: held) }
      guard let papers = row.papers else { continue }
      try registrar.issuePapers(of: held.id, seen: nil, on: day(row.day - papers))
      if !row.present.isEmpty { try hold(row, held, items) }
    }
  }

  private func put(_ row: Demonstration.PointRow, at position: Int, on meeting: Held<Meeting>) throws
    -> Held<AgendaItem>
  {
    var item = AgendaItem()
    item.title = row.title
    item.meeting = Reference(meeting.id)
    item.position = position
    item.kind = row.kind
    item.request = try book.find(row.request)
    item.presenter = try book.find(row.presenter)
    item.proposal = row.proposal
    item.paper = row.paper
    return try registrar.enter(item, because: "Put on the agenda")
  }

  private func hold(
    _ row: Demonstration.MeetingRow, _ meeting: Held<Meeting>, _ items: [Held<AgendaItem>]
  ) throws {
    func ids(_ keys: [String]) throws -> [Int64] {
      try keys.map { key in
        let person: Reference<Person> = try book.find(key)
        return person.id
      }
    }
    try registrar.holdMeeting(
      meeting.id, seen: nil, present: try ids(row.present), apologies: try ids(row.apologies))
    for (point, item) in zip(row.points, items) {
      for vote in point.votes {
        let member: Reference<Person> = try book.find(vote.member)
        let by: Reference<Person>? = try book.find(vote.by)
        try registrar.enterVote(
          on: item.id, of: member.id, by: by?.id ?? member.id, vote.cast, dissent: vote.dissent)
      }
      if let closing = point.closing { try registrar.close(item.id, seen: nil, closing) }
      for action in point.actions { try undertake(action, item) }
    }
    if let minutes = row.minutes { try registrar.writeMinutes(minutes, of: meeting.id, seen: nil) }
    if row.isApproved { try registrar.approveMinutes(of: meeting.id, seen: nil) }
  }

  private func undertake(_ row: Demonstration.UndertakingRow, _ item: Held<AgendaItem>) throws {
    var action = ActionItem()
    action.name = row.name
    action.item = Reference(item.id)
    action.owner = try book.find(row.owner)
    action.due = day(row.due)
    action.priority = row.priority
    action.project = try book.find(row.project)
    if row.project == nil { action.office = try book.find("epmo") }
    let held = try registrar.enter(action, because: "Undertaken in the meeting")
    if row.status == .done { try walk(held, \.status, [(.done, "Done and told to the body")]) }
  }
}
