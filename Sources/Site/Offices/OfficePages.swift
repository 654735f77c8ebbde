import Face
import Markup
import Measures
import Office
import Registers

/// The room of offices: the chart of all of them, each one by itself, and a change of profile looked at before it is made.
enum OfficePages {
  static var routes: [Route] {
    [
      Route("GET", "/offices", act: "see offices", handle: OfficeRoom.answer),
      Route("GET", "/offices/{code}", act: "see offices", handle: OfficePage.answer),
      Route("GET", "/offices/{code}/profile", act: "change offices") { try await ProfileChange($0).show() },
      Route("POST", "/offices/{code}/profile", act: "change offices") { try await ProfileChange($0).keep() },
      Route("POST", "/offices/{code}/returns", act: "ask for returns", handle: ReturnCallForm.ask),
    ] + HubAPI.routes
  }
}
