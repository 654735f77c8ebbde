import Scheduling

/// How ACTVTYPE, ACTVCODE and TASKACTV become custom fields: the value is the code's short name.
extension XERReader {
  private struct Code {
    var type: Int
    var short: String
    var name: String
  }

  mutating func readActivityCodes() {
    var rows = rows("ACTVTYPE")
    let (id, name) = (rows.column("actv_code_type_id"), rows.column("actv_code_type"))
    let (scope, owner) = (rows.column("actv_code_type_scope"), rows.column("proj_id"))
    var keys: [Int: String] = [:]
    while rows.next() {
      guard let number = rows.integer(id), keys[number] == nil else { continue }
      let key = "actv.\(number)"
      keys[number] = key
      let field = CustomField(id: key, name: rows.text(name), subject: .task, type: rows.text(scope))
      let project = rows.integer(owner).flatMap { projectPlaces.place($0) }
      for plan in plans.indices where plans.count <= 20 && (project == nil || project == plan) {
        plans[plan].customFields.append(field)
      }
    }
    report.count("activity code types", found: rows.number, taken: keys.count)
    rows.report(into: &report)
    let codes = readCodes(keys)
    readCodeValues(keys, codes)
  }

  private mutating func readCodes(_ keys: [Int: String]) -> [Int: Code] {
    var rows = rows("ACTVCODE")
    let (id, type) = (rows.column("actv_code_id"), rows.column("actv_code_type_id"))
    let (short, name) = (rows.column("short_name"), rows.column("actv_code_name"))
    var codes: [Int: Code] = [:]
    while rows.next() {
      guard let number = rows.integer(id), let kind = rows.integer(type), keys[kind] != nil else { continue }
      codes[number] = Code(type: kind, short: rows.text(short), name: rows.text(name))
    }
    report.count("activity codes", found: rows.number, taken: codes.count)
    rows.report(into: &report)
    return codes
  }

  private mutating func readCodeValues(_ keys: [Int: String], _ codes: [Int: Code]) {
    var rows = rows("TASKACTV")
    let (task, code) = (rows.column("task_id"), rows.column("actv_code_id"))
    _ = (rows.column("proj_id"), rows.column("actv_code_type_id"))
    var taken = 0
    /// Codes whose long names the plan already has.
    var named: Set<[Int]> = []
    while rows.next() {
      guard let seat = seat(task: rows.integer(task)), let number = rows.integer(code),
        let value = codes[number], let key = keys[value.type]
      else { continue }
      let plan = Int(seat.plan)
      plans[plan].tasks[Int(seat.task)].custom[key] = value.short
      if value.name != value.short, named.insert([plan, number]).inserted {
        plans[plan].properties["xer.\(key).\(value.short)"] = value.name
      }
      taken += 1
    }
    report.count("activity code values", found: rows.number, taken: taken)
    rows.report(into: &report)
  }
}
