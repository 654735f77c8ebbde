import Scheduling

/// The columns of TASKRSRC that are read, and how one row becomes an assignment.
struct XERAssignmentColumns {
  let id, task, resource, role, remaining, target, actual, overtime, units, remainingUnits, delay,
    isDriving: Int
  let actualCost, overtimeCost, remainingCost, targetCost: Int
  let actualStart, actualFinish, restart, reend, targetStart, targetFinish, rateType, price, source: Int

  init(_ rows: inout XERRows) {
    (id, task) = (rows.column("taskrsrc_id"), rows.column("task_id"))
    (resource, role) = (rows.column("rsrc_id"), rows.column("role_id"))
    (remaining, target) = (rows.column("remain_qty"), rows.column("target_qty"))
    (actual, overtime) = (rows.column("act_reg_qty"), rows.column("act_ot_qty"))
    (units, remainingUnits) = (rows.column("target_qty_per_hr"), rows.column("remain_qty_per_hr"))
    delay = rows.column("target_lag_drtn_hr_cnt")
    isDriving = rows.column("rollup_dates_flag")
    (actualCost, overtimeCost) = (rows.column("act_reg_cost"), rows.column("act_ot_cost"))
    (remainingCost, targetCost) = (rows.column("remain_cost"), rows.column("target_cost"))
    (actualStart, actualFinish) = (rows.column("act_start_date"), rows.column("act_end_date"))
    (restart, reend) = (rows.column("restart_date"), rows.column("reend_date"))
    (targetStart, targetFinish) = (rows.column("target_start_date"), rows.column("target_end_date"))
    (rateType, price) = (rows.column("rate_type"), rows.column("cost_per_qty"))
    source = rows.column("cost_per_qty_source_type")
    _ = rows.column("proj_id")
  }

  func read(_ rows: XERRows, into assignment: inout PlanAssignment) {
    func work(_ column: Int) -> Int? { rows.seconds(column, limit: PlanNumber.mostWork) }
    assignment.units = rows.number(units) ?? 0
    if let done = work(actual) { assignment.actualWork = done + (work(overtime) ?? 0) }
    assignment.remainingWork = work(remaining)
    assignment.work = assignment.remainingWork.map { $0 + (assignment.actualWork ?? 0) }
    assignment.actualStart = rows.moment(actualStart)
    assignment.actualFinish = rows.moment(actualFinish)
    var baseline = TaskBaseline(number: 0)
    baseline.start = rows.moment(targetStart)
    baseline.finish = rows.moment(targetFinish)
    baseline.work = work(target)
    baseline.cost = rows.number(targetCost)
    if baseline.start != nil || baseline.work != nil { assignment.baselines = [baseline] }
    assignment.start = assignment.actualStart ?? rows.moment(restart) ?? baseline.start
    assignment.finish = assignment.actualFinish ?? rows.moment(reend) ?? baseline.finish
    assignment.delay = rows.seconds(delay) ?? 0
    if let done = rows.number(actualCost) { assignment.actualCost = done + (rows.number(overtimeCost) ?? 0) }
    assignment.cost = rows.number(remainingCost).map { $0 + (assignment.actualCost ?? 0) }
    assignment.isDriving = rows.isBlank(isDriving) || rows.isYes(isDriving)
    keep(rows, in: &assignment)
  }

  /// What a plan has no field for: units of what is left, another rate than the first, a price of its own, a role.
  private func keep(_ rows: XERRows, in assignment: inout PlanAssignment) {
    if let left = rows.number(remainingUnits), left != assignment.units {
      assignment.custom["xer.remain_qty_per_hr"] = rows.text(remainingUnits)
    }
    let type = rows.field(rateType)
    if !type.isEmpty, !type.elementsEqual("COST_PER_QTY".utf8) {
      assignment.custom["xer.rate_type"] = rows.text(rateType)
    }
    if rows.field(source).elementsEqual("ST_Custom".utf8) {
      assignment.custom["xer.cost_per_qty"] = rows.text(price)
    }
    if let started = assignment.actualStart, let next = rows.moment(restart), next != started {
      assignment.custom["xer.restart_date"] = rows.text(restart)
    }
    if !rows.isBlank(role), !rows.isBlank(resource) {
      assignment.custom["xer.role_id"] = rows.text(role)
    }
  }
}
