import Scheduling

/// Settles calendars, rates and baselines of a file that is read.
extension PMXMLReading {
  mutating func settleCalendars(_ plan: inout Plan, _ place: Int, _ mine: [Int]) {
    plan.calendars = mine.map { calendars[$0].calendar }
    if plan.calendars.isEmpty {
      plan.calendars = [WorkCalendar(uid: 1, name: "Standard")]
      from.report.note("calendar.none", at: "calendars", "The file has no calendar; a usual week was taken.")
    }
    let places = PlanPlaces(plan.calendars.map(\.uid), "calendar", &from.report)
    for (number, uid) in places.uids.enumerated() { plan.calendars[number].uid = uid }
    PlanCalendars.settle(&plan.calendars, bases: mine.map { calendars[$0].base }, places, &from.report)
    for number in plan.calendars.indices where plan.calendars[number].base == nil {
      for day in plan.calendars[number].week.indices where plan.calendars[number].week[day] == .inherited {
        plan.calendars[number].week[day] = .off
      }
    }
    let usual =
      mine.firstIndex { calendars[$0].isDefault } ?? plan.calendars.firstIndex { !$0.isForResource } ?? 0
    plan.calendar = projects[place].calendarID.flatMap { places[$0] } ?? usual
    guard mine.indices.contains(plan.calendar) else { return }
    let raw = calendars[mine[plan.calendar]]
    plan.settings.secondsPerDay = max(raw.perDay ?? 8 * 3600, 60)
    plan.settings.secondsPerWeek = max(raw.perWeek ?? 40 * 3600, 60)
    plan.settings.secondsPerMonth = max(raw.perMonth ?? 172 * 3600, 60)
  }

  /// Gives roles numbers that no resource has, and puts those numbers where roles are named.
  mutating func settleRoles() {
    var taken = Set(resources.lazy.filter { !$0.isRole }.map(\.resource.uid))
    var free = max(taken.max() ?? 0, 0)
    var numbers: [Int: Int] = [:]
    for place in resources.indices where resources[place].isRole {
      let own = resources[place].resource.uid
      if !taken.insert(own).inserted {
        repeat { free = free &+ 1 } while !taken.insert(free).inserted
        resources[place].resource.uid = free
      }
      if numbers[own] == nil { numbers[own] = resources[place].resource.uid }
    }
    for place in rates.indices where rates[place].isOfRole {
      rates[place].resource = rates[place].resource.flatMap { numbers[$0] }
    }
    for place in assignments.indices where assignments[place].resource == nil {
      assignments[place].resource = assignments[place].role.flatMap { numbers[$0] }
    }
  }

  /// Gives each resource its rates, each until the next, and how many are there.
  mutating func settleRates() {
    var byResource: [Int: [Int]] = [:]
    for (place, rate) in rates.enumerated() {
      if let resource = rate.resource { byResource[resource, default: []].append(place) }
    }
    for place in resources.indices {
      let mine = (byResource[resources[place].resource.uid] ?? []).sorted {
        (rates[$0].from?.seconds ?? .min, $0) < (rates[$1].from?.seconds ?? .min, $1)
      }
      var units = resources[place].hasUnits ? resources[place].resource.units : nil
      units = units ?? mine.first.flatMap { rates[$0].units }
      if let units { resources[place].resource.units = units }
      for (number, rate) in mine.enumerated() {
        let next = mine.indices.contains(number + 1) ? rates[mine[number + 1]].from : nil
        add(rates[rate], until: next, to: place, isOnly: mine.count == 1)
      }
      if mine.isEmpty, let price = resources[place].price {
        resources[place].resource.rates = [PlanResource.Rate(standard: price)]
      }
    }
  }

  private mutating func add(_ rate: RawRate, until: Moment?, to place: Int, isOnly: Bool) {
    for (table, price) in rate.prices.enumerated() {
      guard let price else { continue }
      resources[place].resource.rates.append(
        PlanResource.Rate(table: table, from: rate.from, until: until, standard: price))
    }
    if let units = rate.units, !(isOnly && units == resources[place].resource.units) {
      resources[place].resource.availability.append(
        PlanResource.Availability(from: rate.from, until: until, units: units))
    }
  }

  /// Writes the dates of baseline projects into the tasks of the projects they belong to.
  ///
  /// The one that a project names as its own is baseline 0; others follow in the file's order, ten at most.
  mutating func attach(_ baselines: [(place: Int, plan: Plan)], to plans: inout [(place: Int, plan: Plan)]) {
    var attached = 0
    let byProject = Dictionary(grouping: baselines) { projects[$0.place].originalID }
    for number in plans.indices {
      let project = projects[plans[number].place]
      let unnamed = plans.count == 1 ? byProject[nil] ?? [] : []
      let mine = (project.objectID.flatMap { byProject[$0] } ?? []) + unnamed
      let first = mine.filter {
        projects[$0.place].objectID == project.baselineID && project.baselineID != nil
      }
      let rest = mine.filter {
        projects[$0.place].objectID != project.baselineID || project.baselineID == nil
      }
      var places: [String: Int] = [:]
      for (place, task) in plans[number].plan.tasks.enumerated()
      where task.kind != .summary && !task.code.isEmpty && places[task.code] == nil {
        places[task.code] = place
      }
      for (index, baseline) in (first + rest).prefix(11).enumerated() {
        attached += 1
        for task in baseline.plan.tasks where task.kind != .summary {
          guard let place = places[task.code] else { continue }
          var kept = TaskBaseline(number: index)
          (kept.start, kept.finish, kept.duration) = (task.stored.start, task.stored.finish, task.duration)
          (kept.work, kept.cost) = (task.work, task.cost)
          if plans[number].plan.tasks[place].baselines.last?.number != index {
            plans[number].plan.tasks[place].baselines.append(kept)
          }
        }
      }
    }
    if !baselines.isEmpty { from.report.count("baselines", found: baselines.count, taken: attached) }
  }
}
