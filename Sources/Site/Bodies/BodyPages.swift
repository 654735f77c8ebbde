import Face
import Markup
import Measures
import Office
import Registers

/// The room of bodies: who decides where, each body, its meetings from agenda to minutes, actions, latency, calendars.
enum BodyPages {
  static var routes: [Route] {
    [
      Route("GET", "/bodies", act: "see bodies", handle: BodyRoom.answer),
      Route("GET", "/bodies/{code}", act: "see bodies", handle: BodyPage.answer),
      Route("GET", "/meetings/{code}", act: "see meetings") { try await MeetingPage.answer($0) },
      Route("POST", "/meetings/{code}/papers", act: "change meetings", handle: MeetingDeeds.papers),
      Route("POST", "/meetings/{code}/attendance", act: "change meetings", handle: MeetingDeeds.attendance),
      Route("POST", "/meetings/{code}/minutes", act: "change meetings", handle: MeetingDeeds.minutes),
      Route("POST", "/meetings/{code}/approval", act: "change meetings", handle: MeetingDeeds.approval),
      Route("POST", "/agenda-items/{code}/votes", act: "create votes", handle: MeetingDeeds.votes),
      Route("POST", "/agenda-items/{code}/closure", act: "change agenda items", handle: MeetingDeeds.closure),
      Route("GET", "/actions", act: "see actions", handle: ActionsPage.answer),
      Route("GET", "/decision-latency", act: "see decisions", handle: LatencyPage.answer),
    ] + CalendarPages.routes
  }
}
