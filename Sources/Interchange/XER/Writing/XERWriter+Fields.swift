import Scheduling

/// Custom fields as UDFTYPE and UDFVALUE, activity codes as ACTVTYPE, ACTVCODE and TASKACTV.
extension XERWriter {
  /// A custom field in one of P6's tables, with the number it has there.
  struct UserField {
    var number: Int
    var table: String
    var field: CustomField
  }

  /// The number of the activity code type that the field is; nil for user fields.
  static func codeType(_ field: CustomField) -> Int? {
    field.id.hasPrefix("actv.") ? XERNumbers.positive(String(field.id.dropFirst(5))) : nil
  }

  /// A field whose values stand on nodes and on activities is one field of PROJWBS and one of TASK.
  var userFields: [UserField] {
    let fields = plan.customFields.filter { XERWriter.codeType($0) == nil }
    let numbers = XERNumbers.distinct(fields.map { XERNumbers.positive($0.id) ?? 0 })
    var free = numbers.max() ?? 0
    var all: [UserField] = []
    for (field, number) in zip(fields, numbers) {
      switch field.subject {
      case .resource: all.append(UserField(number: number, table: "RSRC", field: field))
      case .assignment: all.append(UserField(number: number, table: "TASKRSRC", field: field))
      case .project: all.append(UserField(number: number, table: "PROJECT", field: field))
      case .task:
        let isForNodes = plan.properties["xer.udf.\(field.id)"] == "PROJWBS"
        all.append(UserField(number: number, table: isForNodes ? "PROJWBS" : "TASK", field: field))
        let other = isForNodes ? XERTree.Role.activity : .node
        if plan.tasks.indices.contains(where: {
          tree.roles[$0] == other && plan.tasks[$0].custom[field.id] != nil
        }) {
          free += 1
          all.append(UserField(number: free, table: isForNodes ? "TASK" : "PROJWBS", field: field))
        }
      }
    }
    return all
  }

  mutating func writeFieldTypes() {
    out.table(
      "UDFTYPE",
      [
        "udf_type_id", "table_name", "udf_type_name", "udf_type_label", "logical_data_type", "super_flag",
        "indicator_expression", "summary_indicator_expression",
      ])
    for user in userFields {
      let type = user.field.type.hasPrefix("FT_") ? user.field.type : "FT_TEXT"
      out.line([
        "%R", "\(user.number)", user.table, "user_field_\(user.number)", user.field.name, type, "N", "", "",
      ])
    }
  }

  mutating func writeFieldValues() {
    out.table(
      "UDFVALUE", ["udf_type_id", "fk_id", "proj_id", "udf_date", "udf_number", "udf_text", "udf_code_id"])
    for user in userFields {
      let key = user.field.id
      switch user.table {
      case "RSRC":
        for (place, resource) in plan.resources.enumerated() where !isRole(resource) && isWritten(resource) {
          if let value = resource.custom[key] { write(value, user, resourceNumbers[place], nil) }
        }
      case "TASKRSRC":
        for (place, assignment) in plan.assignments.enumerated() {
          if let value = assignment.custom[key] { write(value, user, assignmentNumbers[place], project) }
        }
      case "PROJECT":
        if let value = plan.properties["xer.udf.\(key)"] { write(value, user, project, project) }
      default:
        let role = user.table == "TASK" ? XERTree.Role.activity : .node
        for place in plan.tasks.indices where tree.roles[place] == role {
          if let value = plan.tasks[place].custom[key] { write(value, user, tree.numbers[place], project) }
        }
      }
    }
  }

  private mutating func write(_ value: String, _ user: UserField, _ owner: Int, _ project: Int?) {
    let bytes = Array(value.utf8)[...]
    var column = 2
    switch user.field.type {
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
    for (place, field) in plan.customFields.enumerated() {
      guard let number = XERWriter.codeType(field) else { continue }
      let isOfProject = field.type == "AS_Project"
      out.line([
        "%R", "\(number)", "60", "\(place)", field.name, isOfProject ? "\(project)" : "", "",
        field.type.hasPrefix("AS_") ? field.type : "AS_Global",
      ])
    }
  }

  /// Each value of each type, with the number it is written under: in the order of type and value.
  private var codes: [String: [String: Int]] {
    var values: [String: [String: Int]] = [:]
    var number = 0
    for field in plan.customFields where XERWriter.codeType(field) != nil {
      let used = Set(
        plan.tasks.indices.compactMap { tree.roles[$0] == .activity ? plan.tasks[$0].custom[field.id] : nil })
      for value in used.sorted() {
        number += 1
        values[field.id, default: [:]][value] = number
      }
    }
    return values
  }

  mutating func writeCodes() {
    out.table(
      "ACTVCODE",
      [
        "actv_code_id", "parent_actv_code_id", "actv_code_type_id", "actv_code_name", "short_name", "seq_num",
        "color",
      ])
    let codes = codes
    for field in plan.customFields {
      guard let type = XERWriter.codeType(field) else { continue }
      for (value, number) in (codes[field.id] ?? [:]).sorted(by: { $0.value < $1.value }) {
        let name = plan.properties["xer.\(field.id).\(value)"] ?? value
        out.line(["%R", "\(number)", "", "\(type)", name, value, "\(number)", "0000FF"])
      }
    }
  }

  mutating func writeCodeValues() {
    out.table("TASKACTV", ["task_id", "actv_code_type_id", "actv_code_id", "proj_id"])
    let codes = codes
    for field in plan.customFields {
      guard let type = XERWriter.codeType(field), let values = codes[field.id] else { continue }
      for place in plan.tasks.indices where tree.roles[place] == .activity {
        guard let value = plan.tasks[place].custom[field.id], let number = values[value] else { continue }
        out.row()
        out.int(tree.numbers[place])
        out.int(type)
        out.int(number)
        out.int(project)
        out.end()
      }
    }
  }

  mutating func writeTopics() {
    out.table(
      "MEMOTYPE", ["memo_type_id", "seq_num", "eps_flag", "proj_flag", "wbs_flag", "task_flag", "memo_type"])
    out.line(["%R", "1", "0", "Y", "Y", "Y", "Y", XERReader.plainTopic])
  }

  mutating func writeNotes() {
    for (table, owner, text, key, role) in [
      ("TASKMEMO", "task_id", "task_memo", "memo_id", XERTree.Role.activity),
      ("WBSMEMO", "wbs_id", "wbs_memo", "wbs_memo_id", .node),
    ] {
      out.table(table, [key, owner, "memo_type_id", "proj_id", text])
      var number = 0
      for place in plan.tasks.indices where tree.roles[place] == role && !plan.tasks[place].notes.isEmpty {
        number += 1
        out.row()
        out.int(number)
        out.int(tree.numbers[place])
        out.int(1)
        out.int(project)
        out.text(MarkedText.marked(plan.tasks[place].notes))
        out.end()
      }
    }
  }
}
