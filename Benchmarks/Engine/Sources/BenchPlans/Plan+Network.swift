import Measures
import Scheduling

private struct Chance {
  var state: UInt64
  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}

extension Plan {
  /// A network of so many tasks of one to ten days, each waiting for up to three of the two thousand before it, one link in
  /// five with a day of lag; the same for the same count.
  ///
  /// - Parameter isShuffled: whether tasks and links stand in any order, not in that of the work.
  public static func network(_ count: Int, isShuffled: Bool = false) -> Plan {
    var chance = Chance(state: 7)
    var plan = Plan(name: "Network", start: Moment(Day(number: 19_723), secondOfDay: 28_800))
    plan.tasks.reserveCapacity(count)
    for place in 0..<count {
      plan.tasks.append(PlanTask(uid: place + 1, name: "Task", duration: (1 + chance.below(10)) * 28_800))
      for _ in 0..<min(chance.below(4), place) {
        let lag = chance.below(5) == 0 ? 28_800 : 0
        plan.links.append(PlanLink(place - 1 - chance.below(min(place, 2000)), place, lag: .working(lag)))
      }
    }
    guard isShuffled else { return plan }
    var place = Array(0..<count)
    for at in place.indices.reversed() { place.swapAt(at, chance.below(at + 1)) }
    let ordered = plan.tasks
    for at in ordered.indices { plan.tasks[place[at]] = ordered[at] }
    for at in plan.links.indices.reversed() { plan.links.swapAt(at, chance.below(at + 1)) }
    for at in plan.links.indices {
      plan.links[at].predecessor = place[plan.links[at].predecessor]
      plan.links[at].successor = place[plan.links[at].successor]
    }
    return plan
  }
}
