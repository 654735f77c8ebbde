import Registers

/// A job as the contract of employment knows it: a title and a grade. It gives no rights; posts do.
public struct Job: Register {
  public var name = ""
  public var family = ""
  public var grade: Int?
  public var purpose = ""
  public var requirements = ""
  public init() {}

  public static let title = RegisterTitle("job", code: "J", one: "job", many: "Jobs")
  public static let sheet = Sheet<Job> { s in
    s.field(\.name, "name", "Job").required().unique().searched().listed().atMost(bytes: 200)
    s.field(\.family, "family", "Family").searched().listed().atMost(bytes: 100)
      .help("Jobs of one kind, such as planning or finance.")
    s.field(\.grade, "grade", "Grade").within(1...20).listed().help("1 is the lowest.")
    s.field(\.purpose, "purpose", "Purpose").multiline().searched().listed()
    s.field(\.requirements, "requirements", "What it asks of a person").multiline()
    s.named(by: \.name, column: "name")
  }
}
