/// Turns plans into bytes and back: one list of fields serves both ways, so that they cannot part.
///
/// Whole numbers are written in zigzag groups of seven bits, texts with their length before them. What is read is checked:
/// a number that does not fit, a length beyond the end, a text that is no UTF-8 or has a NUL in it, or a choice that is
/// not known makes the frame `isBroken`, and nothing read after that counts.
struct PlanFramer {
  private(set) var bytes: [UInt8]
  private var at = 0
  let isReading: Bool
  private(set) var isBroken = false

  /// A framer that writes.
  init() { (bytes, isReading) = ([], false) }

  /// A framer that reads these bytes.
  init(reading bytes: [UInt8]) { (self.bytes, isReading) = (bytes, true) }

  /// Whether everything was read and it was right.
  var isWhole: Bool { !isBroken && at == bytes.count }

  mutating func int(_ value: inout Int) {
    if isReading {
      value = readInt()
    } else {
      var rest = UInt64(bitPattern: Int64((value << 1) ^ (value >> 63)))
      while rest >= 0x80 {
        bytes.append(UInt8(rest & 0x7F) | 0x80)
        rest >>= 7
      }
      bytes.append(UInt8(rest))
    }
  }

  private mutating func readInt() -> Int {
    var (value, shift) = (UInt64(0), UInt64(0))
    while at < bytes.count, shift < 64 {
      let byte = bytes[at]
      at += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: UInt(value >> 1)) ^ -Int(bitPattern: UInt(value & 1)) }
      shift += 7
    }
    isBroken = true
    return 0
  }

  mutating func real(_ value: inout Double) {
    var bits = Int(bitPattern: UInt(value.bitPattern.byteSwapped))
    int(&bits)
    if isReading {
      let read = Double(bitPattern: UInt64(UInt(bitPattern: bits)).byteSwapped)
      value = read.isFinite ? read : 0
      if !read.isFinite { isBroken = true }
    }
  }

  mutating func bool(_ value: inout Bool) {
    var number = value ? 1 : 0
    int(&number)
    if isReading { value = number == 1 }
  }

  mutating func text(_ value: inout String) {
    if isReading {
      let count = length(unit: 1)
      let slice = bytes[at..<at + count]
      at += count
      // No reader of files lets a NUL through, and what is sent on as JSON may hold none.
      guard !slice.contains(0), let text = String(validating: slice, as: UTF8.self) else {
        isBroken = true
        return
      }
      value = text
    } else {
      var count = value.utf8.count
      int(&count)
      bytes.append(contentsOf: value.utf8)
    }
  }

  mutating func moment(_ value: inout Moment) {
    var seconds = value.seconds
    int(&seconds)
    if isReading {
      value = Moment(seconds: seconds)
      if value < .first || value > .last { (value, isBroken) = (.first, true) }
    }
  }

  mutating func choice<C: Equatable & CaseIterable>(_ value: inout C) where C.AllCases == [C] {
    var place = C.allCases.firstIndex(of: value) ?? 0
    int(&place)
    guard isReading else { return }
    guard C.allCases.indices.contains(place) else {
      isBroken = true
      return
    }
    value = C.allCases[place]
  }

  mutating func optional<V>(_ value: inout V?, _ blank: V, _ frame: (inout PlanFramer, inout V) -> Void) {
    var isThere = value != nil
    bool(&isThere)
    guard isThere, !isBroken else {
      value = nil
      return
    }
    var inner = value ?? blank
    frame(&self, &inner)
    value = inner
  }

  mutating func list<V>(_ values: inout [V], _ blank: V, _ frame: (inout PlanFramer, inout V) -> Void) {
    if isReading {
      let count = length(unit: 1)
      values = []
      // The count is only what the frame says: a task takes many times the one byte that must be there for it.
      values.reserveCapacity(min(count, 1000))
      for _ in 0..<count where !isBroken {
        var value = blank
        frame(&self, &value)
        values.append(value)
      }
    } else {
      var count = values.count
      int(&count)
      for var value in values { frame(&self, &value) }
    }
  }

  /// Names with texts, in the order of the names, so that the same plan is always the same bytes.
  mutating func texts(_ values: inout [String: String]) {
    var pairs = values.sorted { $0.key < $1.key }.map { (key: $0.key, value: $0.value) }
    list(&pairs, (key: "", value: "")) { framer, pair in
      framer.text(&pair.key)
      framer.text(&pair.value)
    }
    if isReading { values = Dictionary(pairs.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 }) }
  }

  /// A length, which what is left of the frame must be able to hold.
  private mutating func length(unit: Int) -> Int {
    let count = readInt()
    guard count >= 0, count <= (bytes.count - at) / unit, !isBroken else {
      isBroken = true
      return 0
    }
    return count
  }

  mutating func optionalInt(_ value: inout Int?) { optional(&value, 0) { $0.int(&$1) } }
  mutating func optionalReal(_ value: inout Double?) { optional(&value, 0) { $0.real(&$1) } }
  mutating func optionalMoment(_ value: inout Moment?) { optional(&value, .first) { $0.moment(&$1) } }
}

extension Plan {
  /// The plan as bytes; the same plan always gives the same.
  public var framed: [UInt8] {
    var framer = PlanFramer()
    var (version, plan) = (Plan.frameVersion, self)
    framer.int(&version)
    plan.frame(&framer)
    return framer.bytes
  }

  /// The plan that the bytes hold; nil for bytes of another version, broken or cut off, or that name what is not there.
  public init?(framed bytes: [UInt8]) {
    var framer = PlanFramer(reading: bytes)
    var version = 0
    framer.int(&version)
    self.init(start: .first)
    guard version == Plan.frameVersion else { return nil }
    frame(&framer)
    guard framer.isWhole, isSound else { return nil }
  }

  private static let frameVersion = 1

  /// Whether every place that one part of the plan names in another is there.
  public var isSound: Bool {
    calendars.indices.contains(calendar)
      && calendars.allSatisfy { $0.week.count == 7 && $0.workWeeks.allSatisfy { $0.week.count == 7 } }
      && tasks.enumerated().allSatisfy { place, task in
        (task.parent.map { $0 >= 0 && $0 < place } ?? true)
          && (task.calendar.map(calendars.indices.contains) ?? true)
      }
      && links.allSatisfy { tasks.indices.contains($0.predecessor) && tasks.indices.contains($0.successor) }
      && resources.allSatisfy { $0.calendar.map(calendars.indices.contains) ?? true }
      && assignments.allSatisfy {
        tasks.indices.contains($0.task) && ($0.resource.map(resources.indices.contains) ?? true)
      }
  }
}
