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
      Route("GET", "/import", act: "import a file") { try await ask($0, problems: [], status: 200) },
      Route("POST", "/import", act: "import a file", handle: upload),
      Route("GET", "/import/{id}", act: "import a file") { visit in
        if let kind = try kind(visit) { return try await DirectoryStep(visit: visit, kind: kind).show() }
        return try await ImportStep(visit).show()
      },
      Route("POST", "/import/{id}", act: "import a file") { visit in
        if let kind = try kind(visit) { return try await DirectoryStep(visit: visit, kind: kind).act() }
        return try await ImportStep(visit).act()
      },
    ]
  }

  static func account(_ visit: Visit) async throws -> Int64 {
    let actor = try await visit.read { $0.actor }
    guard let account = actor.account else { throw Refusal.missing("account") }
    return account
  }

  /// What of the directory the file holds; nil for projects.
  private static func kind(_ visit: Visit) throws -> DirectoryKind? {
    guard let word = visit.query("as"), word != projects else { return nil }
    guard let kind = DirectoryKind(rawValue: word) else {
      throw Refusal.misasked([Problem("as", "A file holds one of: \(words.joined(separator: ", ")).")])
    }
    return kind
  }

  static func sheet(_ visit: Visit) -> String? { TableUpload.sheet(visit.query("sheet")) }

  static let projects = "projects"
  /// Each names entries of those before it: a project its sponsor, a post its project.
  static let order = "units, jobs, people, projects, posts, assignments, delegations"
  static let words = [projects] + DirectoryKind.allCases.map(\.rawValue)

  /// Throws unless the reader may enter something of the kind somewhere.
  static func demand(_ kind: DirectoryKind, _ archivist: Archivist) throws {
    if try archivist.mayEnterSomewhere(try kind.shelf(archivist.catalogue)) { return }
    throw Refusal.forbidden(
      .init(action: "import \(kind.rawValue)", reason: "None of your roles gives the right to enter them."))
  }

  /// What the reader may import.
  private static func offered(_ archivist: Archivist) throws -> [String] {
    var words: [String] = []
    if try archivist.mayEnterSomewhere(try archivist.catalogue.shelf(Project.self)) {
      words.append(projects)
    }
    for kind in DirectoryKind.allCases
    where try archivist.mayEnterSomewhere(try kind.shelf(archivist.catalogue)) {
      words.append(kind.rawValue)
    }
    return words
  }

  private static func ask(_ visit: Visit, problems: [Problem], status: Int, form: Form = [:]) async throws
    -> Answer
  {
    let (frame, words) = try await visit.read { (Frame($0), try offered($0)) }
    guard !words.isEmpty else {
      throw Refusal.forbidden(
        .init(
          action: "import files",
          reason: "None of your roles gives the right to register projects or to look after the directory."))
    }
    func said(_ field: String) -> [String] { problems.filter { $0.field == field }.map(\.sentence) }
    let asked = form["as"] ?? visit.query("as") ?? ""
    let view = FormView(
      action: "/import",
      intro: """
        Bring in a spreadsheet as XLSX or CSV. You will see how its columns are understood and what would change, row \
        by row, before anything is kept.
        """,
      fields: [
        FormField(
          name: "as", label: "What its rows are",
          kind: .choice(words.map { FormOption($0, Wording.sentence($0)) }),
          value: words.contains(asked) ? asked : words.first ?? "",
          help: "Import in this order: \(order).",
          problems: said("as"), required: true),
        FormField(
          name: "file", label: "File", kind: .file(accept: ".xlsx,.csv,text/csv"),
          help: "XLSX or CSV with a heading row, up to 20 MB.", problems: said("file"), required: true),
        FormField(
          name: "sheet", label: "Sheet", value: form["sheet"] ?? "",
          help: "Of a workbook with several sheets. Empty: the first.", problems: said("sheet")),
      ], csrf: visit.csrf, submit: "Upload and look", cancel: cancel(asked, visit.house.catalogue))
    return frame.page(
      visit, title: "Import", crumbs: [Crumb("Import")], room: "settings",
      help: "import-directory", status: status, body: view.markup)
  }

  /// Back to the list into which the file would go.
  private static func cancel(_ asked: String, _ catalogue: Catalogue) -> String {
    let shelf = DirectoryKind(rawValue: asked).flatMap { catalogue.shelf($0.register) }
    return "/\(shelf?.title.path ?? Project.title.path)"
  }

  /// How large a file is, in words.
  static func size(_ table: CSVTable) -> String {
    "\(Wording.counted(table.rowCount, "row", "rows")), \(Wording.counted(table.header.count, "column", "columns"))"
  }

  @Sendable private static func upload(_ visit: Visit) async throws -> Answer {
    let account = try await account(visit)
    let parts = Multipart(visit.ask)
    var form: Form = [:]
    for name in ["as", "sheet"] {
      form[name] = parts?.part(name).flatMap { $0.body.count < 300 ? $0.text : nil }
    }
    func again(_ problems: [Problem]) async throws -> Answer {
      try await ask(visit, problems: problems, status: 422, form: form)
    }
    let word = form["as"] ?? projects
    let words = try await visit.read { try offered($0) }
    guard words.contains(word) else { return try await again([Problem("as", "Choose what its rows are.")]) }
    guard let part = parts?.part("file"), !part.body.isEmpty else {
      return try await again([Problem("file", "Choose a file first.")])
    }
    guard part.body.count <= Uploads.most else {
      return try await again([
        Problem("file", "The file is larger than 20 MB. Split it, or import it with the command.")
      ])
    }
    let bytes = Array(part.body)
    let sheet = TableUpload.sheet(form["sheet"])
    do { _ = try await TableSource.read(bytes, sheet: sheet) } catch Refusal.invalid(let problems) {
      return try await again(problems)
    }
    let id = try await Uploads(visit.house).keep(
      bytes, name: part.filename ?? "file.csv", account: account)
    let named = sheet.map { "&sheet=\(Link.encode($0))" } ?? ""
    return .seeOther("/import/\(id)?as=\(word)\(named)")
  }
}
