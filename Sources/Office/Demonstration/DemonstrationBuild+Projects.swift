import Measures
import Registers

extension DemonstrationBuild {
  mutating func projects() throws {
    for (number, row) in DemonstrationProjects.all.enumerated() {
      project[row.name] = try registrar.enter(entry(row, number), because: "Registered with its office").id
    }
  }

  private func entry(_ row: DemonstrationProjects.Row, _ number: Int) -> Project {
    var entry = Project()
    entry.name = row.name
    entry.reference = "NG-\(101 + number)"
    entry.description = row.about
    entry.governingOffice = office[row.office].map { Reference($0) }
    entry.servingOffices = Links([row.serving.flatMap { office[$0] }].compactMap { $0 })
    entry.portfolio = portfolio[row.portfolio].map { Reference($0) }
    entry.programme = row.programme.flatMap { programme[$0] }.map { Reference($0) }
    entry.department = DemonstrationOffices.all.first { $0.key == row.office }?.domain ?? ""
    entry.category = row.category
    entry.approach = row.approach
    (entry.size, entry.risk, entry.complexity, entry.novelty) = (
      row.scores.0, row.scores.1, row.scores.2, row.scores.3
    )
    entry.status = row.status
    entry.stage = row.stage
    entry.confidentiality = row.isConfidential ? .confidential : .open
    entry.sponsor = someone(row.sponsor)
    entry.manager = someone(row.manager)
    entry.objectives = Links(objective.isEmpty ? [] : [objective[number % objective.count]])
    if let (start, baseline, forecast) = row.days {
      entry.startBaseline = day(start)
      entry.startForecast = day(start)
      entry.finishBaseline = day(baseline)
      entry.finishForecast = day(forecast)
    }
    if let (budget, forecast, whole, benefits) = row.money {
      entry.budget = pounds(budget)
      entry.forecast = pounds(forecast)
      entry.wholeLifeCost = pounds(whole)
      entry.benefits = benefits == 0 ? nil : pounds(benefits)
    }
    entry.ragDeclared = row.rag
    entry.ragReason = row.reason
    if row.reason.isEmpty, let declared = row.rag, let computed = ComputedRag(of: entry).rag, declared < computed {
      entry.ragReason = "The board has seen the dates and expects the team to win the time back."
    }
    return entry
  }

  private func pounds(_ thousands: Int64) -> Money { Money(minor: thousands * 100_000, .gbp) }

  /// Eight monthly reports for every live project, each with a little of the way to where it stands now.
  func reports() throws {
    for row in DemonstrationProjects.all {
      guard let id = project[row.name], let now = row.rag, let (start, baseline, forecast) = row.days,
        let money = row.money, [.inDelivery, .exception, .onHold, .closing].contains(row.status)
      else { continue }
      for month in 0..<8 where start < -30 * (7 - month) {
        var entry = StatusReport()
        entry.project = Reference(id)
        entry.period = day(-30 * (7 - month) - 5)
        entry.rag = Rag.allCases.first { $0.severity == now.severity * month / 7 }
        entry.start = day(start)
        entry.finish = day(baseline + (forecast - baseline) * month / 7)
        entry.wholeLifeCost = pounds(money.2)
        entry.yearBaseline = pounds(money.0)
        entry.yearForecast = pounds(money.0 + (money.1 - money.0) * Int64(month) / 7)
        entry.benefits = money.3 == 0 ? nil : pounds(money.3)
        entry.summary =
          month == 7
          ? (row.reason.isEmpty ? row.about : row.reason) : "On the way through \(row.stage.lowercased())."
        // The newest reports of some wait to be published.
        entry.status = month == 7 && id % 5 == 0 ? .submitted : .published
        try registrar.enter(entry, because: "Monthly report")
      }
    }
  }

  func controls() throws {
    for row in DemonstrationControls.policies {
      var entry = ControlPolicy()
      entry.office = office[row.office].map { Reference($0) }
      entry.control = row.control
      entry.level = row.level
      entry.lock = row.lock
      entry.condition = row.condition
      entry.from = row.from.map(day)
      entry.to = row.to.map(day)
      entry.reason = row.reason
      try registrar.enter(entry, because: "Policy of the office")
    }
    for row in DemonstrationControls.waivers {
      var entry = WaiverRecord()
      entry.project = project[row.project].map { Reference($0) }
      entry.control = row.control
      entry.level = row.level
      entry.reason = row.reason
      entry.compensation = row.instead
      entry.requester = someone(row.requester)
      entry.from = day(row.from)
      entry.until = day(row.until)
      let held = try registrar.enter(entry)
      guard row.granted else { continue }
      var granted = entry
      granted.approver = someone("Ingrid Solheim")
      granted.grantedBy = office["hub"].map { Reference($0) }
      granted.status = .granted
      try registrar.change(held, to: granted, because: "Granted after a talk with the manager")
    }
    var entry = TailoringRecord()
    entry.project = project["Customer app"].map { Reference($0) }
    entry.control = .reportingCadence
    entry.level = .advise
    entry.rationale = "The board looks at the live board each quarter instead."
    entry.requester = someone("Jamal Carter")
    entry.from = day(-60)
    let held = try registrar.enter(entry)
    var approved = entry
    approved.approver = someone("Ingrid Solheim")
    approved.approvedBy = office["hub"].map { Reference($0) }
    approved.status = .inForce
    try registrar.change(held, to: approved, because: "Agreed at the quarterly review")
    var proposed = entry
    proposed.project = project["Self-service portal"].map { Reference($0) }
    proposed.rationale = "Same team, same board."
    try registrar.enter(proposed)
  }
}
