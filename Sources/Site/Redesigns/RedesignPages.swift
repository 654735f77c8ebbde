import Office

/// Redesigns: each with what it would change, and the drafts of one office side by side.
enum RedesignPages {
  static var routes: [Route] {
    [
      Route("GET", "/redesigns/comparison", act: "see redesigns", handle: ComparisonPage.answer),
      Route(
        "GET", "/api/v1/redesigns/{code}/impact", act: "see redesigns", note: RedesignAPI.note,
        handle: RedesignAPI.answer),
    ] + RedesignPage.routes
  }
}
