import Measures
import Scheduling

/// Both sides of reading a plan file in a child.
public enum PlanChild {
  /// The hidden subcommand with which the office's own program becomes the child.
  public static let subcommand = "parse-plan"

  /// The largest plan file that is read, in bytes.
  public static let most = 100_000_000

  /// What a child that reads a plan may use; the name of the file is an argument, cut short.
  public static let limits = SandboxLimits(
    memoryBytes: 3 << 30, cpuSeconds: 20, wallSeconds: 40, outputBytes: 300_000_000)

  /// The parent's side: the plans, or why the file was rejected. Blocks its thread.
  public static func read(
    _ input: [UInt8], name: String, executable: String = "/proc/self/exe",
    limits: SandboxLimits = PlanChild.limits
  ) -> Result<PlanReading, PlanFileProblem> {
    guard input.count <= most else {
      return .failure(PlanFileProblem("The file is larger than 100 MB. Split the plan into several."))
    }
    let ending = String(name.suffix(60))
    switch Sandbox.run(executable: executable, arguments: [subcommand, ending], input: input, limits: limits)
    {
    case .failure(let failure): return .failure(PlanFileProblem(failure.planSentence))
    case .success(let output):
      guard let result = PlanExchange.decode(output) else {
        return .failure(PlanFileProblem("The file was rejected: the reader did not return a plan."))
      }
      return result
    }
  }

  /// The child's side: confines itself, reads standard input, writes what it read to standard output.
  /// - Returns: the code to exit with.
  public static func serve(name: String, limits: SandboxLimits = PlanChild.limits) -> Int32 {
    guard Sandbox.confine(limits) else { return 71 }
    guard let input = TableReading.receive(atMost: most) else { return 74 }
    let result: Result<PlanReading, PlanFileProblem>
    do throws(PlanFileProblem) { result = .success(try PlanFile.read(input, name: name)) } catch {
      result = .failure(error)
    }
    return TableReading.send(PlanExchange.encode(result)) ? 0 : 74
  }
}

extension SandboxFailure {
  /// The sentence with the mend that helps for a plan.
  var planSentence: String {
    switch cause {
    case .tookTooLong, .tooMuchMemory, .tooMuchOutput, .couldNotStart: sentence
    default:
      "The file was rejected: the reader stopped at it. Open it in its tool, save it again and send it anew."
    }
  }
}

/// A reading on its way from the child: a word of JSON about it, then the frames of its plans, each with its length.
enum PlanExchange {
  static func encode(_ result: Result<PlanReading, PlanFileProblem>) -> [UInt8] {
    var w = JSONWriter()
    w.beginObject()
    var frames: [[UInt8]] = []
    switch result {
    case .failure(let problem):
      w.pair("problem", problem.message)
      if let line = problem.line { w.pair("line", line) }
    case .success(let reading):
      report(reading.report, to: &w)
      frames = reading.plans.map(\.framed)
    }
    w.endObject()
    return ([w.bytes] + frames).reduce(into: []) { bytes, part in
      for shift in stride(from: 0, to: 64, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: part.count >> shift))
      }
      bytes += part
    }
  }

  /// What the child sent, checked; nil when it is not what was agreed.
  static func decode(_ bytes: [UInt8]) -> Result<PlanReading, PlanFileProblem>? {
    var parts: [ArraySlice<UInt8>] = []
    var at = 0
    while at < bytes.count {
      guard bytes.count - at >= 8 else { return nil }
      var count = 0
      for place in 0..<8 {
        guard place < 7 || bytes[at + place] == 0 else { return nil }
        count |= Int(bytes[at + place]) << (8 * place)
      }
      at += 8
      guard count <= bytes.count - at else { return nil }
      parts.append(bytes[at..<at + count])
      at += count
    }
    guard let head = parts.first,
      let json = try? JSON.parse(Array(head), limits: JSONLimits(bytes: 20_000_000))
    else { return nil }
    if let problem = json["problem"]?.text {
      return .failure(PlanFileProblem(problem, line: json["line"]?.int.map { Int($0) }))
    }
    var plans: [Plan] = []
    for part in parts.dropFirst() {
      guard let plan = Plan(framed: Array(part)) else { return nil }
      plans.append(plan)
    }
    return .success(PlanReading(plans: plans, report: report(json)))
  }

  private static func report(_ report: PlanReport, to w: inout JSONWriter) {
    w.pair("format", report.format)
    w.pair("version", report.version)
    w.key("counts")
    w.beginArray()
    for count in report.counts {
      w.beginArray()
      w.text(count.kind)
      w.int(count.found)
      w.int(count.taken)
      w.endArray()
    }
    w.endArray()
    w.key("notes")
    w.beginArray()
    for note in report.notes {
      w.beginArray()
      for text in [note.id, note.place, note.message] { w.text(text) }
      w.endArray()
    }
    w.endArray()
    w.pair("left_out", report.notesLeftOut)
    w.key("unread")
    w.beginArray()
    for (name, count) in report.unread.sorted(by: { $0.key < $1.key }).prefix(500) {
      w.beginArray()
      w.text(name)
      w.int(count)
      w.endArray()
    }
    w.endArray()
  }

  private static func report(_ json: JSON) -> PlanReport {
    func number(_ json: JSON?) -> Int { json?.int.flatMap { Int(exactly: $0) } ?? 0 }
    var report = PlanReport(format: json["format"]?.text ?? "")
    report.version = json["version"]?.text ?? ""
    for item in json["counts"]?.items ?? [] {
      guard let parts = item.items, parts.count == 3, let kind = parts[0].text else { continue }
      report.count(kind, found: number(parts[1]), taken: number(parts[2]))
    }
    for item in json["notes"]?.items ?? [] {
      guard let parts = item.items, parts.count == 3 else { continue }
      report.note(parts[0].text ?? "", at: parts[1].text ?? "", parts[2].text ?? "")
    }
    report.notesLeftOut += number(json["left_out"])
    for item in json["unread"]?.items ?? [] {
      guard let parts = item.items, parts.count == 2, let name = parts[0].text else { continue }
      report.unread[name] = number(parts[1])
    }
    return report
  }
}
