import Scheduling

/// In which order nodes of the work breakdown and activities stand: each node, its activities, then its own nodes.
struct XEROutline {
  struct Node {
    var offset: Int
    var id: Int
    var plan: Int
    var parent: Int?
    var sequence: Int
  }

  struct Activity {
    var offset: Int
    var id: Int
    var plan: Int
    var node: Int?
  }

  let nodes: [Node]
  let activities: [Activity]
  let plans: Int
  /// Children of node n stand in bucket n; what has no node above it in bucket `nodes.count` + plan.
  private(set) var nodesBelow: Buckets
  private(set) var activitiesBelow: Buckets

  init(nodes: [Node], activities: [Activity], places: IdentifierPlaces, plans: Int) {
    (self.nodes, self.activities, self.plans) = (nodes, activities, plans)
    let buckets = nodes.count + plans
    func above(_ id: Int?, _ plan: Int, not self: Int = -1) -> Int {
      guard let id, let place = places.place(id), place != `self`, nodes[place].plan == plan else {
        return nodes.count + plan
      }
      return place
    }
    let order = nodes.indices.sorted { (nodes[$0].sequence, $0) < (nodes[$1].sequence, $1) }
    nodesBelow = Buckets(order, count: buckets) { above(nodes[$0].parent, nodes[$0].plan, not: $0) }
    activitiesBelow = Buckets(Array(activities.indices), count: buckets) {
      above(activities[$0].node, activities[$0].plan)
    }
  }

  /// Things laid into numbered buckets, in the order in which they came.
  struct Buckets {
    private var ends: [Int]
    private var things: [Int]

    init(_ order: [Int], count: Int, of bucket: (Int) -> Int) {
      let chosen = order.map(bucket)
      ends = Array(repeating: 0, count: count + 1)
      things = Array(repeating: 0, count: order.count)
      for place in chosen { ends[place + 1] += 1 }
      for place in 0..<count { ends[place + 1] += ends[place] }
      var next = ends
      for (thing, place) in zip(order, chosen) {
        things[next[place]] = thing
        next[place] += 1
      }
    }

    subscript(bucket: Int) -> ArraySlice<Int> { things[ends[bucket]..<ends[bucket + 1]] }
  }
}
