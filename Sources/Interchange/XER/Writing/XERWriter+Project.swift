import Scheduling

/// PROJECT, SCHEDOPTIONS and PROJWBS.
extension XERWriter {
  mutating func writeProject() {
    let settings = plan.settings
    var values = plan.properties
    let own: [String: String] = [
      "proj_id": "\(project)", "proj_short_name": shortName, "clndr_id": "\(calendarNumber(nil))",
      "critical_drtn_hr_cnt": XERWriter.hours(settings.criticalLimit),
      "critical_path_type": settings.isCriticalByLongestPath ? "CT_DrivPath" : "CT_TotFloat",
      "last_recalc_date": XERWriter.text(plan.dataDate), "plan_start_date": XERWriter.text(plan.start),
      "plan_end_date": XERWriter.text(plan.finish),
    ]
    if let schedule { values["xer.scd_end_date"] = XERWriter.text(schedule.finish) }
    out.table("PROJECT", XERColumns.project)
    out.line(
      ["%R"]
        + XERColumns.project.map { own[$0] ?? values["xer.\($0)"] ?? XERColumns.projectDefaults[$0] ?? "" })
  }

  private var shortName: String {
    if let known = plan.properties["xer.proj_short_name"], !known.isEmpty { return known }
    let kept = plan.name.utf8.map { $0 >= 0x61 && $0 <= 0x7A ? $0 - 32 : $0 }.filter {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0)
    }
    return kept.isEmpty ? "PROJECT" : String(decoding: kept.prefix(20), as: UTF8.self)
  }

  mutating func writeOptions() {
    let settings = plan.settings
    let lag: String
    switch settings.lagCalendar {
    case .predecessor: lag = "rcal_Predecessor"
    case .successor: lag = "rcal_Successor"
    case .project: lag = "rcal_ProjDefault"
    case .aroundTheClock: lag = "rcal_24Hour"
    case .origin: lag = plan.dialect == .microsoft ? "rcal_Successor" : "rcal_Predecessor"
    }
    let float = settings.totalFloat == .start ? "FT_SS" : settings.totalFloat == .finish ? "FT_FF" : "FT_Min"
    let own = [
      "schedoptions_id": "1", "proj_id": "\(project)", "sched_calendar_on_relationship_lag": lag,
      "sched_float_type": float, "sched_retained_logic": settings.outOfSequence == .retainedLogic ? "Y" : "N",
      "sched_progress_override": settings.outOfSequence == .progressOverride ? "Y" : "N",
      "sched_use_expect_end_flag": settings.usesExpectedFinish ? "Y" : "N",
      "sched_open_critical_flag": settings.openEndsAreCritical ? "Y" : "N",
    ]
    out.table("SCHEDOPTIONS", XERColumns.options)
    out.line(
      ["%R"]
        + XERColumns.options.map {
          own[$0] ?? plan.properties["xer.\($0)"] ?? XERColumns.optionDefaults[$0] ?? ""
        })
  }

  mutating func writeNodes() {
    out.table("PROJWBS", XERColumns.nodes)
    if let root = tree.addedRoot { writeNode(root, 0, true, shortName, plan.name, nil) }
    for place in plan.tasks.indices where tree.roles[place] == .node {
      let above = tree.above(place, plan)
      // P6 gives the uppermost node the short name of its project; Microsoft's line for the plan has none.
      let isPlan = above == nil && plan.tasks[place].uid == 0 && plan.dialect == .microsoft
      writeNode(
        tree.numbers[place], place, above == nil, isPlan ? shortName : tree.codes[place],
        plan.tasks[place].name, above)
    }
  }

  private mutating func writeNode(
    _ number: Int, _ sequence: Int, _ isRoot: Bool, _ code: String, _ name: String, _ above: Int?
  ) {
    out.row()
    out.int(number)
    out.int(project)
    out.int(1)
    out.int(sequence)
    out.int(1)
    out.flag(isRoot)
    out.flag(false)
    out.text("WS_Open")
    out.text(code)
    out.text(name.isEmpty ? "(no name)" : name)
    out.blank()
    out.int(above)
    for value in ["6", "0.88", "0.0000", "0.0000", "", "", "", "", "", "EC_Cmp_pct", "EE_Rem_hr"] {
      out.text(value)
    }
    out.blank(3)
    out.end()
  }

  static func text(_ moment: Moment?) -> String {
    var out = XEROutput()
    out.moment(moment)
    return String(decoding: out.bytes.dropFirst(), as: UTF8.self)
  }

  static func hours(_ seconds: Int) -> String {
    var out = XEROutput()
    out.hours(seconds)
    return String(decoding: out.bytes.dropFirst(), as: UTF8.self)
  }
}
