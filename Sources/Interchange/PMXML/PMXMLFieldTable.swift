import Scheduling

/// The user-defined fields that a plan's own fields are written as.
struct PMXMLFieldTable {
  struct Entry {
    var id: String
    var number: Int
    var title: String
    var type: String
    var subject: CustomField.Subject
  }

  private(set) var entries: [Entry] = []
  private var places: [CustomField.Subject: [String: Int]] = [:]

  private static let types: Set<String> = [
    "Text", "Integer", "Double", "Cost", "Indicator", "Start Date", "Finish Date",
  ]

  /// Numbers of Primavera's stay; other fields, whose values may be anything, become texts.
  init(_ plan: Plan) {
    let known = plan.customFields.compactMap { Self.types.contains($0.type) ? Int($0.id) : nil }
    var used = Set(known)
    var free = 1
    for field in plan.customFields where field.type != PMXML.keptType {
      let isOurs = Self.types.contains(field.type)
      var number = isOurs ? Int(field.id) : nil
      if number == nil || places[field.subject]?[field.id] != nil {
        while !used.insert(free).inserted { free += 1 }
        number = free
      }
      if places[field.subject]?[field.id] != nil { continue }
      places[field.subject, default: [:]][field.id] = entries.count
      entries.append(
        Entry(
          id: field.id, number: number ?? free, title: field.name, type: isOurs ? field.type : "Text",
          subject: field.subject))
    }
  }

  func values(_ custom: [String: String], _ subject: CustomField.Subject) -> [(Entry, String)] {
    if custom.isEmpty { return [] }
    let known = places[subject] ?? [:]
    let found = custom.compactMap { id, value in known[id].map { (entries[$0], value) } }
    return found.sorted { $0.0.number < $1.0.number }
  }
}
