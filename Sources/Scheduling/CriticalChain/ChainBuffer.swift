/// Safety that was taken out of tasks and stands together where it protects.
public struct ChainBuffer: Hashable, Sendable {
  public var kind: Kind
  /// The tasks whose safety it holds, in their order.
  public var chain: [Int]
  /// The task on the critical chain that it protects; nil for the project buffer, which protects the finish.
  public var protects: Int?
  /// Working seconds in the plan's calendar.
  public var size: Int
  public var start: Moment
  public var finish: Moment
  /// Working seconds between the chain and what it feeds; nil for the project buffer.
  public var room: Int?

  public enum Kind: String, Hashable, Sendable { case project, feeding }

  /// Working seconds by which the buffer is longer than its room: what is fed would have to wait, or the project buffer
  /// bears it.
  public var shortage: Int { room.map { max(size - max($0, 0), 0) } ?? 0 }
}

/// How large a buffer is, from the safety that was taken out of its chain.
public enum BufferSizing: Hashable, Sendable {
  /// A share of the sum, 0 to 1 (Goldratt 1997: half of it, "cut and paste").
  case cutAndPaste(Double)
  /// The root of the sum of squares (R. Newbold, Project Management in the Fast Lane, 1998): two standard deviations of
  /// the chain when each task's safety is two of its own.
  case rootSumSquares

  /// - Parameter removed: working seconds taken out of each task.
  /// - Returns: working seconds, rounded.
  public func size(_ removed: [Int]) -> Int {
    let seconds: Double =
      switch self {
      case .cutAndPaste(let share):
        removed.reduce(0.0) { $0 + Double($1) } * (share.isFinite ? min(max(share, 0), 1) : 0.5)
      case .rootSumSquares: removed.reduce(0.0) { $0 + Double($1) * Double($1) }.squareRoot()
      }
    return min(Int(exactly: seconds.rounded()) ?? Network.longest, Network.longest)
  }
}
