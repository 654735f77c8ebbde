#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The standard normal distribution in double precision.
public enum Normal {
  /// The density at `z`: exp(−z²/2)/√(2π).
  public static func density(_ z: Double) -> Double { exp(-z * z / 2) * 0.398_942_280_401_432_7 }

  /// The probability that a standard normal value is at most `z`: erfc(−z/√2)/2.
  public static func cumulative(_ z: Double) -> Double { erfc(-z * 0.707_106_781_186_547_5) / 2 }

  /// The value that a standard normal stays under with that probability; −∞ at 0, ∞ at 1, not a number outside.
  ///
  /// Source: P. Acklam's rational approximation (2003), sharpened by one step of Halley's method against `cumulative`.
  public static func quantile(_ probability: Double) -> Double {
    guard probability > 0, probability < 1 else {
      return probability == 0 ? -.infinity : probability == 1 ? .infinity : .nan
    }
    let first = approximation(probability)
    let error = (cumulative(first) - probability) / density(first)
    guard error.isFinite else { return first }
    return first - error / (1 + first * error / 2)
  }

  private static func approximation(_ p: Double) -> Double {
    let tail = 0.02425
    if p < tail { return tailValue((-2 * log(p)).squareRoot()) }
    if p > 1 - tail { return -tailValue((-2 * log(1 - p)).squareRoot()) }
    let q = p - 0.5
    let r = q * q
    let above = horner(
      r,
      [
        -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.3577518672690, -30.66479806614716,
        2.506628277459239,
      ])
    let below = horner(
      r,
      [
        -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1,
      ])
    return above * q / below
  }

  private static func tailValue(_ q: Double) -> Double {
    let above = horner(
      q,
      [
        -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
        2.938163982698783,
      ])
    let below = horner(
      q, [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1])
    return above / below
  }

  private static func horner(_ x: Double, _ coefficients: [Double]) -> Double {
    coefficients.reduce(0) { $0 * x + $1 }
  }
}

/// The natural logarithm, here so that one file alone knows the mathematics of the platform.
func naturalLogarithm(_ x: Double) -> Double { log(x) }
/// e to the power of `x`.
func exponential(_ x: Double) -> Double { exp(x) }
/// `x` to the power of `y`.
func power(_ x: Double, _ y: Double) -> Double { pow(x, y) }
