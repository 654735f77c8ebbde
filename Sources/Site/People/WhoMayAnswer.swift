import Face
import Ledger
import Markup
import Office
import Registers

/// The answer to "who may?": the reader herself, everybody else, and the roles that would give the right.
struct WhoMayAnswer: Sendable {
  private let sentence: String
  private let decision: Ruling
  private let candidates: [Refusal.Candidate]
  private let roles: [RoleThatMay]

  /// - Parameter register: for a new entry, of which register; `code` then names where it is to stand.
  init(_ archivist: Archivist, _ action: Action, code: String, register: Shelf?) throws {
    let (shelf, held) = try archivist.find(code: code)
    let name = EntryView.label(held, shelf)
    if action == .create, let register, register.name != shelf.name {
      let entry = try WhoMayAnswer.new(register, at: shelf, held.code)
      sentence = "create \(register.title.many.lowercased()) at \(name)"
      decision = try archivist.decide(.create, register, entry, id: nil)
      candidates = try archivist.whoMay(.create, register, entry, id: nil)
      roles = WhoMayAnswer.roles(archivist, [register.area, register.asking].compactMap { $0 }, .create)
      return
    }
    if action == .create, register == nil {
      throw Refusal.misasked([Problem("register", "Say what is to be entered there.")])
    }
    if let register, register.name != shelf.name {
      throw Refusal.misasked([
        Problem(
          "code",
          "\(held.code) is one of the \(shelf.title.many.lowercased()), not of the "
            + "\(register.title.many.lowercased()).")
      ])
    }
    sentence = "\(action.verb) \(held.code) \(name)"
    decision = try archivist.decide(action, shelf, held.entry, id: held.id)
    candidates = try archivist.whoMay(action, shelf, held.entry, id: held.id)
    roles = WhoMayAnswer.roles(archivist, [shelf.area], action)
  }

  private static func roles(_ archivist: Archivist, _ areas: [Area], _ action: Action) -> [RoleThatMay] {
    var roles: [RoleThatMay] = []
    for role in areas.flatMap({ archivist.rolesThatMay($0, action) })
    where !roles.contains(where: { $0.role == role.role }) { roles.append(role) }
    return roles
  }

  /// A blank entry that stands at another one, by the first field that points to it.
  private static func new(_ register: Shelf, at shelf: Shelf, _ code: String) throws -> any Register {
    let field = register.sheet.fields.first { field in
      switch field.kind {
      case .reference(let target), .links(let target): target == shelf.name
      default: false
      }
    }
    guard let field else {
      throw Refusal.misasked([
        Problem(
          "code",
          "\(register.title.many) do not stand at \(shelf.title.many.lowercased()).")
      ])
    }
    return register.sheet.applying([field.name: code], to: register.sheet.blank()).entry
  }

  /// What holds for the reader herself.
  var own: Notice {
    Notice(
      decision.isAllowed ? .good : .note, title: decision.isAllowed ? "You may" : "You may not",
      text: "\(decision.reason)")
  }

  var markup: Markup { "\(Section("Who may \(sentence)", body: people))\(byRole)" }

  private var people: Markup {
    if candidates.isEmpty {
      return Notice(
        .watch, title: "Nobody may at present",
        text: "No post that gives the right is filled here. Fill one of a role below, or ask further up."
      ).markup
    }
    return Table(
      columns: [.init(title: "Person"), .init(title: "Role"), .init(title: "Held at")],
      rows: candidates.map { one in
        let href = one.personID.map { "/people/\(Person.title.code(of: $0))" }
        let name: Markup = href.map { "<a href=\"\($0)\">\(one.person)</a>" } ?? "\(one.person)"
        return Table.Row(cells: [name, "\(one.role)", "\(one.place)"], href: href)
      }, caption: "Who may"
    ).markup
  }

  private var byRole: Section {
    let words = roles.map { one -> Markup in
      "\(one.role.title)\(if: one.isNamedOnly, " (where named)")"
    }
    return Section(
      "Roles that give the right", lead: "At the place itself or at any office above it.",
      body: roles.isEmpty
        ? "<p>No role gives it.</p>" : "<div class=\"prose\">\(CellView.joined(words)).</div>")
  }
}
