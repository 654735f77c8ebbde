/// Functions on sixteen numbers at once, to single precision and without a branch or a call for each lane.
enum LaneMathematics {
  @inline(__always) static func larger(_ x: Lanes, _ y: Lanes) -> Lanes {
    x.replacing(with: y, where: y .> x)
  }
  @inline(__always) static func smaller(_ x: Lanes, _ y: Lanes) -> Lanes {
    x.replacing(with: y, where: y .< x)
  }

  @inline(__always) static func magnitude(_ x: Lanes) -> Lanes {
    unsafeBitCast(unsafeBitCast(x, to: LaneBits.self) & 0x7FFF_FFFF, to: Lanes.self)
  }

  /// The square root of numbers from 0 up, to about 1e-6 of itself: three steps of Newton's method from the well-known
  /// first guess by bits (Lomont, 2003). `squareRoot()` on lanes is sixteen calls in Swift 6.3.
  @inline(__always) static func squareRoot(_ x: Lanes) -> Lanes {
    let bits = LaneBits(repeating: 0x5F37_59DF) &- (unsafeBitCast(x, to: LaneBits.self) &>> 1)
    var y = unsafeBitCast(bits, to: Lanes.self)
    let half = x * 0.5
    y *= 1.5 - half * y * y
    y *= 1.5 - half * y * y
    y *= 1.5 - half * y * y
    return x * y
  }

  /// The natural logarithm of normal numbers above zero. Source: S. L. Moshier, Cephes, `logf`.
  @inline(__always) static func logarithm(_ x: Lanes) -> Lanes {
    let bits = unsafeBitCast(x, to: LaneBits.self)
    // The exponent set into the low bits of 2²³ is that number plus the exponent.
    var exponent = unsafeBitCast((bits &>> 23) | LaneBits(repeating: 0x4B00_0000), to: Lanes.self) - 8_388_734
    var m = unsafeBitCast((bits & 0x007F_FFFF) | LaneBits(repeating: 0x3F00_0000), to: Lanes.self)
    let isSmall = m .< 0.707_106_77
    exponent.replace(with: exponent - 1, where: isSmall)
    m.replace(with: m + m, where: isSmall)
    m -= 1
    let z = m * m
    var y = Lanes(repeating: 7.0376836292e-2)
    y = y * m - 1.1514610310e-1
    y = y * m + 1.1676998740e-1
    y = y * m - 1.2420140846e-1
    y = y * m + 1.4249322787e-1
    y = y * m - 1.6668057665e-1
    y = y * m + 2.0000714765e-1
    y = y * m - 2.4999993993e-1
    y = y * m + 3.3333331174e-1
    return m + (y * m * z - 0.5 * z + exponent * 0.693_147_18)
  }

  /// e to the power of `x`, which is held within −87 and 87. Source: S. L. Moshier, Cephes, `expf`.
  @inline(__always) static func exponential(_ x: Lanes) -> Lanes {
    let held = smaller(larger(x, Lanes(repeating: -87)), Lanes(repeating: 87))
    // Adding 1.5 · 2²³ rounds to a whole number and leaves it in the low bits.
    let shifted = held * 1.442_695_04 + 12_582_912
    let whole = shifted - 12_582_912
    let r = held - whole * 0.693_359_375 + whole * 2.121_944_4e-4
    var y = Lanes(repeating: 1.9875691500e-4)
    y = y * r + 1.3981999507e-3
    y = y * r + 8.3334519073e-3
    y = y * r + 4.1665795894e-2
    y = y * r + 1.6666665459e-1
    y = y * r + 5.0000001201e-1
    y = y * r * r + r + 1
    let scale = (unsafeBitCast(shifted, to: LaneBits.self) &+ 127) &<< 23
    return y * unsafeBitCast(scale, to: Lanes.self)
  }

  /// The probability that a standard normal value is at most `z`, to 1.5e-7. Source: Abramowitz and Stegun, 7.1.26.
  @inline(__always) static func normalCumulative(_ z: Lanes) -> Lanes {
    let x = larger(z, -z) * 0.707_106_77
    let t = 1 / (1 + x * 0.327_591_1)
    var y = Lanes(repeating: 1.061405429)
    y = y * t - 1.453152027
    y = y * t + 1.421413741
    y = y * t - 0.284496736
    y = y * t + 0.254829592
    let upper = 0.5 * y * t * exponential(-x * x)
    return upper.replacing(with: 1 - upper, where: z .> 0)
  }

  /// The standard normal value that is not exceeded with probability `u`, strictly between 0 and 1.
  /// Source: M. Giles, "Approximating the erfinv function", GPU Computing Gems (2010), single precision.
  @inline(__always) static func normalQuantile(_ u: Lanes) -> Lanes {
    let x = u + u - 1
    let w = -logarithm(4 * u * (1 - u))
    let middle = w - 2.5
    var y = Lanes(repeating: 2.81022636e-08)
    y = y * middle + 3.43273939e-07
    y = y * middle - 3.5233877e-06
    y = y * middle - 4.39150654e-06
    y = y * middle + 0.00021858087
    y = y * middle - 0.00125372503
    y = y * middle - 0.00417768164
    y = y * middle + 0.246640727
    y = y * middle + 1.50140941
    let tail = squareRoot(larger(w, Lanes(repeating: 1))) - 3
    var t = Lanes(repeating: -0.000200214257)
    t = t * tail + 0.000100950558
    t = t * tail + 0.00134934322
    t = t * tail - 0.00367342844
    t = t * tail + 0.00573950773
    t = t * tail - 0.0076224613
    t = t * tail + 0.00943887047
    t = t * tail + 1.00167406
    t = t * tail + 2.83297682
    return y.replacing(with: t, where: w .>= 5) * x * 1.414_213_56
  }
}
