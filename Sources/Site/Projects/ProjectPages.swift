import Office
import Registers

/// The project list and the page of one project.
enum ProjectPages {
  static var routes: [Route] {
    [
      Route("GET", "/projects", act: "see projects") { try await ProjectList.answer($0) },
      // Filters that are no plain fields need an export of their own.
      Route("GET", "/projects/view.csv", act: "see projects") { try await ProjectList.export($0, as: .csv) },
      Route("GET", "/projects/view.xlsx", act: "see projects") {
        try await ProjectList.export($0, as: .xlsx)
      },
      Route("GET", "/projects/{code}", act: "see projects") { try await ProjectPage.answer($0) },
      Route("POST", "/projects/{code}/advice", act: "answer advice", handle: ProjectAdvice.decline),
    ]
  }
}
