#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Reads files from outside in a child process, so that a file that breaks the reader breaks nothing else.
public enum Sandbox {
  /// Runs a program on the input and returns what it wrote. Blocks its thread; safe to call from several.
  ///
  /// Time and output are limited here, memory and processor time by the child itself, which calls `confine`
  /// before it reads a byte. Whatever the child started ends with it.
  public static func run(
    executable: String, arguments: [String], input: [UInt8], limits: SandboxLimits = SandboxLimits()
  ) -> Result<[UInt8], SandboxFailure> {
    func failure(_ cause: SandboxFailure.Cause) -> Result<[UInt8], SandboxFailure> {
      .failure(SandboxFailure(cause, limits))
    }
    let child: SandboxChild
    switch SandboxChild.start(executable, arguments) {
    case .success(let started): child = started
    case .failure(let error): return failure(.couldNotStart(error.code))
    }
    var exchange = SandboxExchange(child: child, input: input, limits: limits)
    let talk = exchange.run()
    child.closeAll()
    let end = talk == .ended ? child.wait(until: exchange.deadline) : child.kill()
    switch talk {
    case .tookTooLong: return failure(.tookTooLong)
    case .tooMuchOutput: return failure(.tooMuchOutput)
    case .ended: break
    }
    if let cause = end.cause(complaint: exchange.complaint, limits) { return failure(cause) }
    return .success(exchange.output)
  }

  /// Called first of all in the child: gives up memory, time, files and writing beyond the limits.
  /// - Returns: whether every limit holds; without them the child must not read anything.
  public static func confine(_ limits: SandboxLimits = SandboxLimits()) -> Bool {
    #if canImport(Glibc)
      closefrom(3)
    #endif
    return SandboxLimit.all(limits).allSatisfy { $0.hold() }
  }
}

/// One resource and how much of it there is.
struct SandboxLimit {
  #if canImport(Glibc)
    typealias Resource = __rlimit_resource
  #else
    typealias Resource = Int32
  #endif
  var resource: Resource
  var soft: UInt64
  var hard: UInt64

  static func all(_ limits: SandboxLimits) -> [SandboxLimit] {
    let cpu = limits.cpuSeconds
    return [
      SandboxLimit(resource: RLIMIT_AS, soft: limits.memoryBytes, hard: limits.memoryBytes),
      SandboxLimit(resource: RLIMIT_CPU, soft: cpu, hard: cpu &+ 1),
      SandboxLimit(resource: RLIMIT_FSIZE, soft: 0, hard: 0),
      SandboxLimit(resource: RLIMIT_CORE, soft: 0, hard: 0),
      SandboxLimit(resource: RLIMIT_NOFILE, soft: 8, hard: 8),
    ]
  }

  func hold() -> Bool {
    var value = rlimit(rlim_cur: rlim_t(soft), rlim_max: rlim_t(hard))
    #if canImport(Glibc)
      return setrlimit(__rlimit_resource_t(resource.rawValue), &value) == 0
    #else
      return setrlimit(resource, &value) == 0
    #endif
  }
}
