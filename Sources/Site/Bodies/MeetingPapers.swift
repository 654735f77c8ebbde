import Face
import Markup
import Measures
import Office
import Registers

/// A meeting to be read and printed: as the agenda with its papers, and as the minutes.
struct MeetingPapers {
  let model: MeetingPage.Model

  private var body: Body { model.room.body.entry }

  var agenda: Markup {
    var facts = [
      Fact("Body", "<a href=\"/bodies/\(model.room.body.code)\">\(body.name)</a>"),
      Fact("Day", "\(model.meeting.day.map(LongDayText.text) ?? "")"),
      Fact("Start", "\(model.meeting.startsAt.isEmpty ? "" : model.meeting.startsAt + " UTC")"),
      Fact("Place", "\(model.meeting.place)"),
      Fact("Papers issued on", "\(model.meeting.papersIssuedOn.map(LongDayText.text) ?? "not issued yet")"),
    ]
    facts.append(Fact("Members", "\(members)"))
    var out = Section("Agenda of \(body.name)", id: "agenda", body: Face.Facts(facts).markup).markup
    if model.points.isEmpty { out += EmptyState(title: "Nothing on the agenda yet").markup }
    for (index, point) in model.points.enumerated() {
      out +=
        Section(
          "\(index + 1). \(point.item.title)", id: point.code,
          lead: "For \(point.item.kind.title.lowercased())",
          body: point.subject(index + 1)
        ).markup
    }
    return out
  }

  private var members: String {
    model.room.seats.seats.map { "\(model.name($0.person)) (\($0.part.title.lowercased()))" }
      .joined(separator: ", ")
  }

  var minutes: Markup {
    let quorum = model.room.quorum()
    let absent = model.meeting.apologies.ids.map(model.name).joined(separator: ", ")
    let isHeld = !model.meeting.present.ids.isEmpty
    let facts = [
      Fact("Day", "\(model.meeting.day.map(LongDayText.text) ?? "")"),
      Fact("Present", "\(model.meeting.present.ids.map(model.name).joined(separator: ", "))"),
      Fact("Apologies", "\(absent)"), Fact("Quorum", isHeld ? "\(quorum.sentence)" : .nothing),
      Fact("Minutes", MeetingWords.badge(model.meeting.status).markup),
    ]
    var out = Section("Minutes of \(body.name)", id: "minutes", body: Face.Facts(facts, columns: 1).markup)
      .markup
    if !isHeld { return out + EmptyState(title: "The meeting has not been held").markup }
    for (index, point) in model.points.enumerated() { out += minute(index + 1, point) }
    if !model.meeting.minutes.isEmpty {
      out +=
        Section(
          "Further", body: "<div class=\"prose\">\(MeetingPoint.lines(model.meeting.minutes))</div>"
        ).markup
    }
    return out
  }

  private func minute(_ number: Int, _ point: MeetingPoint) -> Markup {
    let item = point.item
    var facts: [Fact] = []
    if !item.proposal.isEmpty { facts.append(Fact("Proposal", MeetingPoint.lines(item.proposal))) }
    if item.kind == .decision, !point.votes.isEmpty {
      facts.append(Fact("Votes", "\(point.ballot.sentence)"))
    }
    for vote in point.votes where !vote.entry.dissent.isEmpty {
      let who = (vote.entry.onBehalfOf ?? vote.entry.person).map { model.name($0.id) } ?? ""
      facts.append(Fact("Dissent of \(who)", MeetingPoint.lines(vote.entry.dissent)))
    }
    facts.append(Fact("Minute", MeetingPoint.lines(item.minute)))
    if !item.conditions.isEmpty { facts.append(Fact("Conditions", MeetingPoint.lines(item.conditions))) }
    if let decision = item.decision {
      facts.append(Fact("Decision", Code(decision.code, href: "/decisions/\(decision.code)").markup))
    }
    for row in point.actions {
      let line = ActionLine(row)
      let due = line.due.map { ", by \(LongDayText.text($0))" } ?? ""
      facts.append(
        Fact(
          "Action", "\(Code(line.code, href: "/actions/\(line.code)")) \(line.name): \(line.owner)\(due)"
        ))
    }
    return Section(
      "\(number). \(item.title)", id: point.code,
      lead: MeetingWords.outcome(item.outcome.rawValue, item.outcome.title).markup,
      body: Face.Facts(facts, columns: 1).markup
    ).markup
  }
}
