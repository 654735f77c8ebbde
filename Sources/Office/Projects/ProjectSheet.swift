import Measures
import Registers

/// What the office asks of a project, in the order in which people think of it.
enum ProjectSheet {
  static func write(_ s: SheetWriting<Project>) {
    identity(s)
    people(s)
    tiering(s)
    time(s)
    money(s)
    confidence(s)
    closing(s)
    rules(s)
    s.named(by: \.name, column: "name")
  }

  private static func identity(_ s: SheetWriting<Project>) {
    s.group("What it is")
    s.field(\.name, "name", "Project").required().searched().listed().atMost(bytes: 300)
    s.field(\.reference, "reference", "Reference").unique().searched().listed().atMost(bytes: 100)
      .help("The number that other systems know it by.")
    s.field(\.description, "description", "Description and aims").multiline().searched()
    s.field(\.governingOffice, "governing_office", "Governing office").required().listed()
      .help("The one office whose controls bind it.")
    s.field(\.servingOffices, "serving_offices", "Serving offices")
      .help("Offices that help without governing; they never change a control.")
    s.field(\.portfolio, "portfolio", "Portfolio").listed()
    s.field(\.programme, "programme", "Programme").listed()
    s.field(\.department, "department", "Department").searched().listed().atMost(bytes: 200)
    s.field(\.category, "category", "Category").searched().listed().atMost(bytes: 200)
    s.field(\.owningUnit, "owning_unit", "Owning unit").later()
    s.field(\.registeredOn, "registered_on", "Registered on").later()
      .help("The day on which the governing office took it into its register.")
    s.field(\.tool, "tool", "Kept in").later().atMost(bytes: 200)
      .help("Where its plan and registers are kept. Empty: here.")
    s.field(\.customer, "customer", "Customer").searched().atMost(bytes: 200)
    s.state(
      \.status, "status", "Status",
      from: Project.Status.allCases, Project.steps
    ).listed().help("Where it stands. A project may be registered late, in any state.")
    s.field(\.stage, "stage", "Stage").atMost(bytes: 100)
    s.field(\.confidentiality, "confidentiality", "Confidentiality")
      .help("Confidential: its existence is shown only to those named on it and to those who govern it.")
  }

  private static func people(_ s: SheetWriting<Project>) {
    s.group("People")
    s.field(\.sponsor, "sponsor", "Sponsor").listed()
    s.field(\.manager, "manager", "Project manager").listed()
    s.field(\.requester, "requester", "Requested by")
    s.field(\.objectives, "objectives", "Objectives")
  }

  private static func tiering(_ s: SheetWriting<Project>) {
    s.group("Kind and tier")
    s.field(\.workType, "work_type", "Type")
    s.field(\.spend, "spend", "Spend")
    s.field(\.approach, "approach", "Delivery approach").listed()
    s.field(\.size, "size", "Size").within(1...5).help("1 small to 5 very large.")
    s.field(\.risk, "risk", "Risk").within(1...5).help("1 low to 5 very high.")
    s.field(\.complexity, "complexity", "Complexity").within(1...5).help("1 simple to 5 very complex.")
    s.field(\.novelty, "novelty", "Novelty").within(1...5).help("1 routine to 5 never done.")
    s.computed("tier_by_score", "Tier by score") { Tiering.tier(of: $0) }
      .help("From size, risk, complexity and novelty.")
    s.field(\.tier, "tier", "Tier").within(1...4).listed()
      .help("1 is watched most closely. Left empty, the score decides.")
    s.field(\.tierReason, "tier_reason", "Why another tier than the score says").atMost(bytes: 1000)
    s.field(\.priority, "priority", "Priority").within(1...9999)
  }

  private static func time(_ s: SheetWriting<Project>) {
    s.group("Time")
    s.field(\.startBaseline, "start_baseline", "Start, baseline")
    s.field(\.startForecast, "start_forecast", "Start, forecast").listed()
    s.field(\.finishBaseline, "finish_baseline", "Finish, baseline").listed()
    s.field(\.finishForecast, "finish_forecast", "Finish, forecast").listed()
    s.computed("slip", "Slip in days") { ComputedRag.slip(of: $0) }
      .help("Forecast finish less baseline finish.")
  }

  private static func money(_ s: SheetWriting<Project>) {
    s.group("Money")
    s.field(\.budget, "budget", "Budget").listed()
    s.field(\.forecast, "forecast", "Forecast cost").listed()
    s.computed("cost_variance", "Cost variance") { ComputedRag.costVariance(of: $0) }
      .help("Forecast less budget, in percent of the budget.")
    s.field(\.wholeLifeCost, "whole_life_cost", "Whole-life cost").listed()
    s.field(\.benefits, "benefits", "Benefits").listed()
  }

  private static func confidence(_ s: SheetWriting<Project>) {
    s.group("Confidence")
    s.field(\.ragDeclared, "rag_declared", "RAG declared").listed()
    s.computed("rag_computed", "RAG computed") { ComputedRag(of: $0).rag }.listed()
      .help("From slip and cost variance; unknown where the facts are missing.")
    s.field(\.ragReason, "rag_reason", "Reason for the declared RAG").multiline()
  }

  private static func closing(_ s: SheetWriting<Project>) {
    s.group("Close-out")
    s.field(\.closureReport, "closure_report", "Closure report").later().multiline().searched()
    s.field(\.hasArchived, "has_archived", "Records archived").later()
    s.field(\.hasLearned, "has_learned", "Lessons captured").later()
  }

  private static func rules(_ s: SheetWriting<Project>) {
    s.rule("The sponsor does not manage the project.", at: "manager") {
      $0.sponsor == nil || $0.sponsor != $0.manager
    }
    s.rule("The baseline finish is not before the baseline start.", at: "finish_baseline") {
      ordered($0.startBaseline, $0.finishBaseline)
    }
    s.rule("The forecast finish is not before the forecast start.", at: "finish_forecast") {
      ordered($0.startForecast, $0.finishForecast)
    }
    s.rule("A tier other than the score says needs a reason.", at: "tier_reason") {
      guard let said = $0.tier, let scored = Tiering.tier(of: $0), said != scored else { return true }
      return !$0.tierReason.isEmpty
    }
    s.rule("Budget and forecast are in one currency.", at: "forecast") {
      guard let budget = $0.budget, let forecast = $0.forecast else { return true }
      return budget.currency == forecast.currency
    }
  }

  private static func ordered(_ a: Day?, _ b: Day?) -> Bool {
    guard let a, let b else { return true }
    return a <= b
  }
}
