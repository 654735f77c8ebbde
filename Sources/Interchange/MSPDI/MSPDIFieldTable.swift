import Scheduling

/// Which of Microsoft's fields each of the plan's own fields is written as.
struct MSPDIFieldTable {
  struct Entry {
    var number: Int
    var field: CustomField
  }

  /// In the order of the definitions.
  private(set) var entries: [Entry] = []
  /// The number of the field by the plan's identifier for it, for each kind of thing.
  private var numbers: [CustomField.Subject: [String: Int]] = [:]
  /// The field that holds the codes of tasks that are no numbers.
  private(set) var code: Int?

  /// Fields that are Microsoft's stay; others are given a text field that is free, while there are some.
  init(_ plan: Plan, hasCodes: Bool) {
    var used: Set<Int> = []
    for field in plan.customFields where MSPDIFieldNumber.isMicrosoft(field.id, field.subject) {
      guard let number = Int(field.id), used.insert(number).inserted else { continue }
      entries.append(Entry(number: number, field: field))
      numbers[field.subject, default: [:]][field.id] = number
    }
    var free: [CustomField.Subject: [(place: Int, number: Int)]] = [:]
    for subject in [CustomField.Subject.task, .resource, .assignment] {
      let texts = MSPDIFieldNumber.texts(subject).enumerated().filter { !used.contains($0.element) }
      free[subject] = texts.reversed().map { ($0.offset + 1, $0.element) }
    }
    if hasCodes, let last = free[.task]?.first {
      free[.task]?.removeFirst()
      code = last.number
      let field = CustomField(
        id: "\(last.number)", name: MSPDI.codeField, subject: .task, type: "Text\(last.place)")
      entries.append(Entry(number: last.number, field: field))
    }
    for field in plan.customFields
    where !MSPDIFieldNumber.isMicrosoft(field.id, field.subject) && field.type != MSPDI.keptType {
      guard let next = free[field.subject]?.popLast() else { continue }
      var text = field
      text.type = "Text\(next.place)"
      entries.append(Entry(number: next.number, field: text))
      numbers[field.subject, default: [:]][field.id] = next.number
    }
  }

  /// The values of a thing by the numbers of their fields, in the order of the numbers.
  func values(_ custom: [String: String], _ subject: CustomField.Subject) -> [(number: Int, value: String)] {
    if custom.isEmpty { return [] }
    let known = numbers[subject] ?? [:]
    let values = custom.compactMap { id, value -> (number: Int, value: String)? in
      if let number = known[id] { return (number, value) }
      return MSPDIFieldNumber.isMicrosoft(id, subject) ? Int(id).map { ($0, value) } : nil
    }
    return values.sorted { $0.number < $1.number }
  }
}

extension MSPDI {
  /// The name of the field that holds what people know a task by, where that is no number.
  static let codeField = "Activity ID"
}
