import Scheduling

/// Puts the lines of a work breakdown and the activities below them in the order of an outline.
///
/// Below a line stand its activities in the file's order, then its lines by their sequence numbers.
struct PMXMLOutline {
  enum What {
    case line(Int)
    case activity(Int)
  }

  struct Entry {
    var what: What
    var parent: Int?
    var wbs: String
  }

  private let lines: [PMXMLReading.RawLine]
  private let mine: [Int]
  /// For each of those lines, and last for the project itself, what stands below it.
  private var children: [[Int]]
  private var activities: [[Int]]
  private var orphans: [Int] = []
  /// How many activities name a line that is not there, by its number.
  private var lost: [Int: Int] = [:]

  /// - Parameters:
  ///   - mine: the places of the project's lines.
  ///   - wbs: the number of the line that each activity stands below.
  ///   - root: the number of the line that stands for the project itself, which files leave out.
  init(_ lines: [PMXMLReading.RawLine], _ mine: [Int], _ wbs: [Int?], root: Int?) {
    (self.lines, self.mine) = (lines, mine)
    var places: [Int: Int] = [:]
    for (place, line) in mine.enumerated() {
      if let id = lines[line].objectID, places[id] == nil { places[id] = place }
    }
    let top = mine.count
    children = Array(repeating: [], count: top + 1)
    activities = Array(repeating: [], count: top + 1)
    for (place, line) in mine.enumerated() {
      let parent = lines[line].parent
      if let parent, places[parent] == nil, parent != root { orphans.append(line) }
      let above = parent.flatMap { places[$0] }
      children[above == place ? top : above ?? top].append(place)
    }
    for place in children.indices {
      children[place].sort { (lines[mine[$0]].sequence, $0) < (lines[mine[$1]].sequence, $1) }
    }
    for (activity, id) in wbs.enumerated() {
      let place = id.flatMap { places[$0] }
      if place == nil, let id, id != root { lost[id, default: 0] += 1 }
      activities[place ?? top].append(activity)
    }
  }

  mutating func order(_ report: inout PlanReport) -> [Entry] {
    for line in orphans where lines[line].parent != nil {
      let what = "Its parent \(lines[line].parent ?? -1) is not here; it was taken as an uppermost line."
      report.note("wbs.parent", at: "WBS \(lines[line].code)", what)
    }
    for (id, count) in lost.sorted(by: { $0.key < $1.key }) {
      report.note(
        "wbs.missing", at: "WBS \(id)", "It is not here; its activities (\(count)) were taken as uppermost.")
    }
    var result: [Entry] = []
    var seen = [Bool](repeating: false, count: mine.count)
    walk(from: nil, &result, &seen)
    // Lines that lead in a circle are below nothing.
    for place in mine.indices where !seen[place] {
      let what = "Its parents lead back to itself; it was taken as an uppermost line."
      report.note("wbs.cycle", at: "WBS \(lines[mine[place]].code)", what)
      walk(from: place, &result, &seen)
    }
    return result
  }

  /// Adds a line (or, for nil, what stands below the project itself) and everything below it.
  private func walk(from first: Int?, _ result: inout [Entry], _ seen: inout [Bool]) {
    let top = mine.count
    var open: [(line: Int, parent: Int?)] = []
    if let first {
      open.append((first, nil))
    } else {
      for activity in activities[top] {
        result.append(Entry(what: .activity(activity), parent: nil, wbs: ""))
      }
      for line in children[top].reversed() { open.append((line, nil)) }
    }
    while let (line, parent) = open.popLast() {
      if seen[line] { continue }
      seen[line] = true
      let above = parent.map { result[$0].wbs } ?? ""
      let code = lines[mine[line]].code
      // A code that has grown too long in a deep outline begins anew.
      let wbs = above.isEmpty || above.utf8.count > 400 ? code : "\(above).\(code)"
      let place = result.count
      result.append(Entry(what: .line(mine[line]), parent: parent, wbs: wbs))
      for activity in activities[line] {
        result.append(Entry(what: .activity(activity), parent: place, wbs: wbs))
      }
      for child in children[line].reversed() where !seen[child] { open.append((child, place)) }
    }
  }
}
