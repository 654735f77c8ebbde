extension HealthCheck {
  static let pamphlet = "DCMA-EA PAM 200.1 (2012), section 4"

  /// A check that has not been decided yet.
  init(
    _ number: Int, _ id: String, _ title: String, _ rule: String, unit: Unit = .tasks, limit: Limit,
    isInformational: Bool = false
  ) {
    (self.id, self.number, self.title, self.rule) = ("dcma." + id, number, title, rule)
    (source, self.unit, self.limit) = (HealthCheck.pamphlet + ", metric \(number)", unit, limit)
    (numerator, denominator, verdict) = (nil, nil, .notEvaluated("The check was not made."))
    (self.isInformational, tasks, links, figures) = (isInformational, [], [], [])
  }

  /// The check with a reason why it has no result.
  func notEvaluated(_ reason: String) -> HealthCheck {
    var check = self
    check.verdict = .notEvaluated(reason)
    return check
  }

  /// The check decided over tasks that each offend, do not, or cannot be judged.
  ///
  /// Where some cannot be judged, the verdict stands only if it would be the same whichever way they fell; otherwise the
  /// check is not evaluated. For limits of the kind `atMost`.
  func decided(
    over tasks: [Int], whenEmpty: String = "No task that counts is left to do.",
    unknown: String = "Of some tasks the dates are not known.", _ offends: (Int) -> Bool?
  ) -> HealthCheck {
    guard !tasks.isEmpty else { return notEvaluated(whenEmpty) }
    var check = self
    var unjudged = 0
    for task in tasks {
      switch offends(task) {
      case true: check.tasks.append(task)
      case nil: unjudged += 1
      default: break
      }
    }
    check.denominator = tasks.count
    check.decide(found: check.tasks.count, unjudged: unjudged, unknown)
    return check
  }

  private mutating func decide(found: Int, unjudged: Int, _ unknown: String) {
    guard let denominator else { return }
    if unjudged > 0 {
      figures.append(
        Figure(
          id: "unjudged", title: "Tasks that cannot be judged", value: .known(Double(unjudged)), unit: "tasks"
        ))
    }
    let least = limit.holds(Double(found) / Double(denominator))
    let most = limit.holds(Double(found + unjudged) / Double(denominator))
    guard least == most else {
      verdict = .notEvaluated(unknown + " That is \(unjudged) of \(denominator), enough to turn the verdict.")
      return
    }
    numerator = found
    verdict = least ? .passed : .failed
  }

  /// The check decided by two numbers; not evaluated where the second is not positive.
  func decided(_ numerator: Int, of denominator: Int, whenEmpty: String) -> HealthCheck {
    guard denominator > 0 else { return notEvaluated(whenEmpty) }
    var check = self
    (check.numerator, check.denominator) = (numerator, denominator)
    check.verdict = limit.holds(Double(numerator) / Double(denominator)) ? .passed : .failed
    return check
  }
}
