import Scheduling

/// What every format needs of calendars once they are read.
enum PlanCalendars {
  /// Gives each calendar its base by the base's number, and cuts bases that lead back to a calendar itself.
  static func settle(
    _ calendars: inout [WorkCalendar], bases: [Int?], _ places: PlanPlaces, _ report: inout PlanReport
  ) {
    for place in calendars.indices {
      guard bases.indices.contains(place), let uid = bases[place], uid >= 0, uid != calendars[place].uid
      else {
        continue
      }
      calendars[place].base = places[uid]
      if places[uid] == nil, uid != 0 {
        report.note("calendar.base", at: "calendar \(calendars[place].uid)", "Its base \(uid) is not here.")
      }
    }
    cutCycles(&calendars, &report)
  }

  /// The most bases that a calendar has in turn.
  static let deepest = 16

  /// Cuts bases where there are more than `deepest` of them in turn, once there are no cycles.
  private static func cutDeep(_ calendars: inout [WorkCalendar], _ report: inout PlanReport) {
    var depths = [Int?](repeating: nil, count: calendars.count)
    for first in calendars.indices {
      var path: [Int] = []
      var next: Int? = first
      while let place = next, depths[place] == nil {
        path.append(place)
        next = calendars[place].base
      }
      for place in path.reversed() {
        var depth = calendars[place].base.flatMap { depths[$0] }.map { $0 + 1 } ?? 0
        if depth > deepest {
          calendars[place].base = nil
          depth = 0
          report.note(
            "calendar.deep", at: "calendar \(calendars[place].uid)", "It has too many bases in turn.")
        }
        depths[place] = depth
      }
    }
  }

  /// Cuts bases that lead back to a calendar itself.
  static func cutCycles(_ calendars: inout [WorkCalendar], _ report: inout PlanReport) {
    var state = [UInt8](repeating: 0, count: calendars.count)
    for first in calendars.indices {
      var (place, path) = (first, [Int]())
      while state[place] == 0 {
        state[place] = 1
        path.append(place)
        guard let base = calendars[place].base else { break }
        if state[base] == 1 {
          calendars[place].base = nil
          report.note(
            "calendar.cycle", at: "calendar \(calendars[place].uid)", "Its bases lead back to itself.")
          break
        }
        place = base
      }
      for done in path { state[done] = 2 }
    }
    cutDeep(&calendars, &report)
  }
}
