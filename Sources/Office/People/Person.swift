import Registers

/// Somebody who works with the office: a member, a sponsor, a project manager, an adviser.
public struct Person: Register {
  public var name = ""
  public var email = ""
  public var jobTitle = ""
  public var unit = ""
  public var orgUnit: Reference<OrgUnit>?
  public var job: Reference<Job>?
  public var grade: Int?
  public var lineManager: Reference<Person>?
  public var specialisms = ""
  public var location = ""
  public var employment = Employment.employee
  public var status = Status.active
  public init() {}

  public enum Employment: String, Choice { case employee, contractor, supplier, secondee }
  public enum Status: String, Choice { case active, onLeave = "on_leave", left }

  public static let title = RegisterTitle("person", code: "H", one: "person", many: "People")
  public static let sheet = Sheet<Person> { s in
    s.field(\.name, "name", "Name").required().searched().listed().atMost(bytes: 200)
    s.field(\.email, "email", "E-mail").unique().searched().listed().atMost(bytes: 254)
      .help("Also the name under which the person signs in.")
    s.field(\.jobTitle, "job_title", "Job title").searched().listed().atMost(bytes: 200)
      .help("The job by contract. It gives no rights; posts do.")
    s.field(\.unit, "unit", "Organisational unit").searched().listed().atMost(bytes: 200)
    s.field(\.orgUnit, "org_unit", "Unit").later()
      .help("Where she is employed, from the register of units.")
    s.field(\.job, "job", "Job").later().help("From the register of jobs. It gives no rights; posts do.")
    s.field(\.grade, "grade", "Grade").later().within(1...20).help("1 is the lowest.")
    s.field(\.lineManager, "line_manager", "Line manager").later()
    s.field(\.specialisms, "specialisms", "Specialisms").later().searched().atMost(bytes: 500)
      .help("Planning, risk, finance …, with commas between.")
    s.field(\.location, "location", "Location").atMost(bytes: 200)
    s.field(\.employment, "employment", "Employment").listed()
    s.state(
      \.status, "status", "Status", from: Status.allCases.filter { $0 != .left },
      [.active: [.onLeave, .left], .onLeave: [.active, .left], .left: [.active]]
    ).listed()
    s.rule("An e-mail address has one @ with something on both sides.", at: "email") {
      $0.email.isEmpty || EmailAddress.looksRight($0.email)
    }
    s.named(by: \.name, column: "name")
  }
}

/// The little that can be said of an e-mail address without writing to it.
public enum EmailAddress {
  public static func looksRight(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: 0x40, omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
      && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x2C }
  }

  /// One way of writing an address, for comparing: trimmed, ASCII letters in lower case.
  public static func key(_ text: String) -> String {
    String(
      decoding: TextRules.trimmed(text).utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 32 : $0 }, as: UTF8.self)
  }
}
