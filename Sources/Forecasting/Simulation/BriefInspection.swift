/// Finds all that is wrong with a brief before a number is drawn, so that nothing from outside can trap later.
struct BriefInspection {
  let brief: SimulationBrief
  private(set) var problems: [SimulationProblem] = []

  /// The successors of activities that a branching stands after.
  private var forked: [Int: Set<Int>] = [:]
  private var network: RiskNetwork { brief.network }
  private var limits: SimulationLimits { brief.limits }

  init(_ brief: SimulationBrief) {
    self.brief = brief
    sizes()
    // What is too large to simulate is also too large to be walked through.
    guard problems.isEmpty else { return }
    for index in network.activities.indices { activity(index) }
    for index in network.links.indices { link(index) }
    for index in network.events.indices { event(index) }
    branchings()
    correlations()
  }

  private mutating func note(_ place: SimulationProblem.Place, _ sentence: String) {
    if problems.count < SimulationRefusal.most {
      problems.append(SimulationProblem(place: place, sentence: sentence))
    }
  }

  private mutating func sizes() {
    let count = network.activities.count
    if count == 0 { note(.brief, "There is no activity to simulate; add at least one.") }
    if count > min(limits.activities, 100_000_000) {
      note(.brief, "There are \(count) activities; at most \(limits.activities).")
    }
    if network.links.count > min(limits.links, 1_000_000_000) {
      note(.brief, "There are \(network.links.count) links; at most \(limits.links).")
    }
    if network.events.count > limits.events {
      note(.brief, "There are \(network.events.count) risk events; at most \(limits.events).")
    }
    if network.branchings.count > limits.events {
      note(.brief, "There are \(network.branchings.count) branchings; at most \(limits.events).")
    }
    if brief.iterations < 1 || brief.iterations > min(limits.iterations, 1_000_000_000) {
      note(.brief, "\(brief.iterations) iterations are asked for; give 1 to \(limits.iterations).")
    } else if count.multipliedReportingOverflow(by: brief.iterations).overflow
      || count * brief.iterations > limits.draws
    {
      note(.brief, "\(count) activities times \(brief.iterations) iterations is more than \(limits.draws).")
    }
    if brief.sensitivityIterations < 0 {
      note(.brief, "The iterations for sensitivity are \(brief.sensitivityIterations); give 0 or more.")
    }
  }

  private mutating func activity(_ index: Int) {
    let activity = network.activities[index]
    let called = name(index)
    law(activity.duration, .activity(index), "The duration of \(called)", limits.days, floor: 0)
    if !(activity.notBefore >= 0 && activity.notBefore <= limits.days) {
      note(
        .activity(index),
        "\(called) is not to start before day \(activity.notBefore); give 0 to \(limits.days).")
    }
    guard let cost = activity.cost else { return }
    law(cost.fixed, .activity(index), "The cost of \(called)", limits.money, floor: nil)
    if !(cost.ratePerDay.magnitude <= limits.money) {
      note(
        .activity(index), "The rate of \(called) is \(cost.ratePerDay) a day; give at most \(limits.money).")
    }
  }

  private mutating func link(_ index: Int) {
    let link = network.links[index]
    for end in [link.from, link.to] where !network.activities.indices.contains(end) {
      note(.link(index), "Link \(index) names activity \(end), which there is not.")
      return
    }
    if link.from == link.to { note(.link(index), "\(name(link.from)) is linked to itself; remove the link.") }
    if !(link.lag.magnitude <= limits.days) {
      note(
        .link(index),
        "The lag from \(name(link.from)) to \(name(link.to)) is \(link.lag) days; give a number.")
    }
  }

  private mutating func event(_ index: Int) {
    let event = network.events[index]
    let called = "Risk '\(event.name)'"
    if !(event.probability >= 0 && event.probability <= 1) {
      note(.event(index), "\(called) has probability \(event.probability); give 0 to 1.")
    }
    law(event.days, .event(index), "The days of \(called)", limits.days, floor: nil)
    law(event.money, .event(index), "The money of \(called)", limits.money, floor: nil)
    for activity in event.activities where !network.activities.indices.contains(activity) {
      note(.event(index), "\(called) names activity \(activity), which there is not.")
    }
    if Set(event.activities).count < event.activities.count {
      note(.event(index), "\(called) names an activity twice; name each once.")
    }
    if event.activities.isEmpty && event.days != .fixed(0) {
      note(.event(index), "\(called) has an impact in days and names no activity; name those it delays.")
    }
  }

  private mutating func branchings() {
    for branching in network.branchings { forked[branching.after] = [] }
    for link in network.links { forked[link.from]?.insert(link.to) }
    var seen: Set<Int> = []
    for (index, branching) in network.branchings.enumerated() {
      self.branching(index)
      if !seen.insert(branching.after).inserted {
        note(.branching(index), "Branching \(index) stands after the same activity as another; join the two.")
      }
    }
  }

  private mutating func branching(_ index: Int) {
    let branching = network.branchings[index]
    guard network.activities.indices.contains(branching.after) else {
      note(.branching(index), "Branching \(index) names activity \(branching.after), which there is not.")
      return
    }
    let called = "The branching after \(name(branching.after))"
    let linked = forked[branching.after] ?? []
    for option in branching.options {
      if !linked.contains(option.to) {
        let to = network.activities.indices.contains(option.to) ? name(option.to) : "activity \(option.to)"
        note(.branching(index), "\(called) leads to \(to) without a link to it; add the link.")
      }
      if !(option.probability >= 0 && option.probability <= 1) {
        note(.branching(index), "\(called) has probability \(option.probability); give 0 to 1.")
      }
    }
    if branching.options.reduce(0, { $0 + $1.probability }) > 1 + 1e-9 {
      note(.branching(index), "\(called) has probabilities that sum to more than one.")
    }
    if Set(branching.options.map(\.to)).count < branching.options.count {
      note(.branching(index), "\(called) names a successor twice; name each once.")
    }
  }

  private mutating func correlations() {
    var seen: Set<Int> = []
    var coefficients = 0
    for (index, correlation) in network.correlations.enumerated() {
      let count = correlation.activities.count
      for activity in correlation.activities {
        if !network.activities.indices.contains(activity) {
          note(.correlation(index), "Correlation \(index) names activity \(activity), which there is not.")
        } else if !seen.insert(activity).inserted {
          note(.correlation(index), "\(name(activity)) stands in two correlations; join them in one matrix.")
        }
      }
      if count < 2 { note(.correlation(index), "Correlation \(index) names fewer than two activities.") }
      switch correlation {
      case .group(_, let coefficient): group(index, count, coefficient)
      case .matrix(_, let rows, _):
        coefficients += min(count, limits.matrix) * min(count, limits.matrix)
        matrix(index, count, rows)
      }
    }
    if coefficients > limits.coefficients {
      note(.brief, "All matrices together have \(coefficients) coefficients; at most \(limits.coefficients).")
    }
  }

  private mutating func group(_ index: Int, _ count: Int, _ coefficient: Double) {
    let least = -1 / Double(max(count - 1, 1))
    if !(coefficient >= least && coefficient <= 1) {
      note(
        .correlation(index),
        "A group of \(count) cannot share the coefficient \(coefficient); give \(least) to 1.")
    }
    if coefficient < 0 && count > limits.matrix {
      note(.correlation(index), "A negative coefficient for \(count) activities; at most \(limits.matrix).")
    }
  }

  private mutating func matrix(_ index: Int, _ count: Int, _ rows: [[Double]]) {
    if count > limits.matrix {
      note(.correlation(index), "A matrix of \(count) activities; at most \(limits.matrix), or use a group.")
      return
    }
    guard rows.count == count, rows.allSatisfy({ $0.count == count }) else {
      note(.correlation(index), "The matrix of correlation \(index) is not \(count) by \(count).")
      return
    }
    for i in 0..<count {
      for j in 0...i {
        if i == j && rows[i][i] != 1 {
          note(
            .correlation(index),
            "The matrix of correlation \(index) has \(rows[i][i]) on its diagonal; give 1.")
        } else if !(rows[i][j].magnitude <= 1) || rows[i][j] != rows[j][i] {
          note(
            .correlation(index),
            "Row \(i) and column \(j) of correlation \(index) is \(rows[i][j]) one way and \(rows[j][i]) the other; "
              + "give one number from -1 to 1.")
        }
      }
    }
  }

  private mutating func law(
    _ law: Uncertainty, _ place: SimulationProblem.Place, _ what: String, _ most: Double, floor: Double?
  ) {
    if let fault = law.fault(most: most, floor: floor) { note(place, "\(what) \(fault).") }
  }

  private func name(_ index: Int) -> String { "'\(network.activities[index].name)'" }
}

extension Uncertainty {
  /// What is wrong with it in words that follow the name of a quantity, or nil.
  ///
  /// - Parameters:
  ///   - most: the largest magnitude of any of its numbers.
  ///   - floor: no value may lie under this; nil for any.
  func fault(most: Double, floor: Double?) -> String? {
    let numbers = points
    if let odd = numbers.first(where: { !($0.magnitude <= most) }) {
      return "has the number \(odd); give one within \(most)"
    }
    if let floor, !isNormal, let low = numbers.first(where: { $0 < floor }) {
      return "has \(low), which is under \(floor)"
    }
    switch self {
    case .fixed: return nil
    case .uniform, .triangular, .pert:
      return zip(numbers, numbers.dropFirst()).allSatisfy { $0 <= $1 }
        ? nil
        : "has low, likely and high out of order: \(numbers)"
    case .normal(_, let deviation, let low, let high):
      if deviation < 0 { return "has the negative deviation \(deviation)" }
      return kept(low: Swift.max(low ?? -.infinity, floor ?? -.infinity), high: high ?? .infinity)
    case .lognormal(let mean, let deviation):
      if deviation < 0 { return "has the negative deviation \(deviation)" }
      if mean <= 0 { return "has the mean \(mean); a lognormal one lies above zero" }
      return deviation / mean <= 1000 ? nil : "has a deviation more than a thousand times its mean"
    case .discrete(let outcomes): return Self.fault(outcomes)
    }
  }

  private var isNormal: Bool { if case .normal = self { true } else { false } }

  private var points: [Double] {
    switch self {
    case .fixed(let value): [value]
    case .uniform(let low, let high): [low, high]
    case .triangular(let low, let middle, let high), .pert(let low, let middle, let high):
      [low, middle, high]
    case .normal(let mean, let deviation, let low, let high):
      [mean, deviation] + [low, high].compactMap(\.self)
    case .lognormal(let mean, let deviation): [mean, deviation]
    case .discrete(let outcomes): outcomes.map(\.value)
    }
  }

  /// A cut that keeps next to nothing would leave no digits to draw from.
  private func kept(low: Double, high: Double) -> String? {
    guard case .normal(let mean, let deviation, _, _) = self else { return nil }
    if low > high { return "is cut to nothing: low \(low), high \(high)" }
    if deviation == 0 { return mean >= low && mean <= high ? nil : "has its mean \(mean) outside the cut" }
    let mass = Normal.cumulative((high - mean) / deviation) - Normal.cumulative((low - mean) / deviation)
    return mass >= 1e-3 ? nil : "is cut so that less than a thousandth of it is left"
  }

  private static func fault(_ outcomes: [Outcome]) -> String? {
    if outcomes.isEmpty { return "has no outcome" }
    if outcomes.count > 1000 { return "has \(outcomes.count) outcomes; at most 1000" }
    if let odd = outcomes.first(where: { !($0.probability >= 0 && $0.probability <= 1) }) {
      return "has the probability \(odd.probability); give 0 to 1"
    }
    let sum = outcomes.reduce(0) { $0 + $1.probability }
    return (sum - 1).magnitude <= 1e-6 ? nil : "has probabilities that sum to \(sum), not to 1"
  }
}
