/// How facts of a plan become scores of the GAO's practices. The rule is ours, informed by GAO-16-89G, which describes
/// "fully met" as complete evidence, "substantially" as a large portion, "partially" as about half, "minimally" as a small
/// portion.
///
/// 1. Each measure is the share of what is sound: 95 % or more is fully met, 80 % substantially, 40 % partially, 10 %
///    minimally, less is not met. Where the DCMA tolerates nothing (leads, negative float, invalid dates), fully met asks
///    for 100 %.
/// 2. A practice scores as its worst measure. While a measure is unknown the practice is not evaluated, unless a known
///    one is not met already.
/// 3. Practices that only a person can see (all work captured, traced vertically, risks analysed) are not evaluated; the
///    critical path test, when it fails, holds traceability at minimally met at best.
extension GuideAssessment {
  /// - Parameters:
  ///   - health: the DCMA checks of the same plan.
  ///   - judgements: what people say; it counts before what is measured.
  public init(
    _ plan: Plan, _ schedule: Schedule, _ health: PlanHealth,
    judgements: [GuidePractice: Judgement] = [:], thresholds: HealthThresholds = HealthThresholds()
  ) {
    let frame = HealthFrame(plan, schedule, thresholds)
    practices = GuidePractice.allCases.map { practice in
      let measures = GuideAssessment.measures(practice, frame, health)
      let measured = GuideAssessment.measured(practice, measures)
      return Score(
        practice: practice, measured: measured, judged: judgements[practice],
        measures: measures.sorted { ($0.rating.value?.rawValue ?? 6) < ($1.rating.value?.rawValue ?? 6) })
    }
  }

  private static func measures(_ practice: GuidePractice, _ frame: HealthFrame, _ health: PlanHealth)
    -> [Measure]
  {
    func checks(_ ids: String...) -> [Measure] {
      ids.compactMap { health.check("dcma.\($0)") }.map(measure)
    }
    switch practice {
    case .capturing, .riskAnalysis: return []
    case .sequencing:
      return checks("logic", "leads", "lags", "relationship-types", "hard-constraints")
    case .resourcing: return checks("resources")
    case .durations: return checks("high-duration") + [frame.firmDurations()]
    case .traceability: return checks("critical-path-test")
    case .criticalPath: return checks("critical-path-test", "logic", "hard-constraints")
    case .totalFloat: return checks("high-float", "negative-float")
    case .updating: return checks("invalid-dates") + [frame.inSequence()]
    case .baseline: return checks("missed-tasks", "execution-index") + [frame.baselined()]
    }
  }

  private static func measured(_ practice: GuidePractice, _ measures: [Measure]) -> Known<GuideRating> {
    let known = measures.compactMap(\.rating.value)
    switch practice {
    case .capturing:
      return .unknown(
        "A person must judge whether the plan holds all work, the government's and others' too.")
    case .riskAnalysis:
      return .unknown("A person must judge whether risks were analysed and whether the plan took them up.")
    case .traceability:
      if let rating = known.min(), rating < .partiallyMet { return .known(rating) }
      return .unknown("A person must judge whether levels of the plan agree and hand-overs are all linked.")
    default:
      if known.contains(.notMet) { return .known(.notMet) }
      if let reason = measures.compactMap(\.rating.reason).first { return .unknown(reason) }
      return known.min().map { .known($0) } ?? .unknown("Nothing was measured.")
    }
  }

  private static func measure(_ check: HealthCheck) -> Measure {
    guard check.reason == nil, let share = check.share, let found = check.numerator,
      let among = check.denominator
    else {
      let reason = check.reason ?? "The check has no share."
      return Measure(id: check.id, title: check.title, sound: .unknown(reason), rating: .unknown(reason))
    }
    // The path test is all or nothing.
    if check.id == "dcma.critical-path-test" {
      let sound = check.isFailed ? 0.0 : 1
      return Measure(
        id: check.id, title: check.title, sound: .known(sound),
        rating: .known(check.isFailed ? .minimallyMet : .fullyMet))
    }
    let sound: Double =
      switch check.limit {
      case .atMost: max(0, Double(among - found) / Double(among))
      case .atLeast: min(max(share, 0), 1)
      }
    let isStrict = ["dcma.leads", "dcma.negative-float", "dcma.invalid-dates"].contains(check.id)
    return Measure(
      id: check.id, title: check.title, sound: .known(sound),
      rating: .known(isStrict && share > 0 ? min(rating(sound), .substantiallyMet) : rating(sound)))
  }

  /// The bands of rule 1.
  static func rating(_ sound: Double) -> GuideRating {
    sound >= 0.95
      ? .fullyMet
      : sound >= 0.8
        ? .substantiallyMet : sound >= 0.4 ? .partiallyMet : sound >= 0.1 ? .minimallyMet : .notMet
  }
}

/// Facts that no check of the DCMA counts.
extension HealthFrame {
  /// Unfinished tasks whose duration is no longer an estimate to be confirmed (Microsoft marks those with "?").
  func firmDurations() -> GuideAssessment.Measure {
    measure("gao.firm-durations", "Durations that are not marked as estimated", open) {
      !plan.tasks[$0].isEstimated
    }
  }

  /// Begun tasks whose finish-to-start predecessors were complete when they began; needs a data date.
  func inSequence() -> GuideAssessment.Measure {
    var isOut = [Bool](repeating: false, count: plan.tasks.count)
    for place in links where plan.links[place].kind == .finishStart {
      let (before, after) = (
        plan.tasks[plan.links[place].predecessor], plan.tasks[plan.links[place].successor]
      )
      guard let start = after.progress.actualStart, plan.links[place].lag.sign >= 0 else { continue }
      if before.progress.actualFinish.map({ $0 > start }) ?? !before.isComplete {
        isOut[plan.links[place].successor] = true
      }
    }
    let begun = counted.filter { plan.tasks[$0].progress.isStarted }
    guard plan.dataDate != nil else {
      return GuideAssessment.Measure(
        id: "gao.in-sequence", title: "Progress in the order of the links", sound: .unknown(noDataDate),
        rating: .unknown(noDataDate))
    }
    return measure(
      "gao.in-sequence", "Progress in the order of the links", begun, whenEmpty: "No task has begun."
    ) { !isOut[$0] }
  }

  /// Tasks that the baseline knows.
  func baselined() -> GuideAssessment.Measure {
    measure("gao.baselined", "Tasks with a baseline", counted) { baselineFinish($0) != nil }
  }

  private func measure(
    _ id: String, _ title: String, _ tasks: [Int], whenEmpty: String = "No task counts.",
    _ isSound: (Int) -> Bool
  ) -> GuideAssessment.Measure {
    guard !tasks.isEmpty else {
      return .init(id: id, title: title, sound: .unknown(whenEmpty), rating: .unknown(whenEmpty))
    }
    let sound = Double(tasks.reduce(0) { $0 + (isSound($1) ? 1 : 0) }) / Double(tasks.count)
    return .init(
      id: id, title: title, sound: .known(sound), rating: .known(GuideAssessment.rating(sound)))
  }
}
