import Face
import Markup
import Scheduling

/// How much each resource is asked for over time, before and after, over the same stretch of days.
struct PlanLoads: Piece, Sendable {
  private static let most = 60
  /// Steps of a strip; more could not be told apart.
  private static let steps = 240

  let plan: Plan
  let before: [ResourceLoad]
  let after: [ResourceLoad]

  var markup: Markup {
    let all = before + after
    guard let first = all.compactMap(\.steps.first?.from.dayNumber).min(),
      let last = all.compactMap(\.steps.last?.to.dayNumber).max()
    else { return EmptyState(title: "Nobody is named on a task yet").markup }
    let later = Dictionary(after.map { ($0.resource, $0) }, uniquingKeysWith: { first, _ in first })
    // Those who are asked for too much come first.
    let order = before.enumerated().sorted { ($1.element.ratio, $0.offset) < ($0.element.ratio, $1.offset) }
      .map(\.element)
    let rows = order.prefix(Self.most).map { load in
      Table.Row(cells: [
        "\(plan.resources[load.resource].name)", "\(Self.share(load.capacity))",
        strip(load, first...last, "now"),
        peak(load), later[load.resource].map { strip($0, first...last, "levelled") } ?? .nothing,
        later[load.resource].map(peak) ?? .nothing,
      ])
    }
    let table = Table(
      columns: [
        .init(title: "Resource", wraps: true), .init(title: "Has", numeric: true), .init(title: "Load now"),
        .init(title: "Most now", numeric: true), .init(title: "Load levelled"),
        .init(title: "Most levelled", numeric: true),
      ], rows: Array(rows), caption: "Load before and after")
    let more: Markup =
      order.count > Self.most ? "<p>and \(Grouped.text(order.count - Self.most)) more.</p>" : .nothing
    return "\(table)\(more)"
  }

  static func share(_ units: Double) -> String { "\(Int((min(units, 1e9) * 100).rounded())) %" }

  private func peak(_ load: ResourceLoad) -> Markup {
    load.isOver ? Badge(Self.share(load.peak), .bad).markup : "\(Self.share(load.peak))"
  }

  private func strip(_ load: ResourceLoad, _ days: ClosedRange<Int>, _ when: String) -> Markup {
    LoadStrip(
      title: "Load of \(plan.resources[load.resource].name) \(when)", steps: Self.steps(of: load, days)
    ).markup
  }

  /// Steps from the first day to the last, each with the most that is asked for in it.
  static func steps(of load: ResourceLoad, _ days: ClosedRange<Int>, most steps: Int = steps)
    -> [LoadStrip.Step]
  {
    let width = (days.count + steps - 1) / steps
    var most = [Double](repeating: 0, count: (days.count + width - 1) / width)
    for step in load.steps {
      let from = max(step.from.dayNumber - days.lowerBound, 0)
      // What ends at midnight ends on the day before.
      let to = min(step.to.adding(-1).dayNumber - days.lowerBound, days.count - 1)
      guard from <= to else { continue }
      for at in from / width...to / width { most[at] = max(most[at], step.units / max(load.capacity, 0.01)) }
    }
    var made: [LoadStrip.Step] = []
    for (at, share) in most.enumerated() {
      let last = Double(days.lowerBound + (at + 1) * width - 1)
      // Stretches of one load are one step, however long.
      if made.last?.share == share {
        made[made.count - 1].to = last
      } else {
        made.append(LoadStrip.Step(from: Double(days.lowerBound + at * width), to: last, share: share))
      }
    }
    return made
  }
}

extension ResourceLoad {
  /// The peak against what there is.
  fileprivate var ratio: Double { peak / max(capacity, 0.01) }
}
