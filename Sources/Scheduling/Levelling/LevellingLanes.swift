/// How the capacities of several resources stand side by side in 64-bit words.
///
/// Each resource has a lane of equal width whose top bit, the guard, is always set in a word of free capacity. Taking a
/// demand away leaves every guard set exactly when all lanes have enough, so that one subtraction and one mask compare
/// all resources of a word at once (after Lamport, "Multiple byte processing with full-word instructions", 1975).
struct LevellingLanes: Sendable {
  /// The word and the shift of each resource; nil for a resource that can never be short.
  let places: [(word: Int, shift: UInt64)?]
  let words: Int
  let guards: UInt64
  let width: UInt64

  /// A resource is left out when all its demands together fit into its least capacity.
  init(_ problem: LevellingProblem) {
    var total = [Int](repeating: 0, count: problem.resources.count)
    for demand in problem.demands {
      total[demand.resource] = min(total[demand.resource] &+ demand.amount, 1 << 50)
    }
    var most = 1
    let least = problem.resources.map { resource in
      resource.steps.reduce(resource.capacity) { min($0, $1.capacity) }
    }
    for (place, resource) in problem.resources.enumerated() where total[place] > least[place] {
      most = resource.steps.reduce(max(most, resource.capacity)) { max($0, $1.capacity) }
    }
    let width = UInt64(64 - most.leadingZeroBitCount + 1)
    let lanes = Int(64 / width)
    var next = 0
    places = problem.resources.indices.map { place in
      guard total[place] > least[place] else { return nil }
      defer { next += 1 }
      return (next / lanes, UInt64(next % lanes) * width)
    }
    words = (next + lanes - 1) / lanes
    guards = (0..<UInt64(lanes)).reduce(0) { $0 | 1 << ($1 * width + width - 1) }
    self.width = width
  }

  /// The word with the guards set and this much free in the lane of the resource.
  func free(_ amount: Int, shift: UInt64) -> UInt64 { UInt64(amount) << shift }

  /// Takes the demand where there is enough, lane by lane down to nothing where there is not.
  ///
  /// Only pins may ask for more than there is; they are kept, and the lane is then empty.
  func taking(_ demand: UInt64, from free: UInt64) -> UInt64 {
    if (free &- demand) & guards == guards { return free &- demand }
    var result = guards
    let lane = (UInt64(1) << (width - 1)) - 1
    var shift: UInt64 = 0
    while shift + width <= 64 {
      let (have, need) = (free >> shift & lane, demand >> shift & lane)
      result |= (have > need ? have - need : 0) << shift
      shift += width
    }
    return result
  }
}
