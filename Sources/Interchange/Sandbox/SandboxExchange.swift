#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Gives the child its input and takes its output at the same time, until it ends or its time is up.
struct SandboxExchange {
  enum Ending { case ended, tookTooLong, tooMuchOutput }

  let child: SandboxChild
  let input: [UInt8]
  let limits: SandboxLimits
  /// Milliseconds of the monotonic clock.
  let deadline: Int64
  private(set) var output: [UInt8] = []
  /// The first bytes of what the child wrote to its error line.
  private(set) var complaint: [UInt8] = []
  private var sent = 0
  private var isSending = true
  private var chunk = [UInt8](repeating: 0, count: 65_536)

  init(child: SandboxChild, input: [UInt8], limits: SandboxLimits) {
    self.child = child
    self.input = input
    self.limits = limits
    let wall = limits.wallSeconds.isFinite ? min(max(limits.wallSeconds, 0), 86_400) : 0
    deadline = MonotonicClock.milliseconds &+ Int64((wall * 1000).rounded())
  }

  mutating func run() -> Ending {
    var outputOpen = true
    var complaintsOpen = true
    while outputOpen || complaintsOpen {
      let left = deadline - MonotonicClock.milliseconds
      if left <= 0 { return .tookTooLong }
      var lines = [
        pollfd(fd: outputOpen ? child.output : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: complaintsOpen ? child.complaints : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: isSending ? child.input : -1, events: Int16(POLLOUT), revents: 0),
      ]
      let ready = poll(&lines, nfds_t(lines.count), Int32(clamping: left))
      if ready < 0, errno != EINTR { return .ended }
      if ready <= 0 { continue }
      if lines[2].revents != 0 { send() }
      if lines[1].revents != 0 { complaintsOpen = listen() }
      if lines[0].revents != 0 {
        outputOpen = receive()
        if output.count > limits.outputBytes { return .tooMuchOutput }
      }
    }
    return .ended
  }

  private mutating func send() {
    if sent < input.count {
      let count = input.withUnsafeBytes { bytes in
        Posix.send(child.input, UnsafeRawBufferPointer(rebasing: bytes[sent...]))
      }
      if count > 0 { sent += count }
      // A child that reads no more is not at fault yet: its answer decides.
      if count < 0, errno != EAGAIN, errno != EINTR { sent = input.count }
    }
    if sent == input.count {
      shutdown(child.input, Int32(SHUT_WR))
      isSending = false
    }
  }

  private mutating func receive() -> Bool {
    let count = read(child.output, &chunk, chunk.count)
    if count > 0 { output.append(contentsOf: chunk[..<count]) }
    return count > 0 || count < 0 && (errno == EAGAIN || errno == EINTR)
  }

  private mutating func listen() -> Bool {
    let count = read(child.complaints, &chunk, chunk.count)
    if count > 0 { complaint.append(contentsOf: chunk[..<min(count, max(4096 - complaint.count, 0))]) }
    return count > 0 || count < 0 && (errno == EAGAIN || errno == EINTR)
  }
}

/// A name for the system's call where a method has the same one.
private enum Posix {
  static func send(_ line: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.send(line, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
    #else
      Musl.send(line, bytes.baseAddress, bytes.count, MSG_NOSIGNAL)
    #endif
  }
}

/// Time that never jumps.
enum MonotonicClock {
  static var milliseconds: Int64 {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
  }
}
