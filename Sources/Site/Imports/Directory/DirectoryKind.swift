import Interchange
import Office
import Registers

/// What a file of the directory holds: people, units, jobs, posts, assignments, delegations, or the texts of roles.
public enum DirectoryKind: String, CaseIterable, Sendable {
  case people, units, jobs, posts, assignments, delegations, roles

  var register: String {
    switch self {
    case .people: Person.title.name
    case .units: OrgUnit.title.name
    case .jobs: Job.title.name
    case .posts: Post.title.name
    case .assignments: Assignment.title.name
    case .delegations: Delegation.title.name
    case .roles: Role.title.name
    }
  }

  func shelf(_ catalogue: Catalogue) throws -> Shelf {
    guard let shelf = catalogue.shelf(register) else { throw Refusal.missing("register") }
    return shelf
  }

  /// How rows are told apart where they give no code, in words.
  var keyWords: String {
    switch self {
    case .people: "the e-mail address, or the name where there is none"
    case .units, .jobs: "the name"
    case .posts: "the name and the place"
    case .assignments: "the person, the post and the first day"
    case .delegations: "what it is over, to whom, where and from when"
    case .roles: "the key or the name"
    }
  }

  /// The fields that tell entries apart, in the form that is entered.
  var keyFields: [String] {
    switch self {
    case .people: ["email"]
    case .units, .jobs: ["name"]
    case .posts: ["name"] + DirectoryKind.places
    case .assignments: ["person", "post", "from_day"]
    case .delegations: ["subject", "role", "person", "from_day"] + DirectoryKind.places
    case .roles: ["key"]
    }
  }

  static let places = ["office", "portfolio", "programme", "project"]
  /// The column that names an entry outright.
  static let code = "code"
  /// The column that says where the post of an assignment is, so that its name need not be one of a kind.
  static let place = "place"

  /// The fields into which columns of the file can go.
  func targets(_ catalogue: Catalogue) throws -> [TargetField] {
    let shelf = try shelf(catalogue)
    var targets = [TargetField(DirectoryKind.code, "Code", .reference, synonyms: ["\(shelf.title.one) code"])]
    if self == .roles { targets.append(TargetField("key", "Key", .reference)) }
    if self == .assignments {
      targets.append(
        TargetField(
          DirectoryKind.place, "Place of the post", .reference,
          synonyms: ["place", "office", "project", "post place"]))
    }
    return targets
      + shelf.sheet.fields.filter(\.isWritable).map {
        TargetField($0.name, $0.title, DirectoryKind.kind($0.kind), synonyms: synonyms[$0.name] ?? [])
      }
  }

  private static func kind(_ kind: Kind) -> TargetField.Kind {
    switch kind {
    case .day: .day
    case .money: .money
    case .percent: .percent
    case .number: .int
    case .reference: .reference
    // The sheet itself reads choices and flags, by their stored words and by their titles.
    case .choice, .flag, .links, .text, .instant: .text
    }
  }

  /// Other headings under which personnel systems carry a field.
  private var synonyms: [String: [String]] {
    switch self {
    case .people:
      [
        "name": ["full name", "employee", "employee name", "display name"],
        "email": ["e-mail address", "mail", "work e-mail"], "job_title": ["position title", "title"],
        "org_unit": ["department", "unit code", "organisation unit"], "employment": ["employment type"],
        "line_manager": ["manager", "reports to", "line manager e-mail", "manager e-mail"],
        "location": ["site", "city"], "specialisms": ["skills"],
      ]
    case .units: ["name": ["department", "unit name"], "parent": ["parent unit", "parent"]]
    case .jobs: ["name": ["job title", "job name"]]
    case .posts: ["name": ["post title", "position"], "holders_most": ["holders"]]
    case .assignments:
      [
        "person": ["employee", "holder", "e-mail", "name"], "post": ["position", "post name"],
        "from_day": ["start", "start date", "first day"], "to_day": ["until", "end", "end date", "last day"],
        "share": ["fte", "allocation"],
      ]
    case .delegations:
      ["limit_amount": ["limit in money"], "from_day": ["start"], "to_day": ["until", "end"]]
    case .roles: ["purpose": ["responsibilities"], "summary": ["purpose"]]
    }
  }
}

/// A text by which entries are found: capitals and spacing tell nothing apart.
enum DirectoryKey {
  /// No name is longer, and what is longer than any name is not compared: that can take for ever.
  static let most = 400

  static func of(_ text: String) -> String {
    String(decoding: text.utf8.prefix(most), as: UTF8.self).lowercased().split(whereSeparator: {
      $0 == " " || $0.isNewline || $0 == "\t" || $0 == "\u{A0}"
    })
    .joined(separator: " ")
  }
}
