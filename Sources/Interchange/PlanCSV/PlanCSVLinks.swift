import Scheduling

/// How links, assignments and the plan's own dates follow once all tasks are known.
extension PlanCSVReader {
  mutating func connect(_ place: Int) {
    let row = rows[place]
    readLinks(row, .predecessors, place) { PlanLink($0, place, $1.kind, lag: $1.lag) }
    if columns[.predecessors] == nil {
      readLinks(row, .successors, place) { PlanLink(place, $0, $1.kind, lag: $1.lag) }
    }
    readResources(row, place)
  }

  private mutating func readLinks(
    _ row: Int, _ column: PlanCSVColumn, _ place: Int, _ make: (Int, LinkNotation) -> PlanLink
  ) {
    let text = text(row, column)
    if text.isEmpty { return }
    let heading = columns[column].map { Heading.normalised(table.header[$0]) } ?? ""
    let places = heading.hasPrefix("unique") ? uids : codes
    let list = LinkNotation.read(text) { places[$0] != nil }
    for problem in list.problems {
      report.note("link.unread", at: "row \(table.number(of: row))", problem.sentence)
    }
    for link in list.links {
      guard let other = places[link.code], other != place else {
        report.note(
          "link.self", at: "row \(table.number(of: row))", "A task waits for itself; the link was left out.")
        continue
      }
      plan.links.append(make(other, link))
    }
  }

  private mutating func readResources(_ row: Int, _ place: Int) {
    for one in ResourceNotation.read(text(row, .resources)).prefix(1000) {
      let resource: Int
      if let known = resourcePlaces[one.name] {
        resource = known
      } else {
        resource = plan.resources.count
        resourcePlaces[one.name] = resource
        plan.resources.append(PlanResource(uid: resource + 1, name: one.name))
      }
      let number = plan.assignments.count + 1
      plan.assignments.append(PlanAssignment(uid: number, task: place, resource: resource, units: one.units))
    }
  }

  mutating func complete() {
    let starts = plan.tasks.compactMap { $0.progress.actualStart ?? $0.stored.start }
    let first = starts.min() ?? plan.tasks.compactMap { $0.stored.finish }.min()
    guard let first else {
      // Any Monday; whoever imports it says when the plan starts.
      plan.start = Moment(seconds: 0).adding(4 * Moment.secondsPerDay + plan.settings.defaultStart)
      report.note("plan.start", at: "table", "No date anywhere: the plan has to be told when it starts.")
      return
    }
    plan.start = first
    if columns[.constraint] == nil { holdStarts() }
  }

  /// A start that nothing else explains is one that somebody wants.
  private mutating func holdStarts() {
    var waits = Array(repeating: false, count: plan.tasks.count)
    for link in plan.links { waits[link.successor] = true }
    for place in plan.tasks.indices {
      let task = plan.tasks[place]
      guard !waits[place], task.kind != .summary, task.progress.actualStart == nil,
        let start = task.stored.start,
        start > plan.start
      else { continue }
      plan.tasks[place].constraint = DateConstraint(.startNoEarlierThan, start)
    }
  }
}
