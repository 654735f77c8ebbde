import Measures
import Registers

/// A temporary undertaking that the office governs: its facts, its people and what it said of itself.
public struct Project: Register {
  public var name = ""
  public var reference = ""
  public var description = ""
  public var governingOffice: Reference<OfficeUnit>?
  public var servingOffices = Links<OfficeUnit>()
  public var portfolio: Reference<Portfolio>?
  public var programme: Reference<Programme>?
  public var department = ""
  public var category = ""
  public var customer = ""
  public var sponsor: Reference<Person>?
  public var manager: Reference<Person>?
  public var requester: Reference<Person>?
  public var owningUnit: Reference<OrgUnit>?
  public var registeredOn: Day?
  public var tool = ""
  public var closureReport = ""
  public var hasArchived = false
  public var hasLearned = false
  public var workType = WorkType.change
  public var spend = Spend.mixed
  public var approach = Approach.predictive
  public var tier: Int?
  public var tierReason = ""
  public var size: Int?
  public var risk: Int?
  public var complexity: Int?
  public var novelty: Int?
  public var confidentiality = Confidentiality.open
  public var objectives = Links<Objective>()
  public var priority: Int?
  public var startBaseline: Day?
  public var finishBaseline: Day?
  public var startForecast: Day?
  public var finishForecast: Day?
  public var budget: Money?
  public var forecast: Money?
  public var wholeLifeCost: Money?
  public var benefits: Money?
  public var ragDeclared: Rag?
  public var ragReason = ""
  public var status = Status.proposed
  public var stage = ""
  public init() {}

  public enum WorkType: String, Choice { case run, change }
  public enum Spend: String, Choice { case capex, opex, mixed }
  public enum Approach: String, Choice { case predictive, hybrid, agile }
  public enum Confidentiality: String, Choice { case open, confidential }
  public enum Status: String, Choice {
    case proposed, initiating, inDelivery = "in_delivery", onHold = "on_hold", exception, closing, closed,
      cancelled
    /// Whether the project still goes on.
    public var isLive: Bool { self != .closed && self != .cancelled }
  }

  static let steps: [Status: [Status]] = [
    .proposed: [.initiating, .cancelled], .initiating: [.inDelivery, .onHold, .cancelled],
    .inDelivery: [.closing, .onHold, .exception, .cancelled],
    .onHold: [.initiating, .inDelivery, .cancelled],
    .exception: [.inDelivery, .closing, .cancelled], .closing: [.closed, .inDelivery],
  ]

  public static let title = RegisterTitle("project", code: "P", one: "project", many: "Projects")
  public static let sheet = Sheet<Project>(ProjectSheet.write)
}
