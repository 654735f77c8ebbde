#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The lines between parent and child, closed on exec on both sides.
struct SandboxLines {
  struct Line {
    var ours: Int32 = -1
    var theirs: Int32 = -1

    /// A connected pair; sockets, because only they are made with close-on-exec in one step everywhere.
    mutating func open(_ type: Int32) -> Bool {
      var pair: [Int32] = [-1, -1]
      guard socketpair(AF_UNIX, type, 0, &pair) == 0, pair.count == 2 else { return false }
      ours = pair[0]
      theirs = pair[1]
      return true
    }
  }

  var input = Line()
  var output = Line()
  var complaints = Line()

  mutating func open() -> Bool {
    #if canImport(Glibc)
      let stream = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    #else
      let stream = SOCK_STREAM | SOCK_CLOEXEC
    #endif
    guard input.open(stream), output.open(stream), complaints.open(stream) else { return false }
    return [input, output, complaints].allSatisfy { line in
      fcntl(line.ours, F_SETFL, fcntl(line.ours, F_GETFL) | O_NONBLOCK) == 0
    }
  }

  mutating func closeChildEnds() {
    for line in [input, output, complaints] where line.theirs >= 0 { _ = close(line.theirs) }
    input.theirs = -1
    output.theirs = -1
    complaints.theirs = -1
  }

  mutating func closeAll() {
    closeChildEnds()
    for line in [input, output, complaints] where line.ours >= 0 { _ = close(line.ours) }
  }
}
