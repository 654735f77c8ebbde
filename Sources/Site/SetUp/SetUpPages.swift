import Office

/// The guided set-up: what an office should look like, drafting it, and what remains to be done.
enum SetUpPages {
  static var routes: [Route] {
    [
      Route("GET", "/set-up", act: "ask how an office should look", handle: SetUpPage.answer),
      Route("GET", "/set-up/offices", act: "draft offices", handle: SetUpOfficesPage.answer),
      Route("POST", "/set-up/offices", act: "draft offices", handle: SetUpOfficesPage.draft),
      Route("GET", "/set-up/next", act: "see what remains to set up", handle: SetUpNextPage.answer),
      Route("POST", "/set-up/people", act: "appoint people", handle: SetUpNextPage.appoint),
      Route("POST", "/set-up/delegations", act: "put delegations in force", handle: SetUpNextPage.delegate),
    ] + SetUpAPI.routes
  }
}
