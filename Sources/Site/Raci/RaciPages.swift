import Office

/// Who has which part in which process: as a page, as a file and for programs.
enum RaciPages {
  static var routes: [Route] {
    [
      Route("GET", "/raci", act: "see RACI lines", handle: RaciPage.answer),
      Route("GET", "/raci.csv", act: "see RACI lines", handle: RaciExport.answer),
      Route(
        "GET", "/api/v1/raci", act: "see RACI lines",
        note: .plain(
          summary:
            "Who has which part in which process, for an office or a project, with every record that led to it",
          parameters: [
            .init(
              name: "office", place: "query",
              help: "The office, such as O-1. Needed unless a project is named."),
            .init(name: "project", place: "query", help: "A project, such as P-1."),
            .init(name: "person", place: "query", help: "Only the parts of this person, such as H-3."),
            .init(name: "role", place: "query", help: "Only this column or role, such as SPO or sponsor."),
            .init(name: "amount", place: "query", help: "What is asked for, such as GBP 250000."),
            .init(name: "over", place: "query", help: "More processes than this on one person are too many."),
            .init(name: "as-of", place: "query", help: "A day or a moment in the past."),
          ], statuses: [200, 400]), handle: RaciExport.json),
    ]
  }
}
