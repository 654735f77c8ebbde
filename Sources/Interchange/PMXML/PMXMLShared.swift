import Scheduling

/// Which of the calendars and resources that the projects of a file share belong to one of them.
///
/// A file with one project gives it all of them. With several, each is given what it uses, so that a file
/// with many
/// projects does not grow with the product of both.
extension PMXMLReading {
  struct Shared {
    var calendars: [Int] = []
    var resources: [Int] = []
  }

  /// The most bases that a calendar's bases may have in turn.
  private static let deepest = 64

  func shared(_ place: Int, _ parts: Parts) -> Shared {
    if projects.lazy.filter({ !$0.isBaseline }).count == 1, !projects[place].isBaseline {
      return Shared(calendars: Array(calendars.indices), resources: Array(resources.indices))
    }
    let usedResources = Set(parts.assignments[place].compactMap { assignments[$0].resource })
    var result = Shared()
    result.resources = usedResources.compactMap { numbers.resources[$0] }.sorted()
    var used = Set(parts.activities[place].compactMap { activities[$0].calendar })
    used.formUnion(result.resources.compactMap { resources[$0].calendar })
    if let usual = projects[place].calendarID { used.insert(usual) }
    if let usual = numbers.usualCalendar { used.insert(usual) }
    for id in Array(used) {
      var (next, steps) = (id, 0)
      while let at = numbers.calendars[next], let base = calendars[at].base, steps < Self.deepest {
        used.insert(base)
        (next, steps) = (base, steps + 1)
      }
    }
    result.calendars = used.compactMap { numbers.calendars[$0] }.sorted()
    return result
  }

  /// The places of calendars and resources by their numbers.
  struct Numbers {
    var calendars: [Int: Int] = [:]
    var resources: [Int: Int] = [:]
    var usualCalendar: Int?
  }

  mutating func settleNumbers() {
    for (place, raw) in calendars.enumerated() where numbers.calendars[raw.calendar.uid] == nil {
      numbers.calendars[raw.calendar.uid] = place
    }
    for (place, raw) in resources.enumerated() where numbers.resources[raw.resource.uid] == nil {
      numbers.resources[raw.resource.uid] = place
    }
    numbers.usualCalendar = (calendars.first { $0.isDefault } ?? calendars.first)?.calendar.uid
  }
}
