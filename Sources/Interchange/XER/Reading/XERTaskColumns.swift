import Scheduling

/// The columns of TASK that are read.
struct XERTaskColumns {
  let id, project, node, calendar, code, name, type, durationType, status, percentType, physical: Int
  let target, remaining, totalFloat, freeFloat: Int
  let actualWork, actualEquipment, remainingWork, remainingEquipment, targetWork, targetEquipment: Int
  let constraint, constraintDate, secondConstraint, secondConstraintDate, expected, suspended, resume: Int
  let actualStart, actualFinish, earlyStart, earlyFinish, lateStart, lateFinish: Int
  let restart, reend, targetStart, targetFinish, priority, isDriving, externalStart, externalFinish: Int
  let kept: [(String, Int)]

  init(_ rows: inout XERRows) {
    id = rows.column("task_id")
    project = rows.column("proj_id")
    node = rows.column("wbs_id")
    calendar = rows.column("clndr_id")
    code = rows.column("task_code")
    name = rows.column("task_name")
    type = rows.column("task_type")
    durationType = rows.column("duration_type")
    status = rows.column("status_code")
    percentType = rows.column("complete_pct_type")
    physical = rows.column("phys_complete_pct")
    (target, remaining) = (rows.column("target_drtn_hr_cnt"), rows.column("remain_drtn_hr_cnt"))
    (totalFloat, freeFloat) = (rows.column("total_float_hr_cnt"), rows.column("free_float_hr_cnt"))
    (actualWork, actualEquipment) = (rows.column("act_work_qty"), rows.column("act_equip_qty"))
    (remainingWork, remainingEquipment) = (rows.column("remain_work_qty"), rows.column("remain_equip_qty"))
    (targetWork, targetEquipment) = (rows.column("target_work_qty"), rows.column("target_equip_qty"))
    (constraint, constraintDate) = (rows.column("cstr_type"), rows.column("cstr_date"))
    (secondConstraint, secondConstraintDate) = (rows.column("cstr_type2"), rows.column("cstr_date2"))
    expected = rows.column("expect_end_date")
    (suspended, resume) = (rows.column("suspend_date"), rows.column("resume_date"))
    (actualStart, actualFinish) = (rows.column("act_start_date"), rows.column("act_end_date"))
    (earlyStart, earlyFinish) = (rows.column("early_start_date"), rows.column("early_end_date"))
    (lateStart, lateFinish) = (rows.column("late_start_date"), rows.column("late_end_date"))
    (restart, reend) = (rows.column("restart_date"), rows.column("reend_date"))
    (targetStart, targetFinish) = (rows.column("target_start_date"), rows.column("target_end_date"))
    priority = rows.column("priority_type")
    isDriving = rows.column("driving_path_flag")
    externalStart = rows.column("external_early_start_date")
    externalFinish = rows.column("external_late_end_date")
    kept = ["float_path", "float_path_order", "crt_path_num"].map { ("xer.\($0)", rows.column($0)) }
  }
}
