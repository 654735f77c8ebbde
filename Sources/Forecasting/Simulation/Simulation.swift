/// Plays a network through many times: how long it takes, what it costs, and what that hangs on.
public enum Simulation {
  /// Runs a brief.
  ///
  /// Work is cut into chunks of blocks of sixteen iterations; every block draws from its own seed, so that the result is
  /// the same whatever `threads` is. A run that is cancelled stops within a chunk's time.
  ///
  /// - Parameters:
  ///   - threads: how many chunks are worked on at the same time; the rest of the machine is left to others.
  ///   - progress: called with the part that is done, from 0 to 1, growing; not on the caller's thread.
  /// - Throws: `SimulationRefusal` with all that is wrong with the brief, or `CancellationError`.
  public static func run(
    _ brief: SimulationBrief, threads: Int = 2, progress: (@Sendable (Double) -> Void)? = nil
  ) async throws -> SimulationResult {
    let plan = try SimulationPlan(brief)
    let wantsSensitivity = brief.sensitivityIterations > 0
    let share = wantsSensitivity ? 0.7 : 1
    let samples = try await draw(plan, brief, threads) { progress?($0 * share) }
    var sensitivity = Sensitivity(count: plan.count)
    if wantsSensitivity {
      sensitivity = try await Sensitivity.measured(
        plan, samples, iterations: min(brief.sensitivityIterations, brief.iterations), threads: threads
      ) { progress?(share + (1 - share) * $0) }
    }
    return try SimulationResult(brief, plan, samples, sensitivity)
  }

  /// Sixteen iterations at a time are cheap or dear by the number of activities; a chunk is some milliseconds of work.
  private static func blocksPerChunk(_ plan: SimulationPlan) -> Int {
    max(1, min(1024, 500_000 / max(plan.count, 1)))
  }

  private static func draw(
    _ plan: SimulationPlan, _ brief: SimulationBrief, _ threads: Int, _ progress: (Double) -> Void
  ) async throws -> Samples {
    var samples = Samples(plan, countsCriticality: brief.countsCriticality)
    let size = blocksPerChunk(plan)
    let chunks = (plan.blocks + size - 1) / size
    try await inChunks(chunks, threads, progress) { chunk in
      let blocks = chunk * size..<min((chunk + 1) * size, plan.blocks)
      return Samples.Part(plan, blocks, countsCriticality: brief.countsCriticality)
    } take: {
      samples.add($0)
    }
    return samples
  }

  /// Runs `work` for each number under `count` on so many threads, and hands what comes of it to `take`, in no order.
  static func inChunks<Part: Sendable>(
    _ count: Int, _ threads: Int, _ progress: (Double) -> Void,
    work: @escaping @Sendable (Int) throws -> Part, take: (Part) -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: Part.self) { group in
      var next = 0
      while next < min(max(threads, 1), count) {
        let chunk = next
        group.addTask { try work(chunk) }
        next += 1
      }
      var done = 0
      while let part = try await group.next() {
        take(part)
        done += 1
        progress(Double(done) / Double(count))
        try Task.checkCancellation()
        guard next < count else { continue }
        let chunk = next
        group.addTask { try work(chunk) }
        next += 1
      }
    }
  }
}
