import Office

/// One person, and the question who may do something.
enum PeoplePages {
  static var routes: [Route] {
    [
      Route("GET", "/people/{code}", act: "see people", handle: PersonPage.answer),
      Route("GET", "/who-may", act: "ask who may", handle: WhoMayPage.answer),
    ]
  }
}
