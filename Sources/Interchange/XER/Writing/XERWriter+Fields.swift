import Scheduling

/// Custom fields as UDFTYPE and UDFVALUE, activity codes as ACTVTYPE, ACTVCODE and TASKACTV.
extension XERWriter {
  mutating func writeFieldTypes() {
    out.table(
      "UDFTYPE",
      [
        "udf_type_id", "table_name", "udf_type_name", "udf_type_label", "logical_data_type", "super_flag",
        "indicator_expression", "summary_indicator_expression",
      ])
    for user in fields.users {
      let type = user.type.hasPrefix("FT_") ? user.type : "FT_TEXT"
      out.line([
        "%R", "\(user.number)", user.table, "user_field_\(user.number)", user.name, type, "N", "", "",
      ])
    }
  }

  mutating func writeFieldValues() {
    out.table(
      "UDFVALUE", ["udf_type_id", "fk_id", "proj_id", "udf_date", "udf_number", "udf_text", "udf_code_id"])
    for (place, task) in plan.tasks.enumerated() where tree.roles[place] != .none && !task.custom.isEmpty {
      let table = tree.roles[place] == .activity ? "TASK" : "PROJWBS"
      write(task.custom, table, tree.numbers[place], project)
    }
    for (place, resource) in plan.resources.enumerated() where !isRole(resource) && isWritten(resource) {
      write(resource.custom, "RSRC", resourceNumbers[place], nil)
    }
    for (place, assignment) in plan.assignments.enumerated() {
      write(assignment.custom, "TASKRSRC", assignmentNumbers[place], project)
    }
    for user in fields.users where user.table == "PROJECT" {
      if let value = plan.properties["xer.udf.\(user.key)"] { write(value, user, project, project) }
    }
  }

  private mutating func write(_ values: [String: String], _ table: String, _ owner: Int, _ project: Int?) {
    guard let places = fields.places[table] else { return }
    for place in values.keys.compactMap({ places[$0] }).sorted() {
      let user = fields.users[place]
      write(values[user.key] ?? "", user, owner, project)
    }
  }

  private mutating func write(_ value: String, _ user: XERFields.User, _ owner: Int, _ project: Int?) {
    let bytes = Array(value.utf8)[...]
    var column = 2
    switch user.type {
    case "FT_START_DATE", "FT_END_DATE": if PlanNumber.moment(bytes) != nil { column = 0 }
    case "FT_INT", "FT_MONEY", "FT_FLOAT", "FT_FLOAT_2_DECIMALS":
      if PlanNumber.decimal(bytes) != nil { column = 1 }
    default: break
    }
    out.row()
    out.int(user.number)
    out.int(owner)
    out.int(project)
    for place in 0..<3 { out.text(place == column ? value : "") }
    out.blank()
    out.end()
  }

  mutating func writeCodeTypes() {
    out.table(
      "ACTVTYPE",
      [
        "actv_code_type_id", "actv_short_len", "seq_num", "actv_code_type", "proj_id", "wbs_id",
        "actv_code_type_scope",
      ])
    for (place, code) in fields.codes.enumerated() {
      let isOfProject = code.field.type == "AS_Project"
      out.line([
        "%R", "\(code.type)", "60", "\(place)", code.field.name, isOfProject ? "\(project)" : "", "",
        code.field.type.hasPrefix("AS_") ? code.field.type : "AS_Global",
      ])
    }
  }

  mutating func writeCodes() {
    out.table(
      "ACTVCODE",
      [
        "actv_code_id", "parent_actv_code_id", "actv_code_type_id", "actv_code_name", "short_name", "seq_num",
        "color",
      ])
    for code in fields.codes {
      for (value, number) in code.values.sorted(by: { $0.value < $1.value }) {
        let name = plan.properties["xer.\(code.key).\(value)"] ?? value
        out.line(["%R", "\(number)", "", "\(code.type)", name, value, "\(number)", "0000FF"])
      }
    }
  }

  mutating func writeCodeValues() {
    out.table("TASKACTV", ["task_id", "actv_code_type_id", "actv_code_id", "proj_id"])
    for (place, task) in plan.tasks.enumerated() where tree.roles[place] == .activity && !task.custom.isEmpty
    {
      for at in task.custom.keys.compactMap({ fields.codePlaces[$0] }).sorted() {
        let code = fields.codes[at]
        guard let number = task.custom[code.key].flatMap({ code.values[$0] }) else { continue }
        out.row()
        out.int(tree.numbers[place])
        out.int(code.type)
        out.int(number)
        out.int(project)
        out.end()
      }
    }
  }
}
