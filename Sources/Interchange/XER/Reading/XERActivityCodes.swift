import Scheduling

/// How ACTVTYPE, ACTVCODE and TASKACTV become custom fields: the value is the code's short name.
extension XERReader {
  private struct Code {
    /// Of its type.
    var key: String
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
    readCodeValues(readCodes(keys))
  }

  private mutating func readCodes(_ keys: [Int: String]) -> (places: IdentifierPlaces, codes: [Code]) {
    var rows = rows("ACTVCODE")
    let (id, type) = (rows.column("actv_code_id"), rows.column("actv_code_type_id"))
    let (short, name) = (rows.column("short_name"), rows.column("actv_code_name"))
    var (identifiers, codes): ([Int], [Code]) = ([], [])
    while rows.next() {
      guard let number = rows.integer(id), let key = rows.integer(type).flatMap({ keys[$0] }) else {
        continue
      }
      identifiers.append(number)
      codes.append(Code(key: key, short: rows.text(short), name: rows.text(name)))
    }
    report.count("activity codes", found: rows.number, taken: codes.count)
    rows.report(into: &report)
    return (IdentifierPlaces(identifiers), codes)
  }

  private mutating func readCodeValues(_ known: (places: IdentifierPlaces, codes: [Code])) {
    var rows = rows("TASKACTV")
    let (task, code) = (rows.column("task_id"), rows.column("actv_code_id"))
    _ = (rows.column("proj_id"), rows.column("actv_code_type_id"))
    var taken = 0
    /// The plan that was last given the long name of each code.
    var named = Array(repeating: -1, count: known.codes.count)
    while rows.next() {
      guard let seat = seat(task: rows.integer(task)),
        let place = rows.integer(code).flatMap(known.places.place)
      else { continue }
      let (plan, value) = (Int(seat.plan), known.codes[place])
      plans[plan].tasks[Int(seat.task)].custom[value.key] = value.short
      if named[place] != plan, value.name != value.short {
        named[place] = plan
        plans[plan].properties["xer.\(value.key).\(value.short)"] = value.name
      }
      taken += 1
    }
    report.count("activity code values", found: rows.number, taken: taken)
    rows.report(into: &report)
  }
}
