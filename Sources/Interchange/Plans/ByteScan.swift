/// Looks for a byte, eight at a time.
enum ByteScan {
  /// The place of the first such byte at or after `start`, or `end` where there is none.
  static func next(_ wanted: UInt8, in bytes: [UInt8], from start: Int, end: Int) -> Int {
    let stop = min(end, bytes.count)
    var at = max(start, 0)
    let raw = bytes.span.bytes
    let pattern = 0x0101_0101_0101_0101 &* UInt64(wanted)
    while at + 8 <= stop {
      let word = raw.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian ^ pattern
      let hits = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
      if hits != 0 { return at + hits.trailingZeroBitCount / 8 }
      at += 8
    }
    while at < stop {
      if bytes[at] == wanted { return at }
      at += 1
    }
    return stop
  }
}
