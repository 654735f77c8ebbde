import Scheduling

/// How PROJWBS and TASK become the outline of each plan.
extension XERReader {
  mutating func readOutline() throws(PlanFileProblem) {
    let found = tables.table("TASK").count + tables.table("PROJWBS").count
    if found > XER.mostTasks {
      throw PlanFileProblem("The file has \(found) activities and nodes; at most \(XER.mostTasks) are read.")
    }
    var nodeRows = rows("PROJWBS")
    var taskRows = rows("TASK")
    let nodeColumns = XERNodeColumns(&nodeRows)
    let taskColumns = XERTaskColumns(&taskRows)
    let nodes = nodeKeys(&nodeRows, nodeColumns)
    let activities = taskKeys(&taskRows, taskColumns)
    let outline = XEROutline(nodes: nodes, activities: activities, places: nodePlaces, plans: plans.count)
    nodeSeats = Array(repeating: .none, count: nodes.count)
    taskSeats = Array(repeating: .none, count: activities.count)
    var highest = 0
    for id in [nodes.map(\.id).max() ?? 0, activities.map(\.id).max() ?? 0] { highest = max(highest, id) }
    var walk = XERWalk(
      outline: outline, nodeRows: nodeRows, nodeColumns: nodeColumns, taskRows: taskRows,
      taskColumns: taskColumns,
      free: highest)
    for plan in plans.indices { walk.walk(plan, &self) }
    walk.walkRest(&self)
    for plan in plans.indices { complete(plan) }
    report.count(
      "activities", found: taskRows.number, taken: taskSeats.reduce(0) { $0 + ($1.plan >= 0 ? 1 : 0) })
    report.count("nodes", found: nodeRows.number, taken: nodeSeats.reduce(0) { $0 + ($1.plan >= 0 ? 1 : 0) })
    nodeRows.report(into: &report)
    taskRows.report(into: &report)
  }

  private mutating func nodeKeys(_ rows: inout XERRows, _ columns: XERNodeColumns) -> [XEROutline.Node] {
    var nodes: [XEROutline.Node] = []
    while rows.next() {
      guard let id = rows.integer(columns.id) else {
        report.note("wbs.id", at: "PROJWBS row \(rows.number)", "No identifier; the node was left out.")
        continue
      }
      guard let plan = rows.integer(columns.project).flatMap({ projectPlaces.place($0) }) else {
        report.note(
          "wbs.project", at: "PROJWBS \(id)", "Its project is not in the file; the node was left out.")
        continue
      }
      nodes.append(
        .init(
          offset: rows.offset, id: id, plan: plan, parent: rows.integer(columns.parent),
          sequence: rows.integer(columns.sequence) ?? 0))
    }
    nodePlaces = IdentifierPlaces(nodes.map(\.id))
    return nodes
  }

  private mutating func taskKeys(_ rows: inout XERRows, _ columns: XERTaskColumns) -> [XEROutline.Activity] {
    var activities: [XEROutline.Activity] = []
    while rows.next() {
      guard let id = rows.integer(columns.id) else {
        report.note("task.id", at: "TASK row \(rows.number)", "No identifier; the activity was left out.")
        continue
      }
      guard let plan = rows.integer(columns.project).flatMap({ projectPlaces.place($0) }) ?? onlyPlan else {
        report.note(
          "task.project", at: "TASK \(id)", "Its project is not in the file; the activity was left out.")
        continue
      }
      let node = rows.integer(columns.node)
      if node.flatMap({ nodePlaces.place($0) }) == nil {
        report.note(
          "task.wbs", at: "TASK \(id)", "Its node of the work breakdown is missing; it stands at the top.")
      }
      activities.append(.init(offset: rows.offset, id: id, plan: plan, node: node))
    }
    taskPlaces = IdentifierPlaces(activities.map(\.id))
    return activities
  }

  /// The plan of rows that name no project, where there is one only.
  private var onlyPlan: Int? {
    plans.count == 1 && !tables.table("TASK").columns.contains("proj_id") ? 0 : nil
  }

  /// What is known once all tasks stand: the earliest date where the project had none.
  private mutating func complete(_ plan: Int) {
    if plans[plan].start.seconds == 0 {
      let dates = plans[plan].tasks.compactMap { $0.stored.start }
      plans[plan].start = dates.min() ?? plans[plan].start
    }
  }
}

/// The columns of PROJWBS that are read.
struct XERNodeColumns {
  let id, project, parent, sequence, short, name, isRoot: Int

  init(_ rows: inout XERRows) {
    id = rows.column("wbs_id")
    project = rows.column("proj_id")
    parent = rows.column("parent_wbs_id")
    sequence = rows.column("seq_num")
    short = rows.column("wbs_short_name")
    name = rows.column("wbs_name")
    isRoot = rows.column("proj_node_flag")
  }
}
