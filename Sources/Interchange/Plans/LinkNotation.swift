import Scheduling

/// What a task waits for, as people write it: `12`, `12FS+2d`, `12FS+50%`, `A1000 SS-1ed`, several with a comma between.
public struct LinkNotation: Hashable, Sendable {
  /// The number or code of the task that is waited for.
  public var code: String
  public var kind: LinkKind
  public var lag: Lag

  public init(code: String, kind: LinkKind = .finishStart, lag: Lag = .none) {
    (self.code, self.kind, self.lag) = (code, kind, lag)
  }

  /// All that is understood of a list, and all that is wrong with it.
  public struct List: Hashable, Sendable {
    public var links: [LinkNotation] = []
    public var problems: [NotationProblem] = []
    public init() {}
  }

  /// Reads a list of links with commas, semicolons or line breaks between them; at most 100 problems are told.
  ///
  /// - Parameter isCode: whether there is a task of that code; where it is given, other codes are problems, and codes
  ///   that look like links (`A-2`, `OFF`) are taken as codes.
  public static func read(
    _ text: String, units: DurationUnits = DurationUnits(), isCode: ((String) -> Bool)? = nil
  ) -> List {
    var list = List()
    let bytes = Array(text.utf8)
    var start = 0
    for end in 0...bytes.count {
      guard end == bytes.count || bytes[end] == 0x2C || bytes[end] == 0x3B || bytes[end] == 0x0A else {
        continue
      }
      // A comma between digits, with a unit after them, is a decimal comma: 12FS+1,5d.
      if end < bytes.count, bytes[end] == 0x2C, isDecimal(bytes, start, end) { continue }
      let item = LinkScan.trimmed(bytes[start..<end])
      start = end + 1
      if item.isEmpty { continue }
      do throws(NotationProblem) {
        list.links.append(try LinkScan(item: item, units: units, isCode: isCode).link())
      } catch {
        if list.problems.count == 100 { continue }
        var problem = error
        problem.place += String(decoding: bytes[..<item.startIndex], as: UTF8.self).utf16.count
        list.problems.append(problem)
      }
    }
    return list
  }

  private static func isDecimal(_ bytes: [UInt8], _ start: Int, _ comma: Int) -> Bool {
    guard comma > start, comma + 1 < bytes.count, (0x30...0x39).contains(bytes[comma + 1]) else {
      return false
    }
    var before = comma - 1
    while before > start, (0x30...0x39).contains(bytes[before]) { before -= 1 }
    if before == comma - 1 { return false }
    while before > start, bytes[before] == 0x20 { before -= 1 }
    guard bytes[before] == 0x2B || bytes[before] == 0x2D else { return false }
    var after = comma + 1
    while after < bytes.count, (0x30...0x39).contains(bytes[after]) { after += 1 }
    while after < bytes.count, bytes[after] == 0x20 { after += 1 }
    let next = after < bytes.count ? bytes[after] : 0x2C
    return next == 0x25
      || ["d", "h", "w", "m", "e", "y"].contains { $0.utf8.first == next | 0x20 }
        && !LinkScan.startsKind(bytes[after...])
  }

  /// The link as it is read back: the kind is left out where it is finish to start without a lag.
  public func text(units: DurationUnits = DurationUnits()) -> String {
    let lag = lagText(units)
    if kind == .finishStart, lag.isEmpty { return code }
    let isNumber = !code.isEmpty && code.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return "\(code)\(isNumber ? "" : " ")\(kind.short)\(lag)"
  }

  /// The lag with its sign; nothing where there is none.
  public func lagText(_ units: DurationUnits = DurationUnits()) -> String {
    func signed(_ text: String) -> String { text.hasPrefix("-") ? text : "+" + text }
    switch lag {
    case .working(let seconds):
      return seconds == 0 ? "" : signed(DurationNotation(seconds: seconds).text(units: units))
    case .elapsed(let seconds):
      return signed(DurationNotation(seconds: seconds, isElapsed: true).text(units: units))
    case .percent(let percent): return signed(LinkNotation.number(percent)) + "%"
    case .elapsedPercent(let percent): return signed(LinkNotation.number(percent)) + "e%"
    }
  }

  private static func number(_ value: Double) -> String {
    let rounded = value.isFinite ? min(max(value, -1e9), 1e9).rounded() : 0
    return value == rounded ? String(Int(rounded)) : String(value)
  }
}
