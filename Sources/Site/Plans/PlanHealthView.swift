import Face
import Markup
import Office
import Scheduling

/// How good a plan is: fourteen checks with the tasks that offend, and the ten practices.
struct PlanHealthView: Piece, Sendable {
  let visit: Visit
  let plan: Plan
  let schedule: Schedule
  /// What other projects ask of the plan.
  let holds: [ExternalHold]

  var markup: Markup {
    let health = PlanHealth(plan, schedule, reschedule: { Schedule(of: $0, heldBy: holds) })
    let guide = GuideAssessment(plan, schedule, health)
    return """
      \(Section("Fourteen checks", lead: lead(health), body: checks(health)))\
      \(Section("Ten practices", lead: reliable(guide), body: practices(guide)))
      """
  }

  private func lead(_ health: PlanHealth) -> Markup {
    let failed = health.checks.count(where: \.isFailed)
    let open = health.checks.count { $0.reason != nil }
    return "\(failed) failed, \(open) could not be made, \(health.checks.count - failed - open) passed."
  }

  private func checks(_ health: PlanHealth) -> Markup {
    let rows = health.checks.map { check in
      Table.Row(
        cells: [
          "\(check.number)", "\(check.title)", badge(check).markup,
          "\(check.percent.map { "\(Self.rounded($0)) %" } ?? "–")",
          "\(check.reason ?? check.rule)", offenders(check),
        ], id: check.id)
    }
    return Table(
      columns: [
        .init(title: "No.", numeric: true), .init(title: "Check"), .init(title: "Verdict"),
        .init(title: "Found", numeric: true), .init(title: "Rule, or why not", wraps: true),
        .init(title: "Tasks", wraps: true),
      ], rows: rows, caption: "The fourteen checks of the DCMA",
      empty: EmptyState(title: "No checks", text: "The plan is empty.")
    ).markup
  }

  private func badge(_ check: HealthCheck) -> Badge {
    switch check.verdict {
    case .passed: Badge("Passed", .good)
    case .failed: Badge("Failed", check.isInformational ? .watch : .bad)
    case .notEvaluated: Badge("Not evaluated", .note)
    }
  }

  private func offenders(_ check: HealthCheck) -> Markup {
    let text = PlanTexts(plan)
    let shown = check.tasks.prefix(6).map { place -> Markup in
      let href =
        Address.with(visit, ["view": "", "task": String(plan.tasks[place].uid)])
        + "#task-\(plan.tasks[place].uid)"
      return "<a href=\"\(Link.safe(href))\" title=\"\(plan.tasks[place].name)\">\(text.code(of: place))</a> "
    }
    let more = check.tasks.count - shown.count
    return "<span class=\"prose\">\(shown)\(more > 0 ? "and \(more) more" : "")</span>"
  }

  private func reliable(_ guide: GuideAssessment) -> Markup {
    switch guide.isReliable {
    case .known(true): "By these the schedule is reliable."
    case .known(false): "By these the schedule is not reliable."
    case .unknown(let reason): "Whether the schedule is reliable is not known. \(reason)"
    }
  }

  private func practices(_ guide: GuideAssessment) -> Markup {
    let rows = guide.practices.map { score in
      Table.Row(cells: [
        "\(score.practice.rawValue)", "\(score.practice.title)",
        "\(score.rating.value?.title ?? "Not evaluated")",
        "\(score.rating.reason ?? score.measures.first.map { "Held by: \($0.title)" } ?? "")",
      ])
    }
    return Table(
      columns: [
        .init(title: "No.", numeric: true), .init(title: "Practice", wraps: true), .init(title: "Rating"),
        .init(title: "Why", wraps: true),
      ], rows: rows, caption: "The ten practices of the GAO",
      empty: EmptyState(title: "No practices", text: "The plan is empty.")
    ).markup
  }

  static func rounded(_ value: Double) -> String {
    let tenths = (value * 10).rounded() / 10
    return Int(exactly: tenths).map(String.init) ?? String(tenths)
  }
}
