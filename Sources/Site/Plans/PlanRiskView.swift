import Face
import Forecasting
import Markup
import Measures
import Office
import Registers
import Scheduling

/// How likely a plan keeps its finish, what it costs then, and what both hang on.
struct PlanRiskView: Piece, Sendable {
  let visit: Visit
  let code: String
  let worked: PlanWorked?

  var markup: Markup {
    switch worked {
    case .risk(let ask, .done(.forecast(let forecast))): "\(shown(forecast, ask))\(form(ask))"
    case .risk(let ask, .working(let share)):
      Section(
        "How likely",
        body: PlanWorkPages.waiting(
          visit, code, .risk, ask.pairs, share, "The plan is played through \(Grouped.text(ask.times)) times")
      ).markup
    case .risk(let ask, .refused(let sentence)):
      "\(Notice(.watch, title: "It cannot be played through", text: "\(sentence)"))\(form(ask))"
    case .risk(let ask, .busy): "\(PlanWorkPages.busy)\(form(ask))"
    case .idle(let problems): form(RiskAsk(), problems)
    default: form(RiskAsk())
    }
  }

  private func form(_ ask: RiskAsk, _ problems: [Problem] = []) -> Markup {
    func value(_ name: String, _ now: String) -> String { problems.isEmpty ? now : visit.query(name) ?? now }
    func said(_ name: String) -> [String] { problems.filter { $0.field == name }.map(\.sentence) }
    let times = Set(RiskAsk.choices + [ask.times]).sorted()
    let form = FormView(
      action: "/projects/\(code)",
      fields: [
        FormField(
          name: "times", label: "How often",
          kind: .choice(times.map { FormOption(String($0), "\(Grouped.text($0)) times") }),
          value: value("times", String(ask.times)), problems: said("times"), required: true),
        FormField(
          name: "low", label: "Least", kind: .number(unit: "% of the planned duration"),
          value: value("low", PlanTaskForm.number(ask.low)),
          help: "For tasks without three estimates of their own.", problems: said("low")),
        FormField(
          name: "high", label: "Most", kind: .number(unit: "% of the planned duration"),
          value: value("high", PlanTaskForm.number(ask.high)), problems: said("high")),
        FormField(
          name: "seed", label: "Seed of chance", value: value("seed", String(ask.seed)),
          help: "The same seed gives the same answer, to compare plans by the same luck.",
          problems: said("seed")),
      ], csrf: visit.csrf,
      hidden: [("side", ProjectSide.plan.rawValue), ("view", PlanSide.View.risk.rawValue)],
      submit: "Play it through", method: "get")
    return Section("Play it through otherwise", body: form.markup).markup
  }

  private func shown(_ forecast: PlanForecast, _ ask: RiskAsk) -> Markup {
    let shares = [0.5, 0.8, 0.9]
    let dates = forecast.finish(shares)
    var figures = [
      KeyFigure(
        "Planned finish", "\(DueWords.short(forecast.planned.day))",
        note: "\(ChanceWords.percent(forecast.plannedConfidence)) likely to be kept",
        tone: forecast.plannedConfidence < 0.5 ? .watch : .note)
    ]
    figures += zip(shares, dates).map { share, date in
      let later = forecast.planned.day.days(to: date.day)
      return KeyFigure(
        "P\(Int((share * 100).rounded()))", "\(DueWords.short(date.day))",
        note:
          "\(later > 0 ? "\(later) days after the plan" : later < 0 ? "\(-later) days before the plan" : "as planned")"
      )
    }
    if forecast.hasCost, let cost = forecast.result.cost.percentile(0.8) {
      figures.append(
        KeyFigure(
          "P80 of the cost left", "\(ChanceWords.money(cost))", unit: currency(forecast),
          note: "planned \(ChanceWords.money(forecast.risk.plannedCost))"))
    }
    return """
      \(KeyFigures(figures))<p class="prose">\(assumptions(forecast, ask))</p>\
      \(Section("When it will be finished", body: finish(forecast, dates, shares)))\
      \(Section("What the finish hangs on", body: tornado(forecast)))\(cost(forecast))
      """
  }

  private func currency(_ forecast: PlanForecast) -> String { forecast.plan.properties["CurrencyCode"] ?? "" }

  /// What was assumed, in words: a figure of chance is worth as much as that.
  private func assumptions(_ forecast: PlanForecast, _ ask: RiskAsk) -> Markup {
    let estimated = forecast.risk.tasks.count { forecast.plan.tasks[$0].estimate != nil }
    let others = forecast.risk.tasks.count - estimated
    let own =
      estimated > 0 ? "\(Grouped.text(estimated)) tasks are drawn from their own three estimates, " : ""
    return """
      Played through \(Grouped.text(ask.times)) times with seed \(ask.seed). \(own)\(Grouped.text(others)) tasks spread from \
      \(PlanTaskForm.number(ask.low)) to \(PlanTaskForm.number(ask.high)) % of what is planned and left of them. Durations \
      are drawn independently of each other.
      """
  }

  private func finish(_ forecast: PlanForecast, _ dates: [Moment], _ shares: [Double]) -> Markup {
    var lines = [
      ChancePlot.Line(
        "Planned", value: Self.days(forecast.planned), confidence: forecast.plannedConfidence, kind: .planned)
    ]
    lines += zip(shares, dates).prefix(2).map {
      ChancePlot.Line(
        "P\(Int(($0 * 100).rounded()))", value: Self.days($1), confidence: $0, kind: .percentile)
    }
    if let imposed = forecast.plan.finish, !forecast.plan.isFromFinish {
      lines.append(
        ChancePlot.Line(
          "Must be finished", value: Self.days(imposed), confidence: forecast.confidence(of: imposed),
          kind: .deadline))
    }
    return ChancePlot(
      id: "finish", title: "Finish", unit: .dates,
      bins: forecast.histogram().map { .init(low: Double($0.from), high: Double($0.to), count: $0.count) },
      curve: forecast.curve().map { .init(value: Self.days($0.finish), confidence: $0.confidence) },
      lines: lines
    ).markup
  }

  private static func days(_ moment: Moment) -> Double { PlanRow.days(moment) }

  private func tornado(_ forecast: PlanForecast) -> Markup {
    let text = PlanTexts(forecast.plan)
    let rows = forecast.result.tornado(50).filter { $0.sensitivity.magnitude >= 0.005 }.map {
      activity, sensitivity in
      let place = forecast.risk.tasks[activity]
      let uid = String(forecast.plan.tasks[place].uid)
      return Tornado.Row(
        "\(text.code(of: place)) \(forecast.plan.tasks[place].name)", correlation: sensitivity,
        criticality: forecast.result.activities[activity].criticality,
        href: PlanPages.side(code, "&task=\(uid)#task-\(uid)"))
    }
    return Tornado(title: "The finish hangs on", rows: rows).markup
  }

  private func cost(_ forecast: PlanForecast) -> Markup {
    guard forecast.hasCost else { return .nothing }
    let (cost, planned) = (forecast.result.cost, forecast.risk.plannedCost)
    let bins = cost.histogram(bins: 40).map { ChancePlot.Bin(low: $0.low, high: $0.high, count: $0.count) }
    let lines =
      [ChancePlot.Line("Planned", value: planned, confidence: cost.confidence(of: planned), kind: .planned)]
      + [0.5, 0.8].compactMap { share in
        cost.percentile(share).map {
          ChancePlot.Line("P\(Int((share * 100).rounded()))", value: $0, confidence: share, kind: .percentile)
        }
      }
    let plot = ChancePlot(
      id: "cost", title: "Cost that is left", unit: .money(currency: currency(forecast)), bins: bins,
      curve: cost.curve(points: 101).map { .init(value: $0.value, confidence: $0.confidence) }, lines: lines)
    return
      "\(Section("What it will cost", body: plot.markup))\(Section("Date and budget together", body: joint(forecast)))"
  }

  private func joint(_ forecast: PlanForecast) -> Markup {
    let days = forecast.risk.workingDays(until: forecast.planned)
    let (joint, budget) = (forecast.result.joint, forecast.risk.plannedCost)
    let both = joint.confidence(finish: days, cost: budget)
    let (date, money) = (forecast.plannedConfidence, forecast.result.cost.confidence(of: budget))
    return JointPlot(
      title: "Date and cost", currency: currency(forecast),
      dots: forecast.pairs(JointPlot.limit).map { .init(day: Self.days($0.finish), money: $0.cost) },
      target: .init(day: Self.days(forecast.planned), money: budget),
      shares: .init(
        both: both, dateOnly: max(date - both, 0), budgetOnly: max(money - both, 0),
        neither: max(1 - date - money + both, 0))
    ).markup
  }
}

/// Chances and what is left to be spent, in words.
enum ChanceWords {
  /// `64.3 %`; never all or nothing, which no sample tells.
  static func percent(_ share: Double) -> String {
    let tenths = (share * 1000).rounded() / 10
    if tenths <= 0 { return "under 0.1 %" }
    if tenths >= 100 { return "over 99.9 %" }
    return "\(Int(exactly: tenths).map(String.init) ?? String(tenths)) %"
  }

  static func money(_ amount: Double) -> String {
    Int(exactly: amount.rounded()).map(Grouped.text) ?? "out of range"
  }
}
