import CReference
import Forecasting
import Glibc

/// Podium's simulation against a lane-parallel one in C, in one process on one thread.
///
/// Takes two numbers: activities and iterations. Prints a line for each way: name, nanoseconds of processor time per
/// activity and iteration (the least of nine rounds), mean finish.
@main struct SimulationBench {
  let bench: BenchNetwork
  let count: Int
  let iterations: Int
  var best: [String: (nanoseconds: Double, mean: Double)] = [:]

  static func main() async throws {
    let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    var bench = SimulationBench(
      count: numbers.first ?? 10_000, iterations: numbers.dropFirst().first ?? 10_000)
    try await bench.run()
  }

  init(count: Int, iterations: Int) {
    (self.count, self.iterations) = (count, iterations)
    bench = BenchNetwork(count: count)
  }

  static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  mutating func measure(_ name: String, _ work: () async throws -> Double) async throws {
    let begun = Self.processorSeconds()
    let mean = try await work()
    let each = (Self.processorSeconds() - begun) * 1e9 / Double(count * iterations)
    if each < best[name]?.nanoseconds ?? .infinity { best[name] = (each, mean) }
  }

  func reference(critical: Bool) -> Double {
    let blocks = (iterations + 15) / 16
    var finishes = [Float](repeating: 0, count: blocks * 16)
    var counts = [Int32](repeating: 0, count: critical ? count : 1)
    counts.withUnsafeMutableBufferPointer { counts in
      reference_simulate(
        Int32(count), bench.offsets, bench.sources, bench.successorOffsets, bench.successors, bench.low,
        bench.width,
        bench.part, Int32(blocks), 1, &finishes, critical ? counts.baseAddress : nil)
    }
    return Double(finishes.prefix(iterations).reduce(0) { $0 + Double($1) }) / Double(iterations)
  }

  func podium(critical: Bool, sensitivity: Bool = false, network: RiskNetwork? = nil) async throws -> Double {
    let brief = SimulationBrief(
      network: network ?? bench.network, iterations: iterations, countsCriticality: critical,
      sensitivityIterations: sensitivity ? 8192 : 0)
    return try await Simulation.run(brief, threads: 1).finish.mean
  }

  mutating func run() async throws {
    // The ways take turns, so that whatever else the machine does falls on all of them; the best of each counts.
    for _ in 0..<9 {
      try await measure("C finish") { [self] in reference(critical: false) }
      try await measure("Podium finish") { [self] in try await podium(critical: false) }
      try await measure("C criticality") { [self] in reference(critical: true) }
      try await measure("Podium criticality") { [self] in try await podium(critical: true) }
      try await measure("Podium sensitivity") { [self] in try await podium(critical: true, sensitivity: true)
      }
      try await measure("Podium PERT") { [self] in try await podium(critical: false, network: bench.pert) }
      try await measure("Podium general links") { [self] in
        try await podium(critical: false, network: bench.general)
      }
    }
    for (name, figure) in best.sorted(by: { $0.key < $1.key }) {
      print("\(name)\t\((figure.nanoseconds * 1000).rounded() / 1000)\t\(figure.mean)")
    }
    let clock = ContinuousClock()
    for threads in [1, 2] {
      let begun = clock.now
      _ = try await Simulation.run(
        SimulationBrief(network: bench.network, iterations: iterations, sensitivityIterations: 0),
        threads: threads)
      print("Podium criticality, \(threads) threads, wall\t\(clock.now - begun)")
    }
  }
}
