import Scheduling

/// How UDFTYPE and UDFVALUE become custom fields.
extension XERReader {
  mutating func readUserFields() {
    var rows = rows("UDFTYPE")
    let (id, table) = (rows.column("udf_type_id"), rows.column("table_name"))
    let (label, name) = (rows.column("udf_type_label"), rows.column("udf_type_name"))
    let type = rows.column("logical_data_type")
    var tables: [Int: (table: String, key: String)] = [:]
    while rows.next() {
      guard let number = rows.integer(id), tables[number] == nil else { continue }
      let owner = rows.text(table)
      let key = String(number)
      guard let subject = XERReader.subjects[owner] else {
        report.note(
          "field.table", at: "UDFTYPE \(number)", "Fields of \(owner) have no place in a plan; left out.")
        continue
      }
      tables[number] = (owner, key)
      let title = rows.isBlank(label) ? rows.text(name) : rows.text(label)
      let field = CustomField(id: key, name: title, subject: subject, type: rows.text(type))
      for plan in plans.indices where plans.count <= 20 {
        plans[plan].customFields.append(field)
        if owner == "PROJWBS" { plans[plan].properties["xer.udf.\(key)"] = owner }
      }
    }
    report.count("fields", found: rows.number, taken: tables.count)
    rows.report(into: &report)
    readUserValues(tables)
  }

  static let subjects: [String: CustomField.Subject] = [
    "TASK": .task, "PROJWBS": .task, "RSRC": .resource, "TASKRSRC": .assignment, "PROJECT": .project,
  ]

  private mutating func readUserValues(_ tables: [Int: (table: String, key: String)]) {
    var rows = rows("UDFVALUE")
    let (type, owner) = (rows.column("udf_type_id"), rows.column("fk_id"))
    let (text, number) = (rows.column("udf_text"), rows.column("udf_number"))
    let (date, code) = (rows.column("udf_date"), rows.column("udf_code_id"))
    _ = rows.column("proj_id")
    let assignments = assignmentPlaces(tables.values.contains { $0.table == "TASKRSRC" })
    var taken = 0
    while rows.next() {
      guard let kind = rows.integer(type).flatMap({ tables[$0] }), let id = rows.integer(owner) else {
        continue
      }
      let column = [text, number, date, code].first { !rows.isBlank($0) } ?? text
      let value = rows.text(column)
      if value.isEmpty { continue }
      switch kind.table {
      case "TASK":
        guard let seat = seat(task: id) else { continue }
        plans[Int(seat.plan)].tasks[Int(seat.task)].custom[kind.key] = value
      case "PROJWBS":
        guard let seat = seat(node: id) else { continue }
        plans[Int(seat.plan)].tasks[Int(seat.task)].custom[kind.key] = value
      case "PROJECT":
        guard let plan = projectPlaces.place(id) else { continue }
        plans[plan].properties["xer.udf.\(kind.key)"] = value
      case "RSRC":
        guard let shared = resourcePlaces.place(id) else { continue }
        for plan in plans.indices.prefix(20) {
          guard let place = resourcesOf[plan][shared] else { continue }
          plans[plan].resources[place].custom[kind.key] = value
        }
      default:
        guard let seat = assignments[id] else { continue }
        plans[Int(seat.plan)].assignments[Int(seat.task)].custom[kind.key] = value
      }
      taken += 1
    }
    report.count("field values", found: rows.number, taken: taken)
    rows.report(into: &report)
  }

  private func assignmentPlaces(_ isNeeded: Bool) -> [Int: Seat] {
    var places: [Int: Seat] = [:]
    for (plan, one) in plans.enumerated() where isNeeded {
      for (place, assignment) in one.assignments.enumerated() where places[assignment.uid] == nil {
        places[assignment.uid] = Seat(plan: Int32(plan), task: Int32(place))
      }
    }
    return places
  }
}
