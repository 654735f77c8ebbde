import Foundation
import Scheduling

/// One instance of PSPLIB (Kolisch and Sprecher, 1996) with its best known makespan.
struct LibraryInstance: Sendable {
  let name: String
  let problem: LevellingProblem
  /// Length of the critical path.
  let bound: Int
  /// The best makespan known.
  let best: Int
}

/// The sets of PSPLIB in a folder: `j30.sm/…`, `j60.sm/…`, `j120.sm/…` and `best_known.csv`.
enum ProjectLibrary {
  static func read(set: String, in folder: String) throws -> [LibraryInstance] {
    let lines = try String(contentsOfFile: folder + "/best_known.csv", encoding: .utf8).split(
      whereSeparator: \.isNewline)
    return try lines.dropFirst().compactMap { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      guard cells.count >= 5, cells[0] == set, let bound = Int(cells[2]), let best = Int(cells[4]) else {
        return nil
      }
      let path = "\(folder)/\(set).sm/\(cells[1]).sm"
      let problem = problem(try String(contentsOfFile: path, encoding: .utf8))
      return LibraryInstance(name: String(cells[1]), problem: problem, bound: bound, best: best)
    }
  }

  /// Reads the format of PSPLIB's single-mode instances.
  static func problem(_ text: String) -> LevellingProblem {
    var section = ""
    var problem = LevellingProblem(activities: [], resources: [], links: [], demands: [])
    for line in text.split(whereSeparator: \.isNewline) {
      if line.hasSuffix(":") {
        section = String(line)
        continue
      }
      let cells = line.split(separator: " ")
      let numbers = cells.compactMap { Int($0) }
      // A heading has letters between its numbers.
      guard numbers.count == cells.count, numbers.count > 2 else { continue }
      if section.hasPrefix("PRECEDENCE") {
        for successor in numbers.dropFirst(3) {
          problem.links.append(LevellingLink(predecessor: numbers[0] - 1, successor: successor - 1, lag: 0))
        }
      } else if section.hasPrefix("REQUESTS") {
        problem.activities.append(LevellingActivity(duration: numbers[2]))
        for (resource, amount) in numbers.dropFirst(3).enumerated() {
          problem.demands.append(
            LevellingDemand(activity: numbers[0] - 1, resource: resource, amount: amount))
        }
      } else if section.hasPrefix("RESOURCEAVAIL") {
        problem.resources = numbers.map { LevellingResource(capacity: $0) }
      }
    }
    for place in problem.links.indices {
      problem.links[place].lag = problem.activities[problem.links[place].predecessor].duration
    }
    return problem
  }
}
