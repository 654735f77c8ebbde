/// How much of a buffer is used up against how much of its chain is done: one point of a fever chart.
public struct BufferConsumption: Sendable, Hashable {
  /// From 0 to 1: focused days done over focused days of the chain.
  public let chainDone: Double
  /// Of the buffer; under 0 when the chain is ahead, over 1 when the promise is broken.
  public let bufferUsed: Double

  /// The zones of a fever chart.
  public enum Zone: String, Sendable, Hashable, CaseIterable {
    case green, yellow, red
  }

  /// Where the lines between the zones run: the part of the buffer that may be used when nothing of the chain is done and
  /// when all of it is, straight between.
  public struct Lines: Sendable, Hashable {
    public var yellowAtStart: Double
    public var yellowAtEnd: Double
    public var redAtStart: Double
    public var redAtEnd: Double

    /// As a rule: yellow from 10 % to 70 %, red from 30 % to 90 %.
    public init(
      yellowAtStart: Double = 0.1, yellowAtEnd: Double = 0.7, redAtStart: Double = 0.3, redAtEnd: Double = 0.9
    ) {
      self.yellowAtStart = yellowAtStart
      self.yellowAtEnd = yellowAtEnd
      self.redAtStart = redAtStart
      self.redAtEnd = redAtEnd
    }
  }

  /// - Parameters:
  ///   - chain: focused working days of each activity of the chain.
  ///   - remaining: working days still to do of each, in the same order; 0 when finished.
  ///   - elapsed: working days since the chain was to start.
  ///   - buffer: working days of the buffer.
  /// - Returns: nil where the buffer or the chain is empty, the two lists differ in length, or a number is none.
  public init?(chain: [Double], remaining: [Double], elapsed: Double, buffer: Double) {
    let planned = chain.reduce(0, +)
    let rest = remaining.reduce(0, +)
    guard chain.count == remaining.count, chain.allSatisfy({ $0 >= 0 }), remaining.allSatisfy({ $0 >= 0 }),
      planned > 0, planned.isFinite, rest.isFinite, elapsed.isFinite, buffer > 0, buffer.isFinite
    else { return nil }
    // What an activity has left beyond its plan is no work done; it shows in the buffer.
    let done = zip(chain, remaining).reduce(0) { $0 + max(0, $1.0 - $1.1) }
    chainDone = min(done / planned, 1)
    bufferUsed = (elapsed + rest - planned) / buffer
  }

  /// In which zone the point lies: red on or above the red line, green under the yellow one.
  public func zone(_ lines: Lines = Lines()) -> Zone {
    let red = lines.redAtStart + (lines.redAtEnd - lines.redAtStart) * chainDone
    let yellow = lines.yellowAtStart + (lines.yellowAtEnd - lines.yellowAtStart) * chainDone
    return bufferUsed >= red ? .red : bufferUsed >= yellow ? .yellow : .green
  }
}
