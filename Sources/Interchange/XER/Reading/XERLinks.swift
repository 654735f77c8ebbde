import Scheduling

/// How TASKPRED becomes links; a predecessor in another project of the file becomes an external task.
extension XERReader {
  mutating func readLinks() {
    var rows = rows("TASKPRED")
    let (id, successor, predecessor) = (
      rows.column("task_pred_id"), rows.column("task_id"), rows.column("pred_task_id")
    )
    let (type, lag) = (rows.column("pred_type"), rows.column("lag_hr_cnt"))
    _ = (id, rows.column("proj_id"), rows.column("pred_proj_id"))
    if let first = plans.indices.first, plans.count == 1 {
      plans[first].links.reserveCapacity(min(rows.table.count, XER.mostLinks))
    }
    var strangers: [Int: [Int: Int]] = [:]
    while rows.next() {
      if rows.number > XER.mostLinks {
        report.note(
          "links.many", at: "TASKPRED", "At most \(XER.mostLinks) links are read; the rest was left out.")
        break
      }
      let (late, early) = (seat(task: rows.integer(successor)), seat(task: rows.integer(predecessor)))
      guard let late, let early else {
        dangles(rows, successor, predecessor, late, early)
        continue
      }
      let kind = kind(rows.field(type), rows.number)
      let delay = Lag.working(rows.seconds(lag) ?? 0)
      if late.plan == early.plan {
        if late.task == early.task {
          report.note(
            "link.self", at: "TASKPRED row \(rows.number)", "An activity waits for itself; left out.")
          continue
        }
        plans[Int(late.plan)].links.append(PlanLink(Int(early.task), Int(late.task), kind, lag: delay))
      } else {
        let stranger = stranger(early, in: Int(late.plan), &strangers)
        plans[Int(late.plan)].links.append(PlanLink(stranger, Int(late.task), kind, lag: delay))
      }
    }
    rows.report(into: &report)
  }

  private mutating func dangles(
    _ rows: XERRows, _ successor: Int, _ predecessor: Int, _ late: Seat?, _ early: Seat?
  ) {
    let known =
      [early, late].compactMap { $0 }.first.map { plans[Int($0.plan)].tasks[Int($0.task)].code } ?? "?"
    let missing = early == nil ? rows.text(predecessor) : rows.text(successor)
    report.note(
      "link.dangling", at: "TASKPRED row \(rows.number)",
      "The link between \(known) and activity \(missing), which is not in the file, was left out.")
  }

  private mutating func kind(_ bytes: ArraySlice<UInt8>, _ row: Int) -> LinkKind {
    switch (bytes.dropLast().last, bytes.last) {
    case (0x46, 0x53): return .finishStart
    case (0x53, 0x53): return .startStart
    case (0x46, 0x46): return .finishFinish
    case (0x53, 0x46): return .startFinish
    default:
      report.note(
        "link.kind", at: "TASKPRED row \(row)", "The kind is none that is known; finish to start was taken.")
      return .finishStart
    }
  }

  /// The place, in that plan, of a task that stands for one of another project.
  private mutating func stranger(_ seat: Seat, in plan: Int, _ strangers: inout [Int: [Int: Int]]) -> Int {
    let task = plans[Int(seat.plan)].tasks[Int(seat.task)]
    if let place = strangers[plan]?[task.uid] { return place }
    var copy = PlanTask(uid: task.uid, name: task.name, kind: task.kind, duration: task.duration)
    copy.code = task.code
    copy.isExternal = true
    copy.isMilestone = task.isMilestone
    copy.ignoresResourceCalendars = true
    copy.progress = task.progress
    copy.stored = task.stored
    let project = projects[Int(seat.plan)]
    copy.custom["xer.proj_id"] = String(project)
    report.note(
      "link.external", at: "task \(task.code)",
      "It belongs to project \(plans[Int(seat.plan)].name) and stands in \(plans[plan].name) with its dates only."
    )
    let place = plans[plan].tasks.count
    plans[plan].tasks.append(copy)
    strangers[plan, default: [:]][task.uid] = place
    return place
  }
}
