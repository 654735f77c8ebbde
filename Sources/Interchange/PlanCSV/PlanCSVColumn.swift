/// A column of a plan as a table, with the headings under which tools write it.
enum PlanCSVColumn: String, CaseIterable {
  case id = "ID"
  case uid = "Unique ID"
  case name = "Name"
  case level = "Outline level"
  case wbs = "WBS"
  case type = "Type"
  case duration = "Duration"
  case remaining = "Remaining duration"
  case start = "Start"
  case finish = "Finish"
  case predecessors = "Predecessors"
  case successors = "Successors"
  case resources = "Resources"
  case constraint = "Constraint"
  case constraintDate = "Constraint date"
  case deadline = "Deadline"
  case percent = "% complete"
  case actualStart = "Actual start"
  case actualFinish = "Actual finish"
  case calendar = "Calendar"
  case milestone = "Milestone"
  case mode = "Task mode"
  case active = "Active"
  case priority = "Priority"
  case work = "Work"
  case cost = "Cost"
  case totalFloat = "Total float"
  case critical = "Critical"
  case notes = "Notes"

  /// Other headings, in lower case: Microsoft Project's and P6's exports to spreadsheets, and what people write.
  var others: [String] {
    switch self {
    case .id:
      ["activity id", "task id", "task_code", "no", "no.", "#", "nr", "number", "code", "activity code"]
    case .uid: ["unique_id", "uid", "task_id"]
    case .name:
      ["task name", "task_name", "activity name", "activity", "task", "title", "description", "subject"]
    case .level: ["outline_level", "level", "indent"]
    case .wbs: ["wbs code", "wbs_id", "outline number", "outline_number", "wbs path"]
    case .type: ["activity type", "task_type", "kind"]
    case .duration:
      [
        "original duration", "planned duration", "target_drtn_hr_cnt", "at completion duration",
        "scheduled duration",
      ]
    case .remaining: ["remain_drtn_hr_cnt", "remaining_duration"]
    case .start: ["start date", "start_date", "start_text", "scheduled start", "begin", "from"]
    case .finish:
      ["finish date", "finish_date", "end", "end date", "end_date", "scheduled finish", "finish_text", "to"]
    case .predecessors:
      ["predecessor", "predecessor details", "depends on", "pred_list", "pred_details", "waits for"]
    case .successors: ["successor", "successor details", "succ_list", "succ_details"]
    case .resources:
      ["resource names", "resource_names", "resource", "assigned to", "assignee", "resource_list", "owner"]
    case .constraint: ["constraint type", "constraint_type", "primary constraint", "cstr_type"]
    case .constraintDate: ["constraint_date", "primary constraint date", "cstr_date"]
    case .deadline: ["due", "due date"]
    case .percent:
      [
        "percent complete", "percent_complete", "complete", "% completed", "activity % complete",
        "complete_pct",
        "duration % complete", "progress", "percentage complete",
      ]
    case .actualStart: ["actual_start", "act_start_date"]
    case .actualFinish: ["actual_finish", "act_end_date", "actual end"]
    case .calendar: ["task calendar", "calendar name", "clndr_id"]
    case .milestone: ["is milestone"]
    case .mode: ["task_mode", "scheduling"]
    case .active: ["is active"]
    case .priority: ["priority_type"]
    case .work: ["scheduled work", "effort"]
    case .cost: ["total cost", "budget"]
    case .totalFloat: ["total slack", "total_float_hr_cnt", "total_slack", "slack"]
    case .critical: ["is critical"]
    case .notes: ["note", "comments", "comment", "remarks", "task_notes"]
    }
  }

  /// Whether numbers without a unit in the column are hours, as in P6's own names of columns.
  static func countsHours(_ heading: String) -> Bool { heading.hasSuffix("hr_cnt") }

  static let byHeading: [String: PlanCSVColumn] = {
    var found: [String: PlanCSVColumn] = [:]
    for column in allCases {
      for heading in [SpacedText.lowered(column.rawValue)] + column.others {
        found[heading] = found[heading] ?? column
      }
    }
    return found
  }()

  /// The column that a heading names; marks such as `(*)` and units such as `(d)` are passed over.
  static func named(_ heading: String) -> PlanCSVColumn? {
    var text = Heading.normalised(heading)
    if text.hasPrefix("(*)") { text = SpacedText.collapsed(String(text.dropFirst(3))) }
    return byHeading[text]
  }
}
