import Scheduling

/// How PROJECT and SCHEDOPTIONS become plans and their settings.
extension XERReader {
  mutating func readProjects() throws(PlanFileProblem) {
    var rows = rows("PROJECT")
    let id = rows.column("proj_id")
    let start = rows.column("plan_start_date")
    let finish = rows.column("plan_end_date")
    let data = rows.column("last_recalc_date")
    let limit = rows.column("critical_drtn_hr_cnt")
    let path = rows.column("critical_path_type")
    let name = rows.column("proj_short_name")
    let kept = XERReader.others(
      &rows,
      than: [
        "proj_id", "plan_start_date", "plan_end_date", "last_recalc_date",
        "critical_drtn_hr_cnt", "critical_path_type", "clndr_id",
      ])
    var seen: Set<Int> = []
    while rows.next() {
      guard let number = rows.integer(id), seen.insert(number).inserted else {
        report.note(
          "project.id", at: "PROJECT row \(rows.number)", "No identifier of its own; the row was left out.")
        continue
      }
      let begin = rows.moment(start) ?? rows.moment(data)
      var plan = Plan(name: rows.text(name), dialect: .primavera, start: begin ?? Moment(seconds: 0))
      if begin == nil {
        report.note(
          "project.start", at: "project \(plan.name)", "No planned start; the earliest date stands for it.")
      }
      plan.finish = rows.moment(finish)
      plan.dataDate = rows.moment(data)
      plan.settings.lagCalendar = .predecessor
      plan.settings.criticalLimit = rows.seconds(limit) ?? 0
      plan.settings.isCriticalByLongestPath = rows.field(path).elementsEqual("CT_DrivPath".utf8)
      for (column, key) in kept where !rows.isBlank(column) { plan.properties[key] = rows.text(column) }
      plan.properties["xer.proj_id"] = String(number)
      for (place, key) in ["xer.version", "", "", "", "", "", "", "CurrencyCode"].enumerated()
      where !key.isEmpty {
        if tables.header.indices.contains(place) { plan.properties[key] = tables.header[place] }
      }
      plans.append(plan)
      projects.append(number)
    }
    report.count("projects", found: rows.number, taken: plans.count)
    rows.report(into: &report)
    projectPlaces = IdentifierPlaces(projects)
    if plans.isEmpty {
      throw PlanFileProblem("The file holds no project. In P6, choose the project and export it as XER.")
    }
  }

  /// The columns that a plan has no field for, with the name under which they are kept.
  static func others(_ rows: inout XERRows, than read: Set<String>) -> [(Int, String)] {
    rows.table.columns.filter { !read.contains($0) }.map { (rows.column($0), "xer.\($0)") }
  }

  mutating func readOptions() {
    var rows = rows("SCHEDOPTIONS")
    let project = rows.column("proj_id")
    let retained = rows.column("sched_retained_logic")
    let override = rows.column("sched_progress_override")
    let lag = rows.column("sched_calendar_on_relationship_lag")
    let float = rows.column("sched_float_type")
    let expected = rows.column("sched_use_expect_end_flag")
    let open = rows.column("sched_open_critical_flag")
    let kept = XERReader.others(
      &rows,
      than: [
        "schedoptions_id", "proj_id", "sched_retained_logic",
        "sched_progress_override", "sched_calendar_on_relationship_lag", "sched_float_type",
        "sched_use_expect_end_flag", "sched_open_critical_flag",
      ])
    _ = rows.column("schedoptions_id")
    while rows.next() {
      guard let number = rows.integer(project), let plan = projectPlaces.place(number) else { continue }
      var settings = plans[plan].settings
      if !rows.isBlank(retained) {
        settings.outOfSequence =
          rows.isYes(retained) ? .retainedLogic : rows.isYes(override) ? .progressOverride : .actualDates
      }
      switch rows.text(lag) {
      case "rcal_Predecessor": settings.lagCalendar = .predecessor
      case "rcal_Successor": settings.lagCalendar = .successor
      case "rcal_ProjDefault": settings.lagCalendar = .project
      case "rcal_24Hour": settings.lagCalendar = .aroundTheClock
      default: break
      }
      switch rows.text(float) {
      case "FT_SS": settings.totalFloat = .start
      case "FT_FF": settings.totalFloat = .finish
      default: break
      }
      settings.usesExpectedFinish = rows.isYes(expected)
      settings.openEndsAreCritical = rows.isYes(open)
      plans[plan].settings = settings
      for (column, key) in kept where !rows.isBlank(column) {
        plans[plan].properties[key] = rows.text(column)
      }
    }
    rows.report(into: &report)
  }
}
