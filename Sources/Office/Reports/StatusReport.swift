import Measures
import Registers

/// What a project said of itself for a period: kept as it was said.
public struct StatusReport: Register {
  public var project: Reference<Project>?
  public var period: Day?
  public var rag: Rag?
  public var summary = ""
  public var schedule = ""
  public var cost = ""
  public var benefitsNote = ""
  public var start: Day?
  public var finish: Day?
  public var yearBaseline: Money?
  public var yearForecast: Money?
  public var yearVariance: Percent?
  public var wholeLifeCost: Money?
  public var benefits: Money?
  public var department = ""
  public var category = ""
  public var status = Status.draft
  /// The published report of the same period in whose place this one is read.
  public var corrects: Reference<StatusReport>?
  public init() {}

  public enum Status: String, Choice { case draft, submitted, published }

  public static let title = RegisterTitle(
    "status_report", code: "SR", one: "status report", many: "Status reports")
  public static let sheet = Sheet<StatusReport> { s in
    s.field(\.project, "project", "Project").required().listed()
    s.field(\.period, "period", "As at").required().listed().help("The day for which the report speaks.")
    s.field(\.rag, "rag", "RAG declared").listed()
    s.field(\.summary, "summary", "Summary").multiline().searched()
    s.field(\.schedule, "schedule", "Schedule").multiline()
    s.field(\.cost, "cost", "Cost").multiline()
    s.field(\.benefitsNote, "benefits_note", "On benefits").multiline()
    s.group("Figures as reported")
    s.field(\.start, "start_day", "Start").listed()
    s.field(\.finish, "finish_day", "Finish").listed()
    s.field(\.yearBaseline, "year_baseline", "Year's baseline").listed()
    s.field(\.yearForecast, "year_forecast", "Year's forecast").listed()
    s.field(\.yearVariance, "year_variance", "Year's variance").unit("%")
    s.field(\.wholeLifeCost, "whole_life_cost", "Whole-life cost").listed()
    s.field(\.benefits, "benefits", "Benefits").listed()
    s.field(\.department, "department", "Department as reported").atMost(bytes: 200)
    s.field(\.category, "category", "Category as reported").atMost(bytes: 200)
    s.state(
      \.status, "status", "Status", from: [.draft, .submitted, .published],
      [.draft: [.submitted], .submitted: [.draft, .published]]
    ).listed()
    s.group("Correction")
    s.field(\.corrects, "corrects", "Corrects").later()
      .help(
        "The published report of the same period in whose place this one is to be read; it stays as it was.")
    s.rule("A correction says in its summary what it corrects, and why.", at: "summary") {
      $0.corrects == nil || !TextRules.isEmpty($0.summary)
    }
    s.described(by: \.summary, column: "summary")
  }
}
