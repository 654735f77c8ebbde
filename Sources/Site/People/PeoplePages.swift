import Office

/// The people and their units, one person, and the question who may do something.
enum PeoplePages {
  static var routes: [Route] {
    [
      Route("GET", "/people", act: "see people", handle: PeopleList.answer),
      Route("GET", "/people/view.csv", act: "see people") { try await PeopleList.export($0, as: .csv) },
      Route("GET", "/people/view.xlsx", act: "see people") { try await PeopleList.export($0, as: .xlsx) },
      Route("GET", "/people/{code}", act: "see people", handle: PersonPage.answer),
      Route("GET", "/directory", act: "see units", handle: UnitDirectory.answer),
      Route("GET", "/open-posts", act: "see posts", handle: OpenPostsPage.answer),
      Route("GET", "/posts/{code}/candidates", act: "see people", handle: CandidatesPage.answer),
      Route(
        "GET", "/api/v1/posts/{code}/candidates", act: "see people", note: CandidatesAPI.note,
        handle: CandidatesAPI.answer),
      Route("GET", "/who-may", act: "ask who may", handle: WhoMayPage.answer),
    ]
  }
}
