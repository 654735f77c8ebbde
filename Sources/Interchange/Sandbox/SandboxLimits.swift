/// What a child that reads a file from outside may use.
public struct SandboxLimits: Sendable {
  public var memoryBytes: UInt64
  public var cpuSeconds: UInt64
  public var wallSeconds: Double
  public var outputBytes: Int

  public init(
    memoryBytes: UInt64 = 1 << 30, cpuSeconds: UInt64 = 10, wallSeconds: Double = 30,
    outputBytes: Int = 128_000_000
  ) {
    self.memoryBytes = memoryBytes
    self.cpuSeconds = cpuSeconds
    self.wallSeconds = wallSeconds
    self.outputBytes = outputBytes
  }
}

/// Why a file was not read by the child, in words for the person who sent it.
public struct SandboxFailure: Error, Sendable, Equatable {
  public enum Cause: Sendable, Equatable {
    case couldNotStart(Int32)
    case tookTooLong
    case tooMuchMemory
    case tooMuchOutput
    /// The child was ended by this signal.
    case stopped(Int32)
    /// The child ended with this code.
    case exited(Int32)
    /// What the child answered is not what was agreed.
    case misanswered
  }

  public let cause: Cause
  public let sentence: String

  public init(_ cause: Cause, _ limits: SandboxLimits) {
    self.cause = cause
    let reason =
      switch cause {
      case .couldNotStart(let code): "the reader could not be started (error \(code))"
      case .tookTooLong: "it took too long to read"
      case .tooMuchMemory: "it needs more than \(SandboxFailure.size(limits.memoryBytes)) to be read"
      case .tooMuchOutput:
        "it holds more than \(SandboxFailure.size(UInt64(max(limits.outputBytes, 0)))) of text"
      case .stopped(let signal): "the reader stopped at it (signal \(signal))"
      case .exited(let code): "the reader gave it up (code \(code))"
      case .misanswered: "the reader did not return a table"
      }
    let mend =
      switch cause {
      case .couldNotStart: "Try again; if it happens again, tell the administrator."
      case .tookTooLong, .tooMuchMemory, .tooMuchOutput: "Split it and send the parts one by one."
      default: "Open it in a spreadsheet, save it as CSV UTF-8 and send it again."
      }
    sentence = "The file was rejected: \(reason). \(mend)"
  }

  private static func size(_ bytes: UInt64) -> String {
    if bytes >= 1 << 30, bytes % (1 << 30) == 0 { return "\(bytes >> 30) GiB" }
    if bytes >= 1 << 20, bytes % (1 << 20) == 0 { return "\(bytes >> 20) MiB" }
    return "\(bytes / 1_000_000) MB"
  }
}
