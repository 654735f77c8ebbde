/// Damages files in the way of a bad line, a bad disk and a bad person.
enum PlanDamage {
  static func damage(_ original: [UInt8], _ random: inout Seeded) -> [UInt8] {
    var bytes = original
    let special: [UInt8] = [
      0x3C, 0x3E, 0x2F, 0x26, 0x22, 0x2D, 0x2E, 0x39, 0x30, 0x00, 0xFF, 0xC3, 0x09, 0x0A,
    ]
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      guard bytes.count > 10 else { return bytes }
      let at = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, at + Int.random(in: 1...300, using: &random))
      switch Int.random(in: 0..<10, using: &random) {
      case 0: bytes[at] = UInt8.random(in: 1...127, using: &random)
      case 1: bytes[at] = special.randomElement(using: &random) ?? 0
      case 2: bytes.removeSubrange(at..<end)
      case 3: bytes.insert(contentsOf: Array(bytes[at..<end]), at: at)
      // Most changes are to digits, so that most files are still XML and what they say is wrong.
      default: number(&bytes, from: at, &random)
      }
    }
    return bytes
  }

  private static func number(_ bytes: inout [UInt8], from start: Int, _ random: inout Seeded) {
    guard let at = bytes[start...].firstIndex(where: { (0x30...0x39).contains($0) }) else { return }
    let texts = ["-1", "999999999999999999", "1e9", "NaN", "", "0", "2", "-", "7", "99999"]
    let text = texts.randomElement(using: &random) ?? ""
    bytes.replaceSubrange(at...at, with: Array(text.utf8))
  }
}
