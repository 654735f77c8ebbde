import CReference
import Measures
import Scheduling

// Dates and floats of networks of growing size, beside plain C on the same network; both must agree.
// A whole schedule also finds what drives every date; `dates` is the two passes alone, as the C is.

struct Chance {
  var state: UInt64
  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}

func network(_ count: Int) -> Plan {
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
  return plan
}

func best(_ rounds: Int, _ work: () -> Double) -> Double { (0..<rounds).map { _ in work() }.min() ?? 0 }

let clock = ContinuousClock()
print("tasks\tlinks\tC ns/task\tdates ns/task\tratio\twhole schedule ns/task\tratio")
for count in [1_000, 20_000, 100_000, 1_000_000] {
  let plan = network(count)
  let from = plan.links.map { Int32($0.predecessor) }
  let to = plan.links.map { Int32($0.successor) }
  let lag = plan.links.map { if case .working(let seconds) = $0.lag { Int64(seconds) } else { Int64(0) } }
  let duration = plan.tasks.map { Int64($0.duration) }
  let days = 40_000
  let works = (0..<days).map { UInt8(($0 % 7) < 5 ? 1 : 0) }
  var (es, ef, ls, lf, tf) = (duration, duration, duration, duration, duration)
  let rounds = max(3, 300_000 / count)
  let c = best(rounds) {
    c_schedule(
      Int32(count), duration, Int32(from.count), from, to, lag, Int32(days), works, &es, &ef, &ls, &lf, &tf)
  }
  var schedule = Schedule(of: plan)
  var columns = DateColumns(of: plan)
  func timed(_ work: () -> Void) -> Double {
    best(rounds) {
      let began = clock.now
      work()
      let took = (clock.now - began).components
      return Double(took.seconds) * 1e9 + Double(took.attoseconds) / 1e9
    }
  }
  let dates = timed { columns = DateColumns(of: plan) }
  let whole = timed { schedule = Schedule(of: plan) }
  let first = Int64(19_723 * 86_400)
  for place in 0..<count
  where schedule.dates[place].earlyStart.map({ Int64($0.seconds) - first }) != es[place]
    || schedule.dates[place].totalFloat.map(Int64.init) != tf[place]
  {
    print("task \(place) differs: \(schedule.dates[place]) C \(es[place]) \(tf[place])")
    break
  }
  func fixed(_ value: Double) -> String { String(Int(value.rounded())) }
  print(
    count, plan.links.count, fixed(c / Double(count)), fixed(dates / Double(count)),
    (dates / c * 100).rounded() / 100,
    fixed(whole / Double(count)), (whole / c * 100).rounded() / 100, separator: "\t")
  if columns.finish != schedule.finish { print("the finishes differ") }
}
