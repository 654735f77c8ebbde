/// The schedules of several plans with links between them, each by its own rules: calendars, dialect, data date.
///
/// Plans are computed in the order of the links. Plans that wait for each other are computed in rounds until no date
/// moves; a circle of tasks is broken at its last link and told, so that this always ends.
public struct PlansTogether: Sendable {
  /// By the number of the plan: the dates of its own tasks, with those of other plans among the drivers.
  public internal(set) var schedules: [Int64: Schedule] = [:]
  /// What the links ask of the tasks of each plan.
  public private(set) var holds: [Int64: [ExternalHold]] = [:]
  /// For each link in force, by its place, the moment that it asks for.
  public private(set) var moments: [CrossLink: Moment] = [:]
  /// Links that were passed over, and why.
  public private(set) var findings: [CrossFinding] = []

  let plans: [Int64: Plan]
  /// Plans that wait for each other, what is waited for first.
  private(set) var groups: [[Int64]] = []
  /// What the predecessors of links are called.
  private var names: [CrossLink.End: String?] = [:]
  /// By plan, the place of each task by its identifier; only of plans with links.
  private var places: [Int64: [Int: Int]] = [:]

  /// - Parameters:
  ///   - plans: by their numbers; a plan that a link names and that is not among them is told.
  ///   - links: of equal links the first counts; more cost no more than time in proportion.
  ///   - name: what a task is called among the drivers of another plan; nil where that is not to be told.
  public init(_ plans: [Int64: Plan], links: [CrossLink], name: (CrossLink.End) -> String?) {
    self.plans = plans
    let usable = sound(links)
    for link in usable where names[link.predecessor] == nil {
      names[link.predecessor] = name(link.predecessor)
    }
    let order = PlanOrder(plans.keys.sorted(), usable)
    let into = Dictionary(grouping: usable.indices) { usable[$0].successor.plan }
    groups = order.groups
    for group in groups {
      let incoming = group.flatMap { into[$0] ?? [] }.sorted().map { usable[$0] }
      if group.count == 1 {
        let kept = incoming.filter { !order.isWithin($0) }
        settle(group[0], kept)
      } else {
        settleInRounds(group, incoming, order)
      }
    }
  }

  /// The links both of whose tasks are there; the others are told.
  private mutating func sound(_ links: [CrossLink]) -> [CrossLink] {
    var seen: Set<CrossLink> = []
    var usable: [CrossLink] = []
    for link in links where seen.insert(link).inserted {
      if link.predecessor.plan == link.successor.plan {
        findings.append(CrossFinding(.within, link))
      } else if plans[link.predecessor.plan] == nil {
        findings.append(CrossFinding(.noPlan, link))
      } else if place(of: link.predecessor) == nil {
        findings.append(CrossFinding(.noPredecessor, link))
      } else if place(of: link.successor) == nil {
        findings.append(CrossFinding(.noSuccessor, link))
      } else {
        usable.append(link)
      }
    }
    return usable
  }

  /// The place of a task in its plan.
  mutating func place(of end: CrossLink.End) -> Int? {
    guard let plan = plans[end.plan] else { return nil }
    if let known = places[end.plan] { return known[end.task] }
    var made: [Int: Int] = [:]
    for place in plan.tasks.indices where !plan.tasks[place].isBlank && made[plan.tasks[place].uid] == nil {
      made[plan.tasks[place].uid] = place
    }
    places[end.plan] = made
    return made[end.task]
  }

  /// Computes one plan from the dates of those it waits for.
  private mutating func settle(_ number: Int64, _ incoming: [CrossLink]) {
    guard let plan = plans[number] else { return }
    let holds = incoming.compactMap { hold($0) }
    self.holds[number] = holds.isEmpty ? nil : holds
    schedules[number] = Schedule(of: plan, heldBy: holds)
  }

  /// Computes plans that wait for each other until no hold moves.
  private mutating func settleInRounds(_ group: [Int64], _ incoming: [CrossLink], _ order: PlanOrder) {
    let inner = incoming.filter { order.isWithin($0) }
    var ends: [CrossCircles.Placed] = []
    for link in inner {
      if let from = place(of: link.predecessor), let to = place(of: link.successor) {
        ends.append(.init(link: link, from: from, to: to))
      }
    }
    let circles = CrossCircles(ends, plans)
    findings += circles.findings
    let into = Dictionary(grouping: incoming.filter { !circles.cut.contains($0) }) { $0.successor.plan }
    // A date travels along each link once, unless what lies as late as possible sends it back.
    let most = min(inner.count + 2, PlansTogether.mostRounds)
    var stale = Set(group)
    for _ in 0..<most where !stale.isEmpty {
      for number in group where stale.contains(number) {
        let links = (into[number] ?? []).filter { schedules[$0.predecessor.plan] != nil }
        settle(number, links)
      }
      stale = Set(
        group.filter { number in
          (into[number] ?? []).compactMap { hold($0) } != (holds[number] ?? [])
        })
    }
    if let number = stale.min(), let link = (into[number] ?? []).first(where: { order.isWithin($0) }) {
      findings.append(CrossFinding(.unsettled, link))
    }
  }

  static let mostRounds = 60

  /// What a link asks for, from the dates that its predecessor has; nil where that has none or counts for nothing.
  private mutating func hold(_ link: CrossLink) -> ExternalHold? {
    guard let from = place(of: link.predecessor), let to = place(of: link.successor),
      let before = plans[link.predecessor.plan], let after = plans[link.successor.plan],
      before.tasks[from].isActive, let dates = schedules[link.predecessor.plan]?.dates(of: from),
      let date = link.kind.isFromFinish ? dates.finish : dates.start
    else { return nil }
    let moment = link.moment(from: date, before, from, after, to)
    moments[link] = moment
    return ExternalHold(
      task: to, moment: moment, holdsFinish: !link.kind.isToStart,
      driver: ExternalDriver(name: names[link.predecessor] ?? nil, kind: link.kind, lag: link.lag))
  }

  /// Working seconds, as the successor counts them, from what a link asks for to the date that the successor has: 0
  /// where the link holds it there, less where it is broken. Nil for what is not in force.
  public func slack(of link: CrossLink) -> Int? {
    guard let moment = moments[link], let plan = plans[link.successor.plan],
      let place = places[link.successor.plan]?[link.successor.task],
      let dates = schedules[link.successor.plan]?.dates(of: place),
      let date = link.kind.isToStart ? dates.start : dates.finish
    else { return nil }
    return plan.workingSeconds(of: place, from: moment, to: date)
  }
}

extension CrossLink {
  /// The date of the predecessor with the lag.
  ///
  /// The lag is counted in the calendar that the settings of the waiting plan name: Microsoft's own way is that of the
  /// successor, P6's that of the predecessor.
  fileprivate func moment(
    from date: Moment, _ before: Plan, _ predecessor: Int, _ after: Plan, _ successor: Int
  ) -> Moment {
    let (isElapsed, seconds) = before.length(of: lag, after: predecessor)
    if seconds == 0 { return date }
    let moment: Moment
    if isElapsed || after.settings.lagCalendar == .aroundTheClock {
      moment = Moment(seconds: date.seconds + seconds)
    } else {
      // Twice the span is room enough for a calendar that works half the time.
      let edge = Moment(seconds: date.seconds + seconds * 8)
      switch after.settings.lagCalendar {
      case .project: moment = PlanClocks(after, moments: [date, edge]).shift(date, by: seconds)
      case .predecessor:
        moment = PlanClocks(before, moments: [date, edge]).shift(predecessor, date, by: seconds)
      case .origin where after.dialect == .primavera:
        moment = PlanClocks(before, moments: [date, edge]).shift(predecessor, date, by: seconds)
      default: moment = PlanClocks(after, moments: [date, edge]).shift(successor, date, by: seconds)
      }
    }
    return min(max(moment, .first), .last)
  }
}
