import Office

/// Reviews of offices: each with the facts to look at and what follows from it.
enum ReviewPages {
  static var routes: [Route] {
    [
      Route("GET", "/office-reviews/{code}", act: "see office reviews", handle: ReviewPage.answer),
      Route(
        "POST", "/office-reviews/{code}/redesign", act: "create redesigns", handle: ReviewPage.beginRedesign),
      Route("POST", "/office-reviews/{code}/next", act: "create office reviews", handle: ReviewPage.planNext),
    ]
  }
}
