import Scheduling

/// Reads the values of a plan's elements, holds them within what a plan can be, and notes what was taken
/// otherwise.
struct PlanElements {
  var xml: XMLReader
  var report: PlanReport
  /// What is being read, for notes: its kind and its identifier.
  var kind = ""
  var uid = 0

  /// The longest duration, lag or delay that is taken, in seconds: somewhat over 300 years.
  static let longest = 10_000_000_000
  /// The most work that is taken, in seconds.
  static let mostWork = 10_000_000_000_000

  init(_ bytes: [UInt8], _ vocabulary: XMLVocabulary, format: String) throws(PlanFileProblem) {
    xml = try XMLReader(bytes, vocabulary)
    report = PlanReport(format: format)
  }

  var place: String { "\(kind) \(uid)" }

  mutating func leave() throws(PlanFileProblem) { try xml.leave() }
  mutating func string() throws(PlanFileProblem) -> String { try xml.string() }

  mutating func moment() throws(PlanFileProblem) -> Moment? {
    switch try xml.moment() {
    case .absent: return nil
    case .read(let moment): return moment
    case .wrong:
      if xml.quoted != "NA" {
        report.note(
          "date.dropped", at: place, "\"\(xml.quoted)\" is no date from 1900 to 2199; it was left out.")
      }
      return nil
    }
  }

  mutating func int() throws(PlanFileProblem) -> Int? {
    switch try xml.int() {
    case .absent: return nil
    case .read(let value): return value
    case .wrong:
      noteNumber()
      return nil
    }
  }

  mutating func double() throws(PlanFileProblem) -> Double? {
    switch try xml.double() {
    case .absent: return nil
    case .read(let value) where abs(value) <= 1e15: return value
    case .read, .wrong:
      noteNumber()
      return nil
    }
  }

  mutating func bool() throws(PlanFileProblem) -> Bool? {
    switch try xml.bool() {
    case .absent: return nil
    case .read(let value): return value
    case .wrong:
      report.note("flag.dropped", at: place, "\"\(xml.quoted)\" is neither yes nor no; it was left out.")
      return nil
    }
  }

  /// Seconds of an ISO 8601 duration: 0 to `longest`.
  mutating func duration() throws(PlanFileProblem) -> Int? { try seconds(most: PlanElements.longest) }

  /// Seconds of work: 0 to `mostWork`.
  mutating func work() throws(PlanFileProblem) -> Int? { try seconds(most: Self.mostWork) }

  private mutating func seconds(most: Int) throws(PlanFileProblem) -> Int? {
    switch try xml.duration() {
    case .absent: return nil
    case .read(let value): return held(value, in: 0...most)
    case .wrong:
      report.note("duration.dropped", at: place, "\"\(xml.quoted)\" is no duration; it was left out.")
      return nil
    }
  }

  /// Seconds after midnight.
  mutating func time() throws(PlanFileProblem) -> Int? {
    switch try xml.time() {
    case .absent: return nil
    case .read(let value): return value
    case .wrong:
      report.note("time.dropped", at: place, "\"\(xml.quoted)\" is no time of day; it was left out.")
      return nil
    }
  }

  /// The value, or the nearest one in the range, with a note where they differ.
  mutating func held(_ value: Int, in range: ClosedRange<Int>) -> Int {
    if range.contains(value) { return value }
    let taken = value < range.lowerBound ? range.lowerBound : range.upperBound
    report.note(
      "duration.held", at: place, "\(value) seconds are outside what a plan can hold; \(taken) were taken.")
    return taken
  }

  /// So many units of so many seconds, held within the longest duration; nil where it is no number.
  mutating func scaled(by seconds: Double, isSigned: Bool = true, most: Int = PlanElements.longest)
    throws(PlanFileProblem)
    -> Int?
  {
    guard let value = try double() else { return nil }
    let exact = (value * seconds).rounded()
    return held(Int(exactly: exact) ?? (exact < 0 ? .min : .max), in: (isSigned ? -most : 0)...most)
  }

  private mutating func noteNumber() {
    report.note(
      "number.dropped", at: place, "\"\(xml.quoted)\" is no number that a plan can hold; it was left out.")
  }
}
