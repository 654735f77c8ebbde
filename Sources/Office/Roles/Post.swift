import Registers

/// A seat to be filled: a role on one office, portfolio, programme or project.
public struct Post: Register {
  public var name = ""
  public var role: Reference<Role>?
  public var office: Reference<OfficeUnit>?
  public var portfolio: Reference<Portfolio>?
  public var programme: Reference<Programme>?
  public var project: Reference<Project>?
  public var isHead = false
  public var isMandatory = false
  public var holdersMost = 1
  public var leastGrade: Int?
  public var tier: Role.Tier?
  public var requiredGrade = ""
  public init() {}

  public static let title = RegisterTitle("post", code: "PO", one: "post", many: "Posts")
  public static let sheet = Sheet<Post> { s in
    s.field(\.name, "name", "Post").required().searched().listed().atMost(bytes: 200)
    s.field(\.role, "role", "Role").required().listed()
    s.group("Where it is")
    s.field(\.office, "office", "Office").listed()
    s.field(\.portfolio, "portfolio", "Portfolio").listed()
    s.field(\.programme, "programme", "Programme").listed()
    s.field(\.project, "project", "Project").listed()
    s.group("What it asks")
    s.field(\.isHead, "is_head", "Head of the office").listed()
    s.field(\.isMandatory, "is_mandatory", "Must be filled").listed()
    s.field(\.holdersMost, "holders_most", "Most holders").atLeast(1).atMost(50)
    s.field(\.leastGrade, "least_grade", "Least grade").later().within(1...20)
      .help("Who is below it is appointed only with a reason.")
    s.field(\.tier, "tier", "Tier here").later().help("Where it differs from the tier of the role.")
    s.field(\.requiredGrade, "required_grade", "Required grade or certificate").atMost(bytes: 200)
    s.rule("A post stands on exactly one office, portfolio, programme or project.", at: "office") {
      [$0.office != nil, $0.portfolio != nil, $0.programme != nil, $0.project != nil].filter { $0 }.count == 1
    }
    s.rule("Only an office has a head.", at: "is_head") { !$0.isHead || $0.office != nil }
    s.named(by: \.name, column: "name")
  }
}
