/// The longest chain that ends in each task, over links and hand-overs.
struct ChainSearch {
  /// Working seconds of the longest chain that ends in each task; 0 for those not asked.
  private(set) var length: [Int]
  /// What the task hangs on in that chain; nil where the chain begins.
  private(set) var via: [(from: Int, hold: CriticalChain.Hold)?]
  /// The latest finish within the chain.
  private var reach: [Int]
  private let graph: ChainGraph

  /// - Parameter isAsked: tasks that may stand in a chain.
  init(_ graph: ChainGraph, isAsked: (Int) -> Bool) {
    self.graph = graph
    length = [Int](repeating: 0, count: graph.start.count)
    (via, reach) = (Array(repeating: nil, count: length.count), length)
    var isDone = [Bool](repeating: false, count: length.count)
    // For each resource and moment, the task with the longest chain among those that hand it over then.
    var handed: [ChainGraph.HandOver: Int] = [:]
    for task in graph.order where isAsked(task) {
      length[task] = graph.finish[task] - graph.start[task]
      reach[task] = graph.finish[task]
      for edge in graph.incoming[task] where isDone[edge.from] { take(edge.from, task, .link(edge.link)) }
      for resource in graph.waits[task] {
        guard let from = handed[ChainGraph.HandOver(resource: resource, at: graph.start[task])] else {
          continue
        }
        take(from, task, .resource(resource))
      }
      isDone[task] = true
      for resource in graph.holds[task] {
        let key = ChainGraph.HandOver(resource: resource, at: graph.finish[task])
        if handed[key].map({ length[$0] < length[task] }) ?? true { handed[key] = task }
      }
    }
  }

  /// Work that goes on beside what came before adds only what lies beyond it.
  private mutating func take(_ from: Int, _ task: Int, _ hold: CriticalChain.Hold) {
    let own = graph.finish[task] - max(graph.start[task], min(reach[from], graph.finish[task]))
    let sum = length[from] + own
    guard sum > length[task] || (sum == length[task] && via[task] == nil) else { return }
    length[task] = sum
    via[task] = (from, hold)
    reach[task] = max(reach[from], graph.finish[task])
  }

  /// The chain that ends in a task, its first task first.
  func chain(to task: Int) -> [Int] {
    var chain = [task]
    var at = task
    while let before = via[at] {
      chain.append(before.from)
      at = before.from
    }
    return chain.reversed()
  }
}
