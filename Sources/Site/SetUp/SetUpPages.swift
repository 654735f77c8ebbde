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
      Route(
        "GET", "/api/v1/set-up/recommendation", act: "ask how an office should look",
        note: .plain(
          summary: "How an office should look, axis by axis, with reasons and the alternatives weighed",
          parameters: SetUpQuestion.allCases.map {
            .init(name: $0.rawValue, place: "query", help: SetUpPage.help($0))
          }, statuses: [200, 400]), handle: recommendation),
    ]
  }

  @Sendable private static func recommendation(_ visit: Visit) async throws -> Answer {
    let (answers, problems) = SetUpAnswers.read { visit.query($0) }
    if !problems.isEmpty { throw Refusal.misasked(problems) }
    return .json(SetUpJSON.write(SetUpRecommendation(answers)))
  }
}
