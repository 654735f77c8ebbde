import Scheduling

/// The custom fields of a plan, sorted into P6's tables and activity codes, each with its number there.
struct XERFields {
  /// A user field; the key is the plan's.
  struct User {
    var number: Int
    var table: String
    var key: String
    var name: String
    var type: String
  }

  struct Code {
    var type: Int
    var key: String
    var field: CustomField
    /// The number under which each value is written.
    var values: [String: Int] = [:]
  }

  private(set) var users: [User] = []
  private(set) var codes: [Code] = []
  /// The place of the user field for each table and key, and of the code for each key.
  private(set) var places: [String: [String: Int]] = [:]
  private(set) var codePlaces: [String: Int] = [:]

  init(_ plan: Plan, _ roles: [XERTree.Role]) {
    var seen: Set<String> = []
    let fields = plan.customFields.filter { seen.insert($0.id).inserted }
    for field in fields {
      guard let type = XERFields.codeType(field), codePlaces[field.id] == nil else { continue }
      codePlaces[field.id] = codes.count
      codes.append(Code(type: type, key: field.id, field: field))
    }
    var (onNodes, onActivities): (Set<String>, Set<String>) = ([], [])
    for (task, role) in zip(plan.tasks, roles) {
      for key in task.custom.keys {
        if role == .node { onNodes.insert(key) } else if role == .activity { onActivities.insert(key) }
      }
    }
    let others = fields.filter { codePlaces[$0.id] == nil }
    let numbers = XERNumbers.distinct(others.map { XERNumbers.positive($0.id) ?? -1 })
    var free = numbers.max() ?? 0
    func add(_ field: CustomField, _ number: Int, _ table: String) {
      places[table, default: [:]][field.id] = users.count
      users.append(User(number: number, table: table, key: field.id, name: field.name, type: field.type))
    }
    for (field, number) in zip(others, numbers) {
      switch field.subject {
      case .resource: add(field, number, "RSRC")
      case .assignment: add(field, number, "TASKRSRC")
      case .project: add(field, number, "PROJECT")
      case .task:
        // Values on nodes and on activities are one field of PROJWBS and one of TASK.
        let isForNodes = plan.properties["xer.udf.\(field.id)"] == "PROJWBS"
        add(field, number, isForNodes ? "PROJWBS" : "TASK")
        guard (isForNodes ? onActivities : onNodes).contains(field.id) else { continue }
        free += 1
        add(field, free, isForNodes ? "TASK" : "PROJWBS")
      }
    }
    numberCodes(plan, roles)
  }

  /// Values are numbered in the order of types and values.
  private mutating func numberCodes(_ plan: Plan, _ roles: [XERTree.Role]) {
    var values = Array(repeating: Set<String>(), count: codes.count)
    for (task, role) in zip(plan.tasks, roles) where role == .activity {
      for (key, value) in task.custom { if let place = codePlaces[key] { values[place].insert(value) } }
    }
    var number = 0
    for place in codes.indices {
      for value in values[place].sorted() {
        number += 1
        codes[place].values[value] = number
      }
    }
  }

  /// The number of the activity code type that the field is; nil for user fields.
  private static func codeType(_ field: CustomField) -> Int? {
    field.id.hasPrefix("actv.") ? XERNumbers.positive(String(field.id.dropFirst(5))) : nil
  }
}
