/// The fields of a project in a published portfolio, with the headings that public bodies give them.
extension TargetField {
  public static let portfolio: [TargetField] = identity + confidence + schedule + money + narratives

  private static let identity: [TargetField] = [
    TargetField(
      "reference", "Reference", .reference,
      synonyms: ["GMPP ID", "GMPP ID Number", "Project ID", "Project number", "ID"]),
    TargetField("name", "Name", .reference, synonyms: ["Project", "Project name", "Title", "Project title"]),
    TargetField(
      "department", "Department", .reference,
      synonyms: ["Dept", "Lead department", "Organisation", "Sponsor body"]),
    TargetField(
      "category", "Category", .reference,
      synonyms: ["Annual report category", "Report category", "Project category", "Project type"]),
    TargetField(
      "description", "Description", .text,
      synonyms: ["Description / aims", "Description aims", "Aims", "Project description"]),
    TargetField("report_year", "Report year", .int, synonyms: ["Year", "Reporting year"]),
    TargetField(
      "snapshot", "Snapshot", .day,
      synonyms: ["Period", "Snapshot date", "Snapshot period", "As of", "Data as at"]),
  ]

  private static let confidence: [TargetField] = [
    TargetField(
      "rag_declared", "Delivery confidence", .rag,
      synonyms: [
        "IPA delivery confidence assessment", "Delivery confidence assessment", "Rating", "Colour rating",
        "RAG", "RAG rating", "RAG status", "DCA", "IPA RAG rating",
      ]),
    TargetField(
      "rag_sponsor", "Delivery confidence by the sponsor", .rag,
      synonyms: ["SRO delivery confidence assessment", "SRO DCA", "SRO RAG rating"]),
    TargetField(
      "rag_comment", "Comment on delivery confidence", .text,
      synonyms: [
        "Rating comment", "RAG comment", "Commentary on RAG rating",
        "Departmental commentary on actions planned or taken on the IPA RAG rating",
      ]),
  ]

  private static let schedule: [TargetField] = [
    TargetField(
      "start_forecast", "Start", .day,
      synonyms: ["Start date", "Project start date", "Latest approved start date"]),
    TargetField(
      "finish_forecast", "Finish", .day,
      synonyms: [
        "End", "End date", "Finish date", "Project end date", "Latest approved end date", "Completion date",
      ]),
    TargetField(
      "schedule_comment", "Comment on the schedule", .text,
      synonyms: [
        "Schedule comment", "Narrative on schedule",
        "Departmental narrative on schedule, including any deviation from planned schedule",
      ]),
  ]

  private static let money: [TargetField] = [
    TargetField(
      "year_baseline", "Baseline of the year", .money,
      synonyms: [
        "Financial year baseline", "FY baseline", "Yearly budget", "Annual budget", "In-year baseline",
      ]),
    TargetField(
      "year_forecast", "Forecast of the year", .money,
      synonyms: [
        "Financial year forecast", "FY forecast", "Yearly forecast", "Annual forecast", "In-year forecast",
      ]),
    TargetField(
      "year_variance", "Variance of the year", .percent,
      synonyms: ["Financial year variance", "FY variance", "Yearly variance", "In-year variance", "Variance"]),
    TargetField(
      "whole_life_cost", "Whole life cost", .money,
      synonyms: [
        "Total baseline whole life costs", "WLC", "WLC baseline", "WLC baseline incl NCG",
        "Whole life cost baseline",
        "Total budgeted whole life costs",
      ]),
    TargetField(
      "benefits", "Benefits", .money,
      synonyms: ["Total baseline benefits", "Monetised benefits", "Whole life benefits"]),
  ]

  private static let narratives: [TargetField] = [
    TargetField(
      "budget_comment", "Comment on the year's variance", .text,
      synonyms: [
        "Variance comment", "Narrative on budget variance", "Budget variance comment",
        "Departmental narrative on budget/forecast variance",
      ]),
    TargetField(
      "cost_comment", "Comment on whole life cost", .text,
      // Where a file has a comment on the variance too, its budget comment speaks of the whole life.
      synonyms: [
        "Budget comment", "WLC comment", "Narrative on whole life costs",
        "Departmental narrative on budgeted whole life costs",
      ]),
    TargetField(
      "benefits_comment", "Comment on benefits", .text,
      synonyms: ["Benefit comment", "Narrative on benefits", "Departmental narrative on budgeted benefits"]),
  ]
}
