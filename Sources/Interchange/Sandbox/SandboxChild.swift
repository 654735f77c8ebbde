#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A running child and the three lines to it.
struct SandboxChild {
  let process: pid_t
  /// A socket rather than a pipe, so that a child that reads no more raises no signal here.
  let input: Int32
  let output: Int32
  let complaints: Int32
  /// The most memory that the parent has used: the system counts it for the child too, which begins as its likeness.
  let inherited: UInt64

  /// The error number of the call that failed.
  struct StartError: Error { let code: Int32 }

  static func start(_ executable: String, _ arguments: [String]) -> Result<SandboxChild, StartError> {
    var lines = SandboxLines()
    guard lines.open() else {
      let code = errno
      lines.closeAll()
      return .failure(StartError(code: code))
    }
    var process: pid_t = 0
    let code = spawn(executable, arguments, lines, &process)
    lines.closeChildEnds()
    guard code == 0 else {
      lines.closeAll()
      return .failure(StartError(code: code))
    }
    return .success(
      SandboxChild(
        process: process, input: lines.input.ours, output: lines.output.ours,
        complaints: lines.complaints.ours, inherited: ownMemory()))
  }

  private static func ownMemory() -> UInt64 {
    var usage = rusage()
    #if canImport(Glibc)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    #else
      getrusage(RUSAGE_SELF, &usage)
    #endif
    return UInt64(max(usage.ru_maxrss, 0)) &* 1024
  }

  private static func spawn(
    _ executable: String, _ arguments: [String], _ lines: SandboxLines, _ process: inout pid_t
  ) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, lines.input.theirs, 0)
    posix_spawn_file_actions_adddup2(&actions, lines.output.theirs, 1)
    posix_spawn_file_actions_adddup2(&actions, lines.complaints.theirs, 2)
    // A group of its own, so that what the child starts can be ended with it; and plain signals, because
    // threads of a server block and ignore some.
    var none = sigset_t()
    var every = sigset_t()
    sigemptyset(&none)
    sigfillset(&every)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &every)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let settings = ["SWIFT_BACKTRACE=enable=no", "LANG=C.UTF-8", "PATH=/usr/bin:/bin"]
    var argv: [UnsafeMutablePointer<CChar>?] = ([executable] + arguments).map { strdup($0) } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] = settings.map { strdup($0) } + [nil]
    defer { for text in argv + environment { free(text) } }
    return posix_spawn(&process, executable, &actions, &attributes, &argv, &environment)
  }

  func closeAll() { for line in [input, output, complaints] where line >= 0 { _ = close(line) } }
}
