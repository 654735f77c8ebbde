import Scheduling

/// How TASKRSRC becomes assignments, and PROJCOST the fixed cost of tasks.
extension XERReader {
  mutating func readAssignments() {
    var rows = rows("TASKRSRC")
    let columns = XERAssignmentColumns(&rows)
    while rows.next() {
      guard let seat = seat(task: rows.integer(columns.task)) else {
        report.note(
          "assignment.task", at: "TASKRSRC row \(rows.number)", "Its activity is not in the file; left out.")
        continue
      }
      let plan = Int(seat.plan)
      var shared = rows.integer(columns.resource).flatMap { resourcePlaces.place($0) }
      if shared == nil, let role = rows.integer(columns.role), let place = rolePlaces.place(role) {
        shared = firstRole + place
      }
      if shared == nil, !rows.isBlank(columns.resource) {
        report.note(
          "assignment.resource", at: "TASKRSRC row \(rows.number)",
          "Its resource is not in the file; nobody stands for it.")
      }
      let resource = shared.map { self.resource($0, of: plan) }
      let number = rows.integer(columns.id) ?? plans[plan].assignments.count + 1
      var assignment = PlanAssignment(uid: number, task: Int(seat.task), resource: resource)
      columns.read(rows, into: &assignment)
      if let cost = assignment.cost {
        plans[plan].tasks[Int(seat.task)].cost = (plans[plan].tasks[Int(seat.task)].cost ?? 0) + cost
      }
      plans[plan].assignments.append(assignment)
    }
    rows.report(into: &report)
  }

  mutating func readExpenses() {
    var rows = rows("PROJCOST")
    let (task, done, left) = (rows.column("task_id"), rows.column("act_cost"), rows.column("remain_cost"))
    while rows.next() {
      guard let seat = seat(task: rows.integer(task)) else { continue }
      let cost = (rows.number(done) ?? 0) + (rows.number(left) ?? 0)
      let (plan, place) = (Int(seat.plan), Int(seat.task))
      plans[plan].tasks[place].fixedCost = (plans[plan].tasks[place].fixedCost ?? 0) + cost
      plans[plan].tasks[place].cost = (plans[plan].tasks[place].cost ?? 0) + cost
    }
    rows.report(into: &report)
  }
}
