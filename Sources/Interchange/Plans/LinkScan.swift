import Scheduling

/// Takes one link apart: from the end, so that codes may hold nearly anything.
struct LinkScan {
  let item: ArraySlice<UInt8>
  let units: DurationUnits
  let isCode: ((String) -> Bool)?

  func link() throws(NotationProblem) -> LinkNotation {
    guard item.count <= 200 else { throw NotationProblem("A link is at most 200 characters long.") }
    let whole = text(item)
    if let isCode, isCode(whole) { return LinkNotation(code: whole) }
    var unknown: String?
    var badLag: NotationProblem?
    for at in item.indices.dropFirst().reversed() {
      guard let kind = LinkScan.kind(item[at...]), isEdge(at + 2) else { continue }
      let code = code(before: at)
      if code.isEmpty { continue }
      do throws(NotationProblem) {
        let lag = try lag(item[(at + 2)...])
        if isCode?(code) ?? true { return LinkNotation(code: code, kind: kind, lag: lag) }
        unknown = unknown ?? code
      } catch {
        badLag = badLag ?? error
      }
    }
    if let plain = try? withoutKind() { return plain }
    if let badLag { throw badLag }
    throw refusal(whole, unknown)
  }

  /// `12`, `12+2d`; a code that is none but digits may have a sign in it.
  private func withoutKind() throws(NotationProblem) -> LinkNotation? {
    for at in item.indices.dropFirst().reversed() where item[at] == 0x2B || item[at] == 0x2D {
      let code = code(before: at)
      let isNumber = code.utf8.allSatisfy { (0x30...0x39).contains($0) }
      guard isCode?(code) ?? isNumber, !code.isEmpty, let lag = try? lag(item[at...]) else { continue }
      return LinkNotation(code: code, lag: lag)
    }
    if isCode == nil, looksLikeCode { return LinkNotation(code: text(item)) }
    return nil
  }

  /// A number, or a text that begins with a letter: `12XS` is neither.
  private var looksLikeCode: Bool {
    let digits = item.prefix { (0x30...0x39).contains($0) }
    if digits.isEmpty { return true }
    guard let next = item[digits.endIndex...].first else { return true }
    return next == 0x2E || next == 0x2D || next == 0x5F || next == 0x2F
  }

  private func refusal(_ whole: String, _ unknown: String?) -> NotationProblem {
    let length = whole.utf16.count
    if let unknown { return NotationProblem("There is no task \(unknown).", length: unknown.utf16.count) }
    let digits = item.prefix { (0x30...0x39).contains($0) }
    let rest = item[digits.endIndex...].drop { $0 == 0x20 || $0 == 0x3A }
    let hasWord = rest.first.map { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A } ?? false
    if isCode != nil, digits.isEmpty || !hasWord {
      return NotationProblem("There is no task \(Excerpt.of(whole, bytes: 60)).", length: length)
    }
    return NotationProblem("\(Excerpt.of(whole, bytes: 60)) is no link: FS, SS, FF or SF.", length: length)
  }

  /// The kind that the bytes begin with, in capitals or not.
  static func kind(_ bytes: ArraySlice<UInt8>) -> LinkKind? {
    guard let first = bytes.first, let second = bytes.dropFirst().first else { return nil }
    switch (first | 0x20, second | 0x20) {
    case (0x66, 0x73): return .finishStart
    case (0x73, 0x73): return .startStart
    case (0x66, 0x66): return .finishFinish
    case (0x73, 0x66): return .startFinish
    default: return nil
    }
  }

  static func startsKind(_ bytes: ArraySlice<UInt8>) -> Bool { kind(bytes) != nil }

  /// Whether a kind may end there: at the end, before a sign, or before a space.
  private func isEdge(_ at: Int) -> Bool {
    at >= item.endIndex || item[at] == 0x2B || item[at] == 0x2D || item[at] == 0x20
  }

  private func code(before at: Int) -> String {
    var head = LinkScan.trimmed(item[item.startIndex..<at])
    if head.last == 0x3A { head = LinkScan.trimmed(head.dropLast()) }
    return text(head)
  }

  private func lag(_ bytes: ArraySlice<UInt8>) throws(NotationProblem) -> Lag {
    var rest = LinkScan.trimmed(bytes)
    guard let first = rest.first else { return .none }
    let isNegative = first == 0x2D
    if first == 0x2B || first == 0x2D { rest = LinkScan.trimmed(rest.dropFirst()) }
    if rest.last == 0x25 {
      var number = LinkScan.trimmed(rest.dropLast())
      let isElapsed = number.last.map { $0 | 0x20 } == 0x65
      if isElapsed { number = LinkScan.trimmed(number.dropLast()) }
      if let percent = PlanNumber.decimal(number), abs(percent) <= 100_000 {
        let signed = isNegative ? -percent : percent
        return isElapsed ? .elapsedPercent(signed) : .percent(signed)
      }
    }
    do throws(NotationProblem) {
      var scan = DurationScan(rest, units)
      let duration = try scan.whole()
      let seconds = isNegative ? -duration.seconds : duration.seconds
      return duration.isElapsed ? .elapsed(seconds) : .working(seconds)
    } catch {
      let offset = text(item[item.startIndex..<min(rest.startIndex, item.endIndex)]).utf16.count
      throw NotationProblem(
        "“\(Excerpt.of(text(rest), bytes: 40))” is no lag: write such as +2d, -4h or +50%.", place: offset,
        length: text(rest).utf16.count)
    }
  }

  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var slice = bytes.drop { $0 <= 0x20 }
    while let last = slice.last, last <= 0x20 { slice = slice.dropLast() }
    return slice
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
