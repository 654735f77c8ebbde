import Scheduling

/// Files of PSPLIB (Kolisch and Sprecher, 1996).
enum ProjectLibraryFile {
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
