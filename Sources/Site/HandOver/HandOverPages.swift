import Office

/// What passes from one person to others when she goes.
enum HandOverPages {
  static var routes: [Route] {
    [
      Route("GET", "/people/{code}/hand-over", act: "see people") { try await HandOverPage($0).show() },
      Route("POST", "/people/{code}/hand-over", act: "change what a person holds") {
        try await HandOverPage($0).act()
      },
      Route(
        "GET", "/api/v1/people/{code}/hand-over", act: "see people",
        note: .plain(
          summary: "All that a person holds after a day and that would need a successor",
          parameters: [HandOverAPI.code, HandOverAPI.day], statuses: [200, 400]), handle: HandOverAPI.list),
      Route(
        "POST", "/api/v1/people/{code}/hand-over", act: "change what a person holds",
        note: .plain(
          summary: "Give what a person holds to others: all of it, or nothing",
          parameters: [
            HandOverAPI.code,
            .init(name: "preview", place: "query", help: "true tries it and keeps nothing."),
            .init(
              name: "Idempotency-Key", place: "header",
              help: "The same key gives the same answer and acts once."),
          ], statuses: [200, 400, 409, 422],
          takes: .object([
            .init(name: "day"), .init(name: "to"), .init(name: "each", shape: .textsByName),
            .init(name: "leaves", shape: .flag), .init(name: "reason"), .init(name: "exception"),
          ])), handle: HandOverAPI.act),
    ]
  }
}
