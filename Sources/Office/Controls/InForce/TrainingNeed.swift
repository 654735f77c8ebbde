import Ledger
import Measures
import Registers

/// The training that roles ask for, and who lacks some of it.
struct TrainingNeed {
  /// The courses a role asks for, by role.
  private var courses: [Int64: Set<String>] = [:]
  private var roles: [String: Int64] = [:]
  /// What each person has passed, with the last day on which it counts.
  private var passed: [Int64: [(course: String, until: Day)]] = [:]

  init(_ archivist: Archivist) throws {
    for held in try archivist.binding(Role.self, where: Clause("t.required_training <> ''")) {
      let asked = TrainingNeed.names(held.entry.requiredTraining)
      if asked.isEmpty { continue }
      courses[held.id] = asked
      roles[held.entry.key] = held.id
    }
  }

  var isEmpty: Bool { courses.isEmpty }
  var askingRoles: [Int64] { courses.keys.sorted() }
  /// The role of that key, if it asks for training.
  func role(_ key: String) -> Int64? { roles[key] }

  /// Looks up what these people have passed.
  mutating func read(_ archivist: Archivist, people: Set<Int64>) throws {
    let here = Clause.all([.in("t.person", people.sorted()), Clause("t.result = 'passed'")])
    for held in try archivist.binding(TrainingRecord.self, where: here) {
      guard let person = held.entry.person?.id else { continue }
      passed[person, default: []].append((TrainingNeed.key(held.entry.course), held.entry.expiresOn ?? .last))
    }
  }

  /// The courses of the role that the person has not passed, or no longer on that day, in order.
  func lacking(_ person: Int64, role: Int64, on day: Day) -> [String] {
    let has = (passed[person] ?? []).filter { $0.until >= day }.map(\.course)
    return (courses[role] ?? []).subtracting(has).sorted()
  }

  private static func names(_ text: String) -> Set<String> {
    Set(text.split(separator: ",").map { key(String($0)) }).subtracting([""])
  }

  private static func key(_ course: String) -> String { TextRules.trimmed(course).lowercased() }
}
