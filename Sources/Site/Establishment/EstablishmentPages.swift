import Office

/// What stands empty and who is asked for too much: pages, files and the same for programs.
enum EstablishmentPages {
  static var routes: [Route] {
    [
      Route("GET", "/vacancies", act: "see posts", handle: VacancyPage.answer),
      Route("GET", "/vacancies.csv", act: "see posts", handle: VacancyPage.file),
      Route("GET", "/allocation", act: "see assignments", handle: AllocationPage.answer),
      Route(
        "GET", "/api/v1/vacancies", act: "see posts",
        note: .plain(
          summary: "Seats that stand empty or should be there, each with its age and who held it last",
          parameters: VacancyQuery.parameters, statuses: [200, 400]), handle: VacancyAPI.list),
      Route(
        "GET", "/api/v1/allocation", act: "see assignments",
        note: .plain(
          summary: "People whose posts together ask for more than all of their time",
          parameters: [.init(name: "days", place: "query", help: "How many days ahead, 0 to 730.")],
          statuses: [200, 400]), handle: AllocationAPI.list),
    ]
  }
}
