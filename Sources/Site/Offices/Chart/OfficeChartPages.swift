import Office

/// The chart of offices for the wall: a page, a sheet to print, and a file.
enum OfficeChartPages {
  static var routes: [Route] {
    [
      Route("GET", "/offices/chart", act: "see offices", handle: ChartPage.answer),
      Route("GET", "/offices/chart.svg", act: "see offices", handle: ChartPage.file),
      Route(
        "GET", "/api/v1/offices/{code}/escalation", act: "see offices",
        note: .plain(
          summary: "To whom a matter goes from an office, step by step",
          parameters: [.init(name: "code", place: "path", help: "Such as O-3.", isRequired: true)],
          statuses: [200, 400]), handle: EscalationAPI.answer),
    ]
  }
}
