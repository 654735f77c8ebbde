import BenchPlans
import CReference
import Measures
import Scheduling

// Dates and floats of networks of growing size, beside plain C on the same network; both must agree.
// A whole schedule also finds what drives every date; `dates` is the two passes alone, as the C is.

/// Nanoseconds of processor time for a task: the least of several rounds, in which what is compared takes turns.
func measured(_ count: Int, _ works: [() -> Double]) -> [Double] {
  var least = works.map { _ in Double.infinity }
  for _ in 0..<max(3, 300_000 / count) {
    for at in works.indices { least[at] = min(least[at], works[at]() / Double(count)) }
  }
  return least
}

func timed(_ work: () -> Void) -> Double {
  let began = c_processor_time()
  work()
  return c_processor_time() - began
}

func compare(_ count: Int, isShuffled: Bool) {
  let plan = Plan.network(count, isShuffled: isShuffled)
  let from = plan.links.map { Int32($0.predecessor) }
  let to = plan.links.map { Int32($0.successor) }
  let lag = plan.links.map { if case .working(let seconds) = $0.lag { Int64(seconds) } else { Int64(0) } }
  let duration = plan.tasks.map { Int64($0.duration) }
  let days = 40_000
  let works = (0..<days).map { UInt8(($0 % 7) < 5 ? 1 : 0) }
  var (es, ef, ls, lf, tf) = (duration, duration, duration, duration, duration)
  var schedule = Schedule(of: plan)
  var columns = DateColumns(of: plan)
  let took = measured(
    count,
    [
      {
        c_schedule(
          Int32(count), duration, Int32(from.count), from, to, lag, Int32(days), works, &es, &ef, &ls, &lf,
          &tf)
      },
      { timed { columns = DateColumns(of: plan) } },
      { timed { schedule = Schedule(of: plan) } },
    ])
  func ratio(_ at: Int) -> Double { (took[at] / took[0] * 100).rounded() / 100 }
  let shown = took.map { String(Int($0.rounded())) }
  print(
    count, plan.links.count, isShuffled ? "any order" : "in order", shown[0], shown[1], ratio(1), shown[2],
    ratio(2),
    separator: "\t")
  let first = Int64(19_723 * 86_400)
  for place in 0..<count
  where schedule.dates[place].earlyStart.map({ Int64($0.seconds) - first }) != es[place]
    || schedule.dates[place].totalFloat.map(Int64.init) != tf[place]
  {
    print("task \(place) differs: \(schedule.dates[place]) C \(es[place]) \(tf[place])")
    break
  }
  for at in columns.task.indices
  where Int64(columns.earlyFinish[at]) - first != ef[Int(columns.task[at])]
    || Int64(columns.totalFloat[at]) != tf[Int(columns.task[at])]
  {
    print("the columns of task \(columns.task[at]) differ")
    break
  }
}

let sizes = CommandLine.arguments.dropFirst().compactMap { Int($0) }
print("tasks\tlinks\ttasks and links\tC ns/task\tdates ns/task\tratio\twhole schedule ns/task\tratio")
for count in sizes.isEmpty ? [1_000, 20_000, 100_000, 1_000_000] : sizes {
  for isShuffled in [false, true] { compare(count, isShuffled: isShuffled) }
}
