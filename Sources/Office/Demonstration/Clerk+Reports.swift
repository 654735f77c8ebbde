import Measures
import Registers

extension Demonstration {
  /// How many months back the reports reach.
  static let months = 8

  /// The last days of the months before the one in which `today` lies, the earliest first.
  static func monthEnds(before today: Day) -> [Day] {
    var ends: [Day] = []
    var first = today.adding(1 - today.parts.day)
    for _ in 0..<months {
      let end = first.adding(-1)
      ends.append(end)
      first = end.adding(1 - end.parts.day)
    }
    return ends.reversed()
  }

  /// One month of a project's story.
  struct Month: Sendable {
    /// From 0 for the first month that is told.
    let number: Int
    let period: Day
    let rag: Rag
    let slip: Int
    let cost: Int64
    let said: String?
  }

  /// The months of a story in which the project had begun, with the days for which they speak.
  static func months(of row: ProjectRow, before today: Day) -> [Month] {
    let story = row.story
    let rags = story.rags.utf8.compactMap(rag)
    let ends = monthEnds(before: today).dropLast(story.quiet).suffix(rags.count)
    let told = Array(zip(zip(rags, zip(story.slips, story.costs)), Array(ends)))
    guard ends.count == rags.count, let plan = row.plan else { return [] }
    return told.enumerated().compactMap { number, month in
      let ((rag, (slip, cost)), period) = month
      if period < today.adding(plan.start) { return nil }
      return Month(
        number: number, period: period, rag: rag, slip: slip, cost: cost,
        said: story.turns.first { $0.month == number }?.said)
    }
  }
}

extension Demonstration.Clerk {
  mutating func enterReports() throws {
    for row in Demonstration.projects {
      let months = Demonstration.months(of: row, before: today)
      var before: Demonstration.Month?
      for month in months {
        var report = try report(row, month, before)
        report.status = .published
        try enter(
          report, as: "\(row.reference) \(month.period)",
          because: "Published for the month to \(month.period)")
        before = month
      }
      if let last = before { try correct(row, last) }
      let making = Demonstration.reportsInTheMaking.first { $0.reference == row.reference }
      guard let making, let last = before else { continue }
      let month = Demonstration.Month(
        number: last.number + 1, period: today, rag: last.rag, slip: last.slip, cost: last.cost, said: nil)
      let held = try enter(
        try report(row, month, last), as: "\(row.reference) \(today)", because: "Begun for the current month")
      if making.status != .draft {
        try walk(held, \.status, [(making.status, "Ready for the office to check")])
      }
    }
  }

  /// One project found its last report wrong, and published what is right beside it.
  private mutating func correct(_ row: Demonstration.ProjectRow, _ last: Demonstration.Month) throws {
    let wrong = Demonstration.correctedReport
    guard row.reference == wrong.reference else { return }
    var report = try report(row, last, last)
    report.corrects = try book.find("\(row.reference) \(last.period)")
    report.summary = wrong.summary
    report.status = .published
    try enter(
      report, as: "\(row.reference) \(last.period), corrected", because: "The summary named another depot")
  }

  private func report(
    _ row: Demonstration.ProjectRow, _ month: Demonstration.Month, _ before: Demonstration.Month?
  ) throws -> StatusReport {
    var report = StatusReport()
    report.project = try book.find(row.reference)
    report.period = month.period
    report.rag = month.rag
    report.summary =
      month.said ?? Demonstration.ReportWords.summary(month.rag, before: before?.rag, month: month.number)
    report.department = row.department
    report.category = row.category
    if let plan = row.plan {
      let finish = day(plan.start + plan.length + month.slip)
      report.start = day(plan.start)
      report.finish = finish
      report.schedule = Demonstration.ReportWords.schedule(
        finish: finish, slip: month.slip, before: before?.slip)
    }
    addMoney(row, month, to: &report)
    return report
  }

  private func addMoney(
    _ row: Demonstration.ProjectRow, _ month: Demonstration.Month, to report: inout StatusReport
  ) {
    guard let plan = row.plan else { return }
    let money = row.money
    let year = money.budget * Int64(min(365, plan.length)) / Int64(max(plan.length, 1))
    report.yearBaseline = .thousands(year)
    report.yearForecast = .thousands(year, risen: month.cost)
    report.yearVariance = Percent(hundredths: month.cost * 10)
    report.wholeLifeCost = money.wholeLife.map { .thousands($0) }
    report.benefits = money.benefits.map { .thousands($0) }
    report.cost = Demonstration.ReportWords.cost(
      .thousands(money.budget, risen: month.cost), thousandths: month.cost)
    if month.number % 3 == 2, money.benefits != nil {
      report.benefitsNote = "The expected benefits are unchanged."
    }
  }
}
