import Registers

extension Demonstration {
  /// A project of the group: who answers for it, how it is planned and what its reports tell.
  struct ProjectRow: Sendable {
    let reference: String
    let name: String
    let office: String
    var serving: [String] = []
    let portfolio: String
    var programme: String?
    var sponsor: String?
    var manager: String?
    var requester: String?
    var approach = Project.Approach.predictive
    var type = Project.WorkType.change
    var spend = Project.Spend.mixed
    /// Size, risk, complexity and novelty; empty where nobody has scored them.
    var scores: [Int] = []
    var tier: (Int, because: String)?
    var isConfidential = false
    var status = Project.Status.inDelivery
    let stage: String
    let department: String
    let category: String
    let customer: String
    var objectives: [String] = []
    var priority: Int?
    let text: String
    var plan: Plan?
    /// Budget, whole-life cost and benefits in thousands of pounds; nil where nobody knows.
    let money: (budget: Int64, wholeLife: Int64?, benefits: Int64?)
    var story = Story("", [], [])
    var ragReason = ""
    var moves: [Move] = []
  }

  /// First day, counted from today, and length in days, as first agreed.
  struct Plan: Sendable {
    let start: Int
    let length: Int
    init(_ start: Int, for length: Int) {
      self.start = start
      self.length = length
    }
  }

  /// What a project declared month by month, the last month last.
  struct Story: Sendable {
    /// A letter a month: G green, L amber/green, A amber, B amber/red, R red.
    let rags: String
    /// Days after the baseline finish, month by month.
    let slips: [Int]
    /// Thousandths of the budget above it, month by month.
    let costs: [Int64]
    /// How many months before this one had no report any more.
    let quiet: Int
    /// What was said in words where something turned, by month of the story from 0.
    let turns: [(month: Int, said: String)]

    init(
      _ rags: String, _ slips: [Int], _ costs: [Int64], quiet: Int = 0,
      _ turns: [(month: Int, said: String)] = []
    ) {
      self.rags = rags
      self.slips = slips
      self.costs = costs
      self.quiet = quiet
      self.turns = turns
    }
  }

  /// A step of a project from one state to the next.
  struct Move: Sendable {
    let status: Project.Status
    let stage: String
    let because: String
    init(_ status: Project.Status, _ stage: String, _ because: String) {
      self.status = status
      self.stage = stage
      self.because = because
    }
  }

  static let projects: [ProjectRow] =
    technologyProjects + operationsProjects + capitalProjects + groupProjects

  /// The project whose last report named the wrong depot, and what is right.
  static let correctedReport: (reference: String, summary: String) = (
    "NG-122",
    "Corrects the summary of this month: the second depot is finished, not the third. Dates and figures stand."
  )

  /// Projects whose report of the current month is still in the making.
  static let reportsInTheMaking: [(reference: String, status: StatusReport.Status)] = [
    ("NG-101", .draft), ("NG-102", .submitted), ("NG-111", .draft), ("NG-131", .submitted),
    ("NG-134", .draft),
    ("NG-141", .draft),
  ]
}
