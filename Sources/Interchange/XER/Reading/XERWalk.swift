import Scheduling

/// Lays nodes and activities into the plans, in the order of the outline and without recursion.
struct XERWalk {
  let outline: XEROutline
  var nodeRows: XERRows
  let nodeColumns: XERNodeColumns
  var taskRows: XERRows
  let taskColumns: XERTaskColumns
  /// The highest identifier that is in use.
  var free: Int
  private var seen: [Bool]

  init(
    outline: XEROutline, nodeRows: XERRows, nodeColumns: XERNodeColumns, taskRows: XERRows,
    taskColumns: XERTaskColumns, free: Int
  ) {
    (self.outline, self.nodeRows, self.nodeColumns) = (outline, nodeRows, nodeColumns)
    (self.taskRows, self.taskColumns, self.free) = (taskRows, taskColumns, free)
    seen = Array(repeating: false, count: outline.nodes.count)
  }

  mutating func walk(_ plan: Int, _ reader: inout XERReader) {
    let top = outline.nodes.count + plan
    for place in outline.activitiesBelow[top] { lay(activity: place, under: nil, &reader) }
    walk(from: outline.nodesBelow[top].reversed().map { ($0, nil) }, &reader)
  }

  /// Nodes that no walk from the top reached stand in a circle; it is cut where it is met first.
  mutating func walkRest(_ reader: inout XERReader) {
    for node in outline.nodes.indices where !seen[node] {
      reader.report.note(
        "wbs.circle", at: "PROJWBS \(outline.nodes[node].id)",
        "It stands below itself; it was taken to the top.")
      walk(from: [(node, nil)], &reader)
    }
  }

  private mutating func walk(from start: [(node: Int, parent: Int?)], _ reader: inout XERReader) {
    var stack = start
    while let (node, parent) = stack.popLast() {
      if seen[node] { continue }
      seen[node] = true
      let seat = lay(node: node, under: parent, &reader)
      for place in outline.activitiesBelow[node] { lay(activity: place, under: seat, &reader) }
      for child in outline.nodesBelow[node].reversed() where !seen[child] { stack.append((child, seat)) }
    }
  }

  private mutating func lay(node place: Int, under parent: Int?, _ reader: inout XERReader) -> Int? {
    let node = outline.nodes[place]
    guard reader.nodePlaces.place(node.id) == place else {
      reader.report.note(
        "wbs.twice", at: "PROJWBS \(node.id)", "The identifier stands twice; the first node counts.")
      return parent
    }
    nodeRows.open(at: node.offset)
    var uid = node.id
    if reader.taskPlaces.place(uid) != nil {
      free &+= 1
      uid = free
    }
    var task = PlanTask(uid: uid, name: nodeRows.text(nodeColumns.name), kind: .summary)
    let short = nodeRows.text(nodeColumns.short)
    task.parent = parent
    task.wbs = XERWalk.path(short, below: parent.map { reader.plans[node.plan].tasks[$0].wbs })
    task.code = task.wbs
    if uid != node.id { task.custom["xer.wbs_id"] = String(node.id) }
    let seat = reader.plans[node.plan].tasks.count
    if parent == nil, nodeRows.isYes(nodeColumns.isRoot) || seat == 0, !task.name.isEmpty {
      reader.plans[node.plan].name = task.name
    }
    reader.plans[node.plan].tasks.append(task)
    reader.nodeSeats[place] = .init(plan: Int32(node.plan), task: Int32(seat))
    return seat
  }

  /// The codes from the top down to the node; no longer than 240 bytes, so that a deep tree stays small.
  private static func path(_ short: String, below parent: String?) -> String {
    guard let parent, !parent.isEmpty, parent.utf8.count + short.utf8.count < 240 else { return short }
    return "\(parent).\(short)"
  }

  private mutating func lay(activity place: Int, under parent: Int?, _ reader: inout XERReader) {
    let activity = outline.activities[place]
    guard reader.taskPlaces.place(activity.id) == place else {
      reader.report.note(
        "task.twice", at: "TASK \(activity.id)", "The identifier stands twice; the first one counts.")
      return
    }
    taskRows.open(at: activity.offset)
    let seat = reader.plans[activity.plan].tasks.count
    var task = PlanTask(uid: activity.id, name: taskRows.text(taskColumns.name))
    taskColumns.read(taskRows, into: &task, &reader, activity.plan)
    task.parent = parent
    if let parent { task.wbs = reader.plans[activity.plan].tasks[parent].wbs }
    reader.plans[activity.plan].tasks.append(task)
    reader.taskSeats[place] = .init(plan: Int32(activity.plan), task: Int32(seat))
  }
}
