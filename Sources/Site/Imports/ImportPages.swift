import Face
import Interchange
import Markup
import Measures
import Office
import Registers

/// Bringing a spreadsheet in: upload, match the columns, look at what would happen, then all of it or nothing.
enum ImportPages {
  static var routes: [Route] {
    [
      Route("GET", "/import", act: "create projects") { try await ask($0, problems: [], status: 200) },
      Route("POST", "/import", act: "create projects", handle: upload),
      Route("GET", "/import/{id}", act: "create projects") { try await ImportStep($0).show() },
      Route("POST", "/import/{id}", act: "create projects") { try await ImportStep($0).act() },
    ]
  }

  static func account(_ visit: Visit) async throws -> Int64 {
    let actor = try await visit.read { $0.actor }
    guard let account = actor.account else { throw Refusal.missing("account") }
    return account
  }

  private static func ask(_ visit: Visit, problems: [Problem], status: Int) async throws -> Answer {
    let (frame, may) = try await visit.read { archivist in
      guard let shelf = archivist.catalogue.shelf("project") else { throw Refusal.missing("register") }
      return (Frame(archivist), try archivist.mayEnterSomewhere(shelf))
    }
    guard may else {
      throw Refusal.forbidden(
        .init(
          action: "import projects",
          reason: "None of your roles gives the right to register projects in an office."))
    }
    let form = FormView(
      action: "/import",
      intro: """
        Bring in a CSV file of projects, as saved from a spreadsheet. You will see how its columns are understood and \
        what would change before anything is kept.
        """,
      fields: [
        FormField(
          name: "file", label: "File", kind: .file(accept: ".csv,text/csv"),
          help: "CSV with a heading row, up to 20 MB.",
          problems: problems.map(\.sentence), required: true)
      ], csrf: visit.csrf, submit: "Upload and look", cancel: "/projects")
    return frame.page(
      visit, title: "Import projects", crumbs: [Crumb("Projects", "/projects"), Crumb("Import")],
      room: "settings",
      help: "import", status: status, body: form.markup)
  }

  @Sendable private static func upload(_ visit: Visit) async throws -> Answer {
    let account = try await account(visit)
    guard let part = Multipart(visit.ask)?.part("file"), !part.body.isEmpty else {
      return try await ask(visit, problems: [Problem("file", "Choose a file first.")], status: 422)
    }
    guard part.body.count <= Uploads.most else {
      return try await ask(
        visit,
        problems: [
          Problem("file", "The file is larger than 20 MB. Split it, or import it with the command.")
        ], status: 422)
    }
    let bytes = Array(part.body)
    do { _ = try await TableSource.read(bytes) } catch Refusal.invalid(let problems) {
      return try await ask(visit, problems: problems, status: 422)
    }
    let id = try await Uploads(visit.house).keep(
      bytes, name: part.filename ?? "file.csv", account: account)
    return .seeOther("/import/\(id)")
  }
}
