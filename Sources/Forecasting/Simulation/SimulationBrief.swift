/// What is asked of a simulation: the network, how often, from which seed, and what is wanted of it.
///
/// The same brief gives the same result, on any number of threads.
public struct SimulationBrief: Sendable, Hashable {
  public var network: RiskNetwork
  /// How many times the network is played through.
  public var iterations: Int
  public var seed: UInt64
  /// Whether to count how often each activity is critical; about as dear as the simulation itself.
  public var countsCriticality: Bool
  /// Of how many iterations at most (the first ones) correlations of durations with the finish are taken; 0 takes none.
  /// Their standard error is about 1/√count.
  public var sensitivityIterations: Int
  public var limits: SimulationLimits

  public init(
    network: RiskNetwork, iterations: Int = 10_000, seed: UInt64 = 1, countsCriticality: Bool = true,
    sensitivityIterations: Int = 8192, limits: SimulationLimits = SimulationLimits()
  ) {
    self.network = network
    self.iterations = iterations
    self.seed = seed
    self.countsCriticality = countsCriticality
    self.sensitivityIterations = sensitivityIterations
    self.limits = limits
  }
}

/// What a simulation may take of the machine; a brief beyond it is refused, never cut short.
public struct SimulationLimits: Sendable, Hashable {
  public var iterations = 1_000_000
  public var activities = 1_000_000
  public var links = 10_000_000
  /// Activities times iterations.
  public var draws = 20_000_000_000
  /// Risk events, and branchings too.
  public var events = 10_000
  /// Activities in one matrix of correlation; the work grows with the cube.
  public var matrix = 300
  /// Coefficients in all matrices together.
  public var coefficients = 200_000
  /// The largest magnitude of a duration, a lag or a date, in working days.
  public var days = 1_000_000.0
  /// The largest magnitude of an amount of money.
  public var money = 1e15

  public init() {}
}

/// Why a brief cannot be simulated: all problems that were found, at most `most` of them.
public struct SimulationRefusal: Error, Sendable, Hashable, CustomStringConvertible {
  public static let most = 100
  public let problems: [SimulationProblem]

  public var description: String { problems.map(\.description).joined(separator: "\n") }
}

/// One thing wrong with a brief: where, and a sentence with the mend.
public struct SimulationProblem: Sendable, Hashable, CustomStringConvertible {
  /// Where it stands; the numbers count from zero.
  public enum Place: Sendable, Hashable {
    case brief
    case activity(Int)
    case link(Int)
    case event(Int)
    case branching(Int)
    case correlation(Int)
  }

  public let place: Place
  public let sentence: String

  public var description: String { sentence }
}
