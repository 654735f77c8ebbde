/// Sixteen iterations at once: one value for each.
typealias Lanes = SIMD16<Float>
/// Sixteen words of 32 bits.
typealias LaneBits = SIMD16<UInt32>

/// Sixteen independent streams of random numbers, one for each iteration of a block.
///
/// Source: xoshiro128+ 1.0 (Blackman and Vigna, 2018), of which the lower 23 bits are used, so that its four weak
/// bits weigh least; seeded by SplitMix64. Which numbers a stream gives depends on seed, block and stream alone, never on
/// what was drawn before or on which thread.
struct LaneGenerator {
  private var a = LaneBits.zero
  private var b = LaneBits.zero
  private var c = LaneBits.zero
  private var d = LaneBits.zero

  init(seed: UInt64, block: Int, stream: Int) {
    var state = Self.mixed(seed &+ Self.mixed(UInt64(truncatingIfNeeded: block) &+ 0x9E37_79B9_7F4A_7C15))
    state = Self.mixed(state ^ Self.mixed(UInt64(truncatingIfNeeded: stream) &+ 0xD1B5_4A32_D192_ED03))
    for lane in 0..<16 {
      state &+= 0x9E37_79B9_7F4A_7C15
      let first = Self.mixed(state)
      state &+= 0x9E37_79B9_7F4A_7C15
      let second = Self.mixed(state)
      a[lane] = UInt32(truncatingIfNeeded: first)
      b[lane] = UInt32(truncatingIfNeeded: first >> 32)
      // A state of nothing but zeros would stay there.
      c[lane] = UInt32(truncatingIfNeeded: second) | 1
      d[lane] = UInt32(truncatingIfNeeded: second >> 32)
    }
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  @inline(__always) private mutating func next() -> LaneBits {
    let result = a &+ d
    let shifted = b &<< 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    // A sum, not `|`: Swift 6.3 turns that into sixteen rotations one by one.
    d = (d &<< 11) &+ (d &>> 21)
    return result
  }

  /// Uniform in [0, 1) in steps of 2⁻²³. The bits are set into a number between 1 and 2, because converting whole numbers
  /// lane by lane is a call each in Swift 6.3.
  @inline(__always) mutating func uniform() -> Lanes {
    unsafeBitCast((next() & 0x007F_FFFF) | LaneBits(repeating: 0x3F80_0000), to: Lanes.self) - 1
  }

  /// Uniform within (0, 1), both ends left out by half a step, for functions that are infinite there.
  @inline(__always) mutating func openUniform() -> Lanes { uniform() + 0x1p-24 }
}
