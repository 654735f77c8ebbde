/// The element names that a format knows, found by a hash of their bytes instead of by a string made for
/// each tag.
///
/// A name that is not known but has the same hash as one that is would be taken for it: whoever writes such
/// a file
/// could as well have written the known name.
struct XMLVocabulary: Sendable {
  private let hashes: [UInt64]
  /// Places in the list of names, one more than they are; 0 where nothing stands.
  private let slots: [UInt16]

  /// - Parameter names: as they are spelled, without prefix; at most 65,000.
  init(_ names: [String]) {
    hashes = names.map { name in name.utf8.reduce(XMLHash.start) { XMLHash.adding($1, to: $0) } }
    var size = 16
    while size < names.count * 4 { size *= 2 }
    var slots = [UInt16](repeating: 0, count: size)
    for (place, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt16(place + 1)
    }
    self.slots = slots
  }

  /// The place of the name with that hash in the list.
  func find(_ hash: UInt64) -> Int? {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      if hashes[place] == hash { return place }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }
}

/// FNV-1a, 64 bits (Fowler, Noll and Vo).
enum XMLHash {
  static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
}
