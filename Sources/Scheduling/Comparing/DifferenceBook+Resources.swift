/// Resources that came, went or changed, and who works on what.
extension DifferenceBook {
  /// For each resource of the earlier plan its place in the later one: by identifier, then code, then name.
  private func matchResources() -> (newOf: [Int: Int], removed: [Int], added: [Int]) {
    var rest = (
      old: old.resources.indices.filter { !old.resources[$0].isBlank },
      new: new.resources.indices.filter { !new.resources[$0].isBlank }
    )
    var pairs = Pairing.pair(&rest, { old.resources[$0].uid }, { new.resources[$0].uid })
    func code(_ resource: PlanResource) -> String? { resource.code.isEmpty ? nil : resource.code }
    pairs += Pairing.pair(&rest, { code(old.resources[$0]) }, { code(new.resources[$0]) })
    pairs += Pairing.pair(&rest, { old.resources[$0].name }, { new.resources[$0].name })
    return (Dictionary(pairs) { first, _ in first }, rest.old, rest.new)
  }

  mutating func compareResources() {
    let (newOf, removed, added) = matchResources()
    for place in removed {
      let name = old.resources[place].name
      add("resource.removed", name, "The resource \(name) was removed.")
    }
    for place in added {
      let name = new.resources[place].name
      add("resource.added", name, "The resource \(name) was added.")
    }
    for (before, after) in newOf.sorted(by: { $0.value < $1.value }) {
      let (a, b) = (old.resources[before], new.resources[after])
      if a.name != b.name {
        add(
          "resource.name", b.name, .text(a.name), .text(b.name),
          "The resource \(a.name) is now called \(b.name).")
      }
      compareResource("resource.units", b.name, "capacity", units(a.units), units(b.units))
      compareResource("resource.kind", b.name, "kind", a.kind.rawValue, b.kind.rawValue)
      compareResource(
        "resource.calendar", b.name, "calendar", calendarName(old, a.calendar), calendarName(new, b.calendar))
      if a.rates != b.rates { add("resource.rates", b.name, "The rates of \(b.name) differ.") }
      if a.availability != b.availability {
        add("resource.availability", b.name, "The availability of \(b.name) differs.")
      }
    }
  }

  private mutating func compareResource(
    _ id: String, _ name: String, _ field: String, _ from: String, _ to: String
  ) {
    guard from != to else { return }
    add(id, name, .text(from), .text(to), "\(name): the \(field) is \(to) instead of \(from).")
  }

  private func units(_ value: Double) -> String { TextFigures.decimal(value * 100) + " %" }

  mutating func compareAssignments() {
    let resources = matchResources().newOf
    var rest = (
      old: old.assignments.indices.filter { old.tasks.indices.contains(old.assignments[$0].task) },
      new: new.assignments.indices.filter { new.tasks.indices.contains(new.assignments[$0].task) }
    )
    let pairs = Pairing.pair(
      &rest,
      { place -> [Int]? in
        let assignment = old.assignments[place]
        guard let task = newOf[assignment.task] else { return nil }
        guard let resource = assignment.resource else { return [task] }
        return resources[resource].map { [task, $0] }
      },
      { place -> [Int]? in
        let assignment = new.assignments[place]
        return [assignment.task] + (assignment.resource.map { [$0] } ?? [])
      })
    for (before, after) in pairs { compareAssignment(before, after) }
    for place in rest.old {
      let assignment = old.assignments[place]
      let (who, task) = parties(assignment, old)
      add(
        "assignment.removed", who, task: newOf[assignment.task], was: assignment.task,
        "\(who) no longer works on \(task).")
    }
    for place in rest.new {
      let assignment = new.assignments[place]
      let (who, task) = parties(assignment, new)
      add(
        "assignment.added", who, task: assignment.task,
        "\(who) now works on \(task) (\(units(assignment.units))).")
    }
  }

  private mutating func compareAssignment(_ before: Int, _ after: Int) {
    let (a, b) = (old.assignments[before], new.assignments[after])
    let (who, task) = parties(b, new)
    if units(a.units) != units(b.units) {
      add(
        "assignment.units", who, task: b.task, was: a.task, .percent(a.units * 100), .percent(b.units * 100),
        "\(who) works on \(task) with \(units(b.units)) instead of \(units(a.units)).")
    }
    if let from = a.work, let to = b.work, from != to {
      add(
        "assignment.work", who, task: b.task, was: a.task, .seconds(from), .seconds(to),
        "\(who) works \(TextFigures.count(Double(to) / 3600, "hour")) on \(task) instead of "
          + "\(TextFigures.decimal(Double(from) / 3600)).")
    }
  }

  private func parties(_ assignment: PlanAssignment, _ plan: Plan) -> (who: String, task: String) {
    let who = assignment.resource.flatMap {
      plan.resources.indices.contains($0) ? plan.resources[$0].name : nil
    }
    return (who ?? "Nobody named", DifferenceBook.called(plan.tasks[assignment.task].name))
  }
}
