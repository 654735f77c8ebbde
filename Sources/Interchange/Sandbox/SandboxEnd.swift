#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// How a child ended.
struct SandboxEnd {
  /// As `waitpid` gives it; nil where nobody knows.
  var status: Int32?
  var wasLate = false
  /// The most memory that was in use, in bytes; 0 where it cannot be told from what the parent uses.
  var memory: UInt64 = 0

  /// Why the child's answer is not to be used; nil where it ended well.
  func cause(complaint: [UInt8], _ limits: SandboxLimits) -> SandboxFailure.Cause? {
    if wasLate { return .tookTooLong }
    guard let status else { return .misanswered }
    let signal = status & 0x7F
    let code = status >> 8 & 0xFF
    if signal == 0, code == 0 { return nil }
    if signal == SIGKILL, memory > limits.memoryBytes / 2 { return .tooMuchMemory }
    if signal == SIGXCPU || signal == SIGKILL || code == 128 + SIGXCPU { return .tookTooLong }
    let words = SpacedText.lowered(String(decoding: complaint, as: UTF8.self))
    let speaksOfMemory = ["bad_alloc", "memory", "out of space", "allocat"].contains {
      Array(words.utf8).firstRange(of: Array($0.utf8)) != nil
    }
    // A refused allocation ends the child by a trap; only what it had used tells that from other traps.
    if speaksOfMemory || memory > limits.memoryBytes / 2 { return .tooMuchMemory }
    return signal != 0 ? .stopped(signal) : .exited(code)
  }
}

extension SandboxChild {
  /// Waits for the end of a child that has closed its lines; one that lingers beyond the deadline is killed.
  func wait(until deadline: Int64) -> SandboxEnd {
    var pause: UInt32 = 100
    while true {
      if let end = reap(WNOHANG) { return endGroup(end) }
      if MonotonicClock.milliseconds >= deadline {
        var end = kill()
        end.wasLate = true
        return end
      }
      usleep(pause)
      pause = min(pause * 2, 10_000)
    }
  }

  func kill() -> SandboxEnd {
    endGroup(SandboxEnd())
    signalChild()
    return reap(0) ?? SandboxEnd()
  }

  /// Ends whatever the child has started and left behind.
  @discardableResult private func endGroup(_ end: SandboxEnd) -> SandboxEnd {
    #if canImport(Glibc)
      _ = Glibc.kill(-process, SIGKILL)
    #else
      _ = Musl.kill(-process, SIGKILL)
    #endif
    return end
  }

  private func signalChild() {
    #if canImport(Glibc)
      _ = Glibc.kill(process, SIGKILL)
    #else
      _ = Musl.kill(process, SIGKILL)
    #endif
  }

  /// Nil where the child still runs.
  private func reap(_ options: Int32) -> SandboxEnd? {
    var status: Int32 = 0
    var usage = rusage()
    while true {
      let found = wait4(process, &status, options, &usage)
      if found == process {
        let memory = UInt64(max(usage.ru_maxrss, 0)) &* 1024
        return SandboxEnd(status: status, memory: memory > inherited ? memory : 0)
      }
      if found == 0 { return nil }
      if errno != EINTR { return SandboxEnd() }
    }
  }
}
