import Interchange
import Testing

/// Children that misbehave in every way known; the parent must outlive them and say what happened.
@Suite(.serialized) struct SandboxTests {
  private func shell(
    _ script: String, input: [UInt8] = [], limits: SandboxLimits = SandboxLimits(wallSeconds: 10)
  ) -> Result<[UInt8], SandboxFailure> {
    Sandbox.run(executable: "/bin/sh", arguments: ["-c", script], input: input, limits: limits)
  }

  private func cause(_ result: Result<[UInt8], SandboxFailure>) -> SandboxFailure.Cause? {
    if case .failure(let failure) = result { failure.cause } else { nil }
  }

  @Test func largeInputComesBack() throws {
    let input = (0..<5_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    #expect(try shell("cat", input: input).get() == input)
    #expect(try shell("cat; cat >/dev/null").get() == [])
  }

  @Test func aTrapIsNamed() {
    #expect(cause(shell("kill -ILL $$")) == .stopped(4))
    #expect(cause(shell("kill -SEGV $$")) == .stopped(11))
    #expect(cause(shell("exit 3", input: [UInt8](repeating: 1, count: 2_000_000))) == .exited(3))
  }

  /// What the parent itself has used says nothing of the child.
  @Test func aLargeParentIsNoLargeChild() {
    let limits = SandboxLimits(memoryBytes: 64 << 20, wallSeconds: 10)
    let weight = [UInt8](repeating: 1, count: 80_000_000)
    #expect(cause(shell("kill -ILL $$", limits: limits)) == .stopped(4))
    #expect(weight.last == 1)
  }

  @Test func anEndlessChildIsEnded() {
    let clock = ContinuousClock()
    var found: SandboxFailure.Cause?
    let wall = clock.measure {
      found = cause(shell("while :; do :; done", limits: SandboxLimits(wallSeconds: 0.5)))
    }
    #expect(found == .tookTooLong)
    #expect(wall < .seconds(3))
    #expect(cause(shell("ulimit -t 1; while :; do :; done")) == .tookTooLong)
  }

  @Test func whatTheChildStartedEndsToo() {
    let clock = ContinuousClock()
    let wall = clock.measure {
      #expect(cause(shell("sleep 60 & sleep 60", limits: SandboxLimits(wallSeconds: 0.3))) == .tookTooLong)
      #expect(
        cause(shell("exec >&- 2>&-; sleep 60", limits: SandboxLimits(wallSeconds: 0.3))) == .tookTooLong)
    }
    #expect(wall < .seconds(5))
  }

  @Test func memoryIsLimited() {
    // The shell ends with words or with a signal; the words are what a parent that is larger itself can tell it by.
    let bomb =
      "(ulimit -v 200000; x=aaaaaaaaaaaaaaaa; while :; do x=$x$x; done) || echo 'out of memory' >&2; exit 1"
    let result = shell(bomb, limits: SandboxLimits(memoryBytes: 200_000 * 1024))
    #expect(cause(result) == .tooMuchMemory)
    if case .failure(let failure) = result {
      #expect(failure.sentence.contains("The file was rejected: it needs more than"))
    }
  }

  @Test func outputIsLimited() {
    #expect(cause(shell("yes", limits: SandboxLimits(outputBytes: 1_000_000))) == .tooMuchOutput)
    #expect(cause(shell("yes >&2", limits: SandboxLimits(wallSeconds: 0.3))) == .tookTooLong)
  }

  @Test func theEnvironmentIsBare() throws {
    let text = String(
      decoding: try shell("env | cut -d= -f1 | sort; ls /proc/self/fd | wc -l").get(), as: UTF8.self)
    #expect(text.contains("SWIFT_BACKTRACE"))
    #expect(!text.contains("HOME"))
  }

  @Test func noSuchProgram() {
    #expect(cause(Sandbox.run(executable: "/no/such", arguments: [], input: [])) == .couldNotStart(2))
  }

  @Test func confinementHolds() async {
    await #expect(processExitsWith: .failure) {
      guard Sandbox.confine(SandboxLimits(memoryBytes: 1 << 30)) else { return }
      let bytes = [UInt8](repeating: 1, count: 1 << 31)
      print(bytes.count)
    }
    // By the signal for time used up, or by the trap of whatever the limit caught first.
    await #expect(processExitsWith: .failure) {
      guard Sandbox.confine(SandboxLimits(memoryBytes: 16 << 30, cpuSeconds: 1)) else { return }
      let start = ContinuousClock.now
      while start.duration(to: .now) < .seconds(60) {}
    }
  }

  @Test func framesAreCheckedAgain() throws {
    let table = try Fixture.y2019.table
    let frame = TableFrame.encode(table)
    let back = try #require(TableFrame.decode(frame))
    #expect(back.header == table.header && back.rows == table.rows && back.encoding == .windows1252)
    let refused = CSVTable.read(Array("a\n\"".utf8))
    #expect(TableFrame.decode(TableFrame.encode(refused))?.refusal == refused.refusal)
    #expect(TableFrame.decode([]) == nil)
    #expect(TableFrame.decode(Array("{}".utf8)) == nil)
    #expect(TableFrame.decode(frame, limits: CSVLimits(rows: 100)) == nil)
    #expect(TableFrame.decode(frame, limits: CSVLimits(fieldBytes: 100)) == nil)
    let text = String(decoding: TableFrame.encode(CSVTable.read(Array("a,b\n1,2\n".utf8))), as: UTF8.self)
    for (from, to) in [
      (#"["a","b"]"#, #"["a"]"#), (#"["a","b"]"#, #"["a","a"]"#), (#"[2,"1","2"]"#, #"[2,"1",2]"#),
      (#"[2,"1","2"]"#, #"[-2,"1","2"]"#), ("comma", "pipe"), ("UTF-8", "EBCDIC"),
    ] {
      #expect(text.contains(from))
      let parts = text.split(separator: from, maxSplits: 1, omittingEmptySubsequences: false)
      #expect(TableFrame.decode(Array(parts.joined(separator: to).utf8)) == nil, "\(to)")
    }
  }

  /// A table at its limits passes both checks.
  @Test func framesAtTheLimit() throws {
    let limits = CSVLimits(rows: 9000, cells: 9000)
    let full = "a\n" + String(repeating: "1\n", count: 9000)
    let table = CSVTable.read(Array(full.utf8), limits: limits)
    #expect(table.rowCount == 9000)
    #expect(TableFrame.decode(TableFrame.encode(table), limits: limits)?.rowCount == 9000)
    #expect(TableFrame.decode(TableFrame.encode(table), limits: CSVLimits(rows: Int.max))?.rowCount == 9000)
  }

  @Test func aChildThatAnswersSomethingElse() {
    let result = TableReading.read([1], executable: "/bin/sh", arguments: ["-c", "echo no"])
    guard case .failure(let failure) = result else { Issue.record("a table came back"); return }
    #expect(failure.cause == .misanswered)
  }
}
