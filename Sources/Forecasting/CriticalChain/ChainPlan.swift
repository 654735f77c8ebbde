/// A plan by critical chain: the longest chain of work and people, one buffer behind it, and one behind every chain that
/// feeds it.
///
/// Source: Goldratt, "Critical Chain" (1997); Newbold, "Project Management in the Fast Lane" (1998). Safety is taken out of
/// the activities and given to the chains. Work is planned as late as its buffers allow.
public struct ChainPlan: Sendable, Hashable {
  /// The activities of the critical chain in turn; each waits for the one before by a link or by a shared resource.
  public let criticalChain: [Int]
  /// Working days behind the critical chain.
  public let projectBuffer: Double
  public let feedingBuffers: [FeedingBuffer]
  /// Planned start of each activity, working days after day 0.
  public let starts: [Double]
  /// When the critical chain ends and when its buffer does.
  public let chainEnd: Double
  public let promisedEnd: Double

  /// A chain that flows into the critical one, and its buffer.
  public struct FeedingBuffer: Sendable, Hashable {
    /// In turn, the last one feeding.
    public let chain: [Int]
    /// The activity of the critical chain that waits for it; nil where it runs to the end of the project beside it.
    public let feeds: Int?
    /// Working days that the rule asks for.
    public let length: Double
    /// Working days of it that there is no room for, because the chain cannot start so early: the project buffer stands
    /// in for them.
    public let overrun: Double
  }

  /// - Throws: `SimulationRefusal` with everything that is wrong with the brief.
  public init(_ brief: ChainBrief) throws(SimulationRefusal) {
    let problems = Self.problems(brief)
    guard problems.isEmpty else { throw SimulationRefusal(problems: problems) }
    let days = brief.activities.map(\.focused)
    let waits = Self.waits(brief)
    let order = try Self.order(brief, waits)
    let rows = CompressedRows(count: days.count, pairs: waits.map { (from: $0.to, to: $0.from) })
    let after = CompressedRows(count: days.count, pairs: waits)
    var head = days
    var previous = [Int](repeating: -1, count: days.count)
    for index in order {
      for source in rows[index].map(Int.init)
      where head[source] + days[index] > head[index] || previous[index] < 0 {
        head[index] = head[source] + days[index]
        previous[index] = source
      }
    }
    var chain = [days.indices.max { head[$0] < head[$1] } ?? 0]
    while let first = chain.last, previous[first] >= 0 { chain.append(previous[first]) }
    criticalChain = chain.reversed()
    let given = brief.activities.map { $0.safe - $0.focused }
    projectBuffer = brief.buffers.length(criticalChain.map { given[$0] })
    let end = criticalChain.reduce(0) { $0 + days[$1] }
    let feeding = Self.feedingChains(criticalChain, order, after, head, previous)
    var latest = [Double](repeating: end, count: days.count)
    let reserved = Dictionary(
      feeding.map { ($0.chain[$0.chain.count - 1], brief.buffers.length($0.chain.map { given[$0] })) },
      uniquingKeysWith: max)
    let isCritical = Set(criticalChain)
    var begins = [Double](repeating: 0, count: days.count)
    for index in order.reversed() {
      for next in after[index].map(Int.init) { latest[index] = min(latest[index], begins[next]) }
      if isCritical.contains(index) {
        begins[index] = head[index] - days[index]
      } else {
        begins[index] = latest[index] - days[index] - (reserved[index] ?? 0)
      }
    }
    // What the buffers push before its predecessors, or before day 0, starts as early as it can instead.
    for index in order {
      begins[index] = max(begins[index], 0)
      for source in rows[index].map(Int.init) {
        begins[index] = max(begins[index], begins[source] + days[source])
      }
    }
    feedingBuffers = feeding.map { chain, feeds in
      let last = chain[chain.count - 1]
      let length = reserved[last] ?? 0
      let room = max(latest[last] - begins[last] - days[last], 0)
      return FeedingBuffer(chain: chain, feeds: feeds, length: length, overrun: max(length - room, 0))
    }
    starts = begins
    chainEnd = end
    promisedEnd = end + projectBuffer
  }

  /// From every activity outside the critical chain that one of it waits for, or nothing does, a feeding chain runs back
  /// over the predecessor that is waited for longest. What flows into a feeding chain is covered by its buffer.
  private static func feedingChains(
    _ critical: [Int], _ order: [Int], _ after: CompressedRows, _ head: [Double], _ previous: [Int]
  ) -> [(chain: [Int], feeds: Int?)] {
    let isCritical = Set(critical)
    var isTaken = isCritical
    var found: [(chain: [Int], feeds: Int?)] = []
    // The longest first, so that a stretch that two could claim goes to the one that is more pressing.
    let joins = order.filter { index in
      !isCritical.contains(index)
        && (after[index].isEmpty || after[index].contains { isCritical.contains(Int($0)) })
    }.sorted { (head[$1], $0) < (head[$0], $1) }
    for join in joins where !isTaken.contains(join) {
      var chain = [join]
      isTaken.insert(join)
      while let first = chain.last, previous[first] >= 0, !isTaken.contains(previous[first]) {
        chain.append(previous[first])
        isTaken.insert(previous[first])
      }
      let feeds = after[join].map(Int.init).filter(isCritical.contains).min { head[$0] < head[$1] }
      found.append((chain.reversed(), feeds))
    }
    return found
  }

  /// The links, and for each resource one from every activity to the next that uses it.
  private static func waits(_ brief: ChainBrief) -> [(from: Int32, to: Int32)] {
    var waits = brief.links.map { (from: Int32($0.from), to: Int32($0.to)) }
    var users: [String: [Int]] = [:]
    for (index, activity) in brief.activities.enumerated() {
      for resource in activity.resources { users[resource, default: []].append(index) }
    }
    for resource in users.keys.sorted() {
      let turns = (users[resource] ?? []).sorted {
        (brief.activities[$0].start, $0) < (brief.activities[$1].start, $1)
      }
      waits += zip(turns, turns.dropFirst()).map { (from: Int32($0), to: Int32($1)) }
    }
    return waits
  }

  private static func order(
    _ brief: ChainBrief, _ waits: [(from: Int32, to: Int32)]
  ) throws(SimulationRefusal) -> [Int] {
    let count = brief.activities.count
    let order = NetworkOrder(count: count, ends: waits, classes: [UInt8](repeating: 0, count: count))
    guard order.cycle.isEmpty else {
      let names = order.cycle.prefix(20).map { "'\(brief.activities[$0].name)'" }.joined(separator: " → ")
      let problem = SimulationProblem(
        place: .activity(order.cycle[0]),
        sentence:
          "Links and the order of shared resources run in a circle: \(names); change a start or remove a link."
      )
      throw SimulationRefusal(problems: [problem])
    }
    return order.activities.map(Int.init)
  }

  private static func problems(_ brief: ChainBrief) -> [SimulationProblem] {
    var found: [SimulationProblem] = []
    func note(_ place: SimulationProblem.Place, _ sentence: String) {
      if found.count < SimulationRefusal.most {
        found.append(SimulationProblem(place: place, sentence: sentence))
      }
    }
    let most = SimulationLimits().days
    if brief.activities.isEmpty { note(.brief, "There is no activity to plan; add at least one.") }
    if brief.activities.count > SimulationLimits().activities {
      note(.brief, "There are too many activities.")
    }
    if case .partOfSafety(let part) = brief.buffers, !(part >= 0 && part <= 1) {
      note(.brief, "A buffer is to be \(part) of the safety; give 0 to 1.")
    }
    for (index, activity) in brief.activities.enumerated() {
      if !(activity.focused >= 0 && activity.focused <= activity.safe && activity.safe <= most) {
        note(
          .activity(index),
          "'\(activity.name)' has \(activity.focused) focused and \(activity.safe) safe days; give 0 ≤ focused ≤ safe."
        )
      }
      if !(activity.start.magnitude <= most) { note(.activity(index), "'\(activity.name)' has no start.") }
    }
    for (index, link) in brief.links.enumerated() {
      let isKnown = [link.from, link.to].allSatisfy(brief.activities.indices.contains)
      if !isKnown { note(.link(index), "Link \(index) names an activity that there is not.") }
    }
    return found
  }
}
