/// Which task of one plan is which of another.
public struct TaskMatching: Hashable, Sendable {
  /// In the order of the earlier plan.
  public var matches: [Match]
  /// Places, in the later plan, of tasks that the earlier one does not have.
  public var added: [Int]
  /// Places, in the earlier plan, of tasks that the later one does not have.
  public var removed: [Int]

  public struct Match: Hashable, Sendable {
    /// The place in the earlier plan.
    public var old: Int
    /// The place in the later plan.
    public var new: Int
    public var reason: Reason
  }

  /// Why two tasks are taken for the same.
  public enum Reason: String, Hashable, Sendable {
    /// They have the same identifier in their files.
    case identifier
    /// They have the same code. A code of digits alone is a number of the row and counts only with the same name.
    case code
    /// They have the same name below the same summary.
    case nameAndParent
    /// They are one task of one plan, then and now.
    case samePlan

    public var words: String {
      switch self {
      case .identifier: "same identifier"
      case .code: "same code"
      case .nameAndParent: "same name under the same summary"
      case .samePlan: "the same task"
      }
    }
  }

  /// Matches by identifier, then code, then name and parent; blank lines are passed over. Where several would fit, the
  /// first in the outline does. Takes time in proportion to the tasks.
  public init(_ old: Plan, _ new: Plan) {
    var rest = (
      old: old.tasks.indices.filter { !old.tasks[$0].isBlank },
      new: new.tasks.indices.filter { !new.tasks[$0].isBlank }
    )
    var newOf = [Int?](repeating: nil, count: old.tasks.count)
    (matches, added, removed) = ([], [], [])
    var found: [Match] = []
    func take(_ pairs: [(Int, Int)], _ reason: Reason) {
      for (before, after) in pairs {
        newOf[before] = after
        found.append(Match(old: before, new: after, reason: reason))
      }
    }
    take(Pairing.pair(&rest, { old.tasks[$0].uid }, { new.tasks[$0].uid }), .identifier)
    take(
      Pairing.pair(&rest, { TaskMatching.code(old.tasks[$0]) }, { TaskMatching.code(new.tasks[$0]) }), .code)
    // Parents stand before their children, so that the match of a parent is known when its children are asked.
    var byName = Pairing.queues(rest.new) { NameUnder(parent: new.parent(of: $0), name: new.tasks[$0].name) }
    var taken: Set<Int> = []
    for place in rest.old {
      let parent = old.parent(of: place)
      guard parent == nil || parent.map({ newOf[$0] != nil }) == true, !old.tasks[place].name.isEmpty else {
        continue
      }
      let key = NameUnder(parent: parent.flatMap { newOf[$0] }, name: old.tasks[place].name)
      guard let after = byName[key]?.popLast() else { continue }
      taken.insert(after)
      take([(place, after)], .nameAndParent)
    }
    added = rest.new.filter { !taken.contains($0) }
    removed = rest.old.filter { newOf[$0] == nil }
    matches = found.sorted { $0.old < $1.old }
  }

  /// One plan against what it promised: tasks that have the baseline match themselves, the others were added since.
  ///
  /// A summary without the baseline was not added, since some files keep baselines of tasks only; and where no task has the
  /// baseline, nothing was.
  init(_ plan: Plan, baseline number: Int) {
    let places = plan.tasks.indices.filter { !plan.tasks[$0].isBlank }
    let isParent = plan.parents()
    (matches, added, removed) = ([], [], [])
    for place in places {
      if plan.tasks[place].baseline(number) != nil {
        matches.append(Match(old: place, new: place, reason: .samePlan))
      } else if !isParent[place], plan.tasks[place].kind != .summary {
        added.append(place)
      }
    }
    if matches.isEmpty { added = [] }
  }

  private struct NameUnder: Hashable {
    var parent: Int?
    var name: String
  }

  private static func code(_ task: PlanTask) -> [String]? {
    guard !task.code.isEmpty else { return nil }
    let isNumber = task.code.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    return isNumber ? [task.code, task.name] : [task.code]
  }
}

/// Pairs what has the same key in two lists, first with first.
enum Pairing {
  /// Takes pairs out of what is left and gives them; what has no key stays.
  static func pair<Key: Hashable>(
    _ rest: inout (old: [Int], new: [Int]), _ oldKey: (Int) -> Key?, _ newKey: (Int) -> Key?
  ) -> [(Int, Int)] {
    var waiting = queues(rest.new, newKey)
    var pairs: [(Int, Int)] = []
    var taken: Set<Int> = []
    var left: [Int] = []
    for place in rest.old {
      if let key = oldKey(place), let partner = waiting[key]?.popLast() {
        pairs.append((place, partner))
        taken.insert(partner)
      } else {
        left.append(place)
      }
    }
    rest.old = left
    rest.new.removeAll { taken.contains($0) }
    return pairs
  }

  /// The places with each key, the first of them last.
  static func queues<Key: Hashable>(_ places: [Int], _ key: (Int) -> Key?) -> [Key: [Int]] {
    var queues: [Key: [Int]] = [:]
    for place in places.reversed() {
      if let key = key(place) { queues[key, default: []].append(place) }
    }
    return queues
  }
}
