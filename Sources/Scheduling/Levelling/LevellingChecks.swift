extension LevellingProblem {
  /// Amounts above this are refused: 2^40.
  static let largestAmount = 1 << 40
  /// Plans longer than this many units are refused: 2^29 leaves room for sums of two times in 32 bits.
  static let longest = 1 << 29

  /// Refuses what has no meaning, before anything is computed from it.
  func check() throws(LevellingError) {
    for (place, resource) in resources.enumerated() {
      guard resource.capacity >= 0 else { throw .negativeCapacity(resource: place) }
      guard resource.capacity <= Self.largestAmount else { throw .amountTooLarge(resource: place) }
      var last = 0
      for step in resource.steps {
        guard step.from > last else { throw .stepsOutOfOrder(resource: place) }
        guard step.capacity >= 0 else { throw .negativeCapacity(resource: place) }
        guard step.capacity <= Self.largestAmount else { throw .amountTooLarge(resource: place) }
        last = step.from
      }
    }
    for (place, activity) in activities.enumerated() where activity.duration < 0 {
      throw .negativeDuration(activity: place)
    }
    for (place, link) in links.enumerated() {
      guard activities.indices.contains(link.predecessor), activities.indices.contains(link.successor) else {
        throw .danglingLink(link: place)
      }
    }
    for (place, demand) in demands.enumerated() {
      guard activities.indices.contains(demand.activity), resources.indices.contains(demand.resource) else {
        throw .danglingDemand(demand: place)
      }
      guard demand.amount >= 0 else {
        throw .negativeDemand(activity: demand.activity, resource: demand.resource)
      }
      guard demand.amount <= Self.largestAmount else { throw .amountTooLarge(resource: demand.resource) }
    }
  }

  /// The greatest unit that divides every time in the problem, at least 1: a plan in minutes whose activities all take
  /// whole hours is levelled in hours.
  var commonUnit: Int {
    var unit: UInt = 0
    func fold(_ time: Int) {
      var (a, b) = (unit, time.magnitude)
      while b != 0 { (a, b) = (b, a % b) }
      unit = a
    }
    for activity in activities {
      fold(activity.duration)
      fold(max(activity.release, 0))
      if let pinned = activity.pinned { fold(pinned) }
      if unit == 1 { return 1 }
    }
    for link in links {
      fold(link.lag)
      if unit == 1 { return 1 }
    }
    for resource in resources { for step in resource.steps { fold(step.from) } }
    return Int(exactly: unit).map { max($0, 1) } ?? 1
  }

  /// A time after which no serial pass places anything, in units of `unit`.
  ///
  /// Past the last release, pin and step something is always running or a lag is being waited for, so that durations
  /// and the excess of lags over durations bound the rest.
  func horizon(unit: Int) throws(LevellingError) -> Int {
    // Of the links into an activity or out of it, as a pass from the end waits for the latter.
    var excess = [Int](repeating: 0, count: activities.count)
    for link in links {
      let (over, overflow) = (link.lag / unit).subtractingReportingOverflow(
        activities[link.predecessor].duration / unit)
      guard !overflow, over <= Self.longest, link.lag.magnitude / UInt(unit) <= UInt(Self.longest) else {
        throw .tooLong(activity: link.successor)
      }
      excess[link.successor] = max(excess[link.successor], over)
      excess[link.predecessor] = max(excess[link.predecessor], over)
    }
    var latest = 0
    for (place, activity) in activities.enumerated() {
      let (end, overflow) = (activity.pinned ?? 0).addingReportingOverflow(activity.duration)
      guard !overflow, activity.release / unit <= Self.longest, end / unit <= Self.longest,
        (activity.pinned ?? 0).magnitude / UInt(unit) <= UInt(Self.longest)
      else { throw .tooLong(activity: place) }
      latest = max(latest, activity.release / unit, end / unit)
    }
    for resource in resources {
      // A step past every plan that could be made is never reached.
      if let last = resource.steps.last { latest = max(latest, min(last.from / unit, Self.longest / 2)) }
    }
    for (place, activity) in activities.enumerated() {
      latest += activity.duration / unit + excess[place]
      guard latest <= Self.longest else { throw .tooLong(activity: place) }
    }
    return latest
  }
}
