/// A stretch of values laid on a stretch of a picture, plainly or logarithmically on both sides of zero.
struct PictureScale: Sendable {
  var low: Double
  var high: Double
  var from: Double
  var to: Double
  /// Where a logarithmic scale turns linear around zero; nil for a plain scale.
  var bend: Double?

  init(_ low: Double, _ high: Double, from: Double, to: Double, bend: Double? = nil) {
    self.low = low
    self.high = high > low ? high : low + 1
    self.from = from
    self.to = to
    self.bend = bend
  }

  func place(_ value: Double) -> Double {
    let start = warp(low)
    let span = warp(high) - start
    let share = span > 0 ? (warp(value) - start) / span : 0
    return from + min(max(share, 0), 1) * (to - from)
  }

  /// Logarithms beyond `bend`, a straight line inside it: zero and negative numbers have a place.
  private func warp(_ value: Double) -> Double {
    guard let bend else { return value }
    let size = Double.log10Plus(abs(value) / bend)
    return value < 0 ? -size : size
  }

  /// Round numbers inside the stretch.
  var ticks: [Double] {
    guard let bend else { return PictureScale.steps(low, high, about: 5) }
    var out: [Double] = [0]
    var step = bend
    while step <= PictureNumber.limit, step <= max(abs(low), abs(high)) {
      out += [step, -step]
      step *= 10
    }
    return out.filter { $0 >= low && $0 <= high }.sorted()
  }

  /// A plain scale that begins and ends on round numbers and holds zero.
  static func rounded(_ values: [Double], from: Double, to: Double) -> PictureScale {
    let low = min(values.min() ?? 0, 0)
    let high = max(values.max() ?? 0, 0)
    if low == high { return PictureScale(0, 1, from: from, to: to) }
    let step = stride(high - low, about: 5)
    return PictureScale(
      (low / step).rounded(.down) * step, (high / step).rounded(.up) * step, from: from, to: to)
  }

  static func steps(_ low: Double, _ high: Double, about count: Int) -> [Double] {
    let step = stride(high - low, about: count)
    var out: [Double] = []
    var index = (low / step).rounded(.up)
    while out.count < 50, index * step <= high + step * 1e-6 {
      out.append(index * step)
      index += 1
    }
    return out
  }

  /// 1, 2 or 5 times a power of ten.
  private static func stride(_ span: Double, about count: Int) -> Double {
    guard span.isFinite, span > 0 else { return 1 }
    let rough = span / Double(max(count, 1))
    var power = 1.0
    while power * 10 <= rough { power *= 10 }
    while power > rough, power > 1e-12 { power /= 10 }
    let share = rough / power
    return power * (share > 5 ? 10 : share > 2 ? 5 : share > 1 ? 2 : 1)
  }
}

extension Double {
  /// log10(1 + x) for x ≥ 0, by halving: this module sees no mathematics library.
  fileprivate static func log10Plus(_ value: Double) -> Double {
    var rest = 1 + max(value, 0)
    guard rest.isFinite else { return 0 }
    var result = 0.0
    while rest >= 10 {
      rest /= 10
      result += 1
    }
    var bit = 0.5
    for _ in 0..<30 {
      rest *= rest
      if rest >= 10 {
        rest /= 10
        result += bit
      }
      bit /= 2
    }
    return result
  }
}
