import Markup

/// The stacked columns of a rating trend; the last column carries the names that a legend would.
struct RagColumns: Sendable {
  static let height = 320.0
  static let top = 28.0
  static let floor = 284.0
  static let left = 44.0

  var periods: [RagTrend.Period]
  var shares: Bool

  private var step: Double { periods.count > 14 ? 44 : periods.count > 8 ? 60 : 76 }
  private var body: Double { step * 0.72 }
  private var end: Double { Self.left + step * Double(periods.count) }
  var width: Double { max(end + 150, 420) }

  private var scale: PictureScale {
    if shares { return PictureScale(0, 100, from: Self.floor, to: Self.top) }
    let totals = periods.map { Double($0.share.total) }
    return PictureScale.rounded(totals, from: Self.floor, to: Self.top)
  }

  var drawing: Markup {
    let scale = scale
    var out = Markup.nothing
    for tick in scale.ticks where tick == tick.rounded() {
      let y = scale.place(tick)
      out += Draw.line(Self.left - 6, y, end, y, tick == 0 ? "axis" : "grid")
      let text = PictureNumber.short(tick) + (shares ? "%" : "")
      out += Draw.text(text, Self.left - 10, y + 4, anchor: .end)
    }
    for (index, period) in periods.enumerated() { out += column(period, index, scale) }
    return out + names(scale)
  }

  /// From the foot upwards: the rating, where its segment begins and where it ends.
  private func segments(_ share: RagShare, _ scale: PictureScale) -> [(rag: Rag, foot: Double, head: Double)]
  {
    let unit = shares ? 100 / Double(max(share.total, 1)) : 1
    var sum = 0
    return share.present.map { rag in
      let foot = scale.place(Double(sum) * unit)
      sum += share.count(rag)
      return (rag, foot, scale.place(Double(sum) * unit))
    }
  }

  private func column(_ period: RagTrend.Period, _ index: Int, _ scale: PictureScale) -> Markup {
    let x = Self.left + step * (Double(index) + 0.5)
    var out = Markup.nothing
    var head = Self.floor
    for segment in segments(period.share, scale) {
      let tall = segment.foot - segment.head
      out += Draw.rect(x - body / 2, segment.head, body, max(tall - 1, 0.5), segment.rag.colour)
      out += figure(segment.rag, period.share, x, segment.head + tall / 2, tall)
      head = segment.head
    }
    let total = period.share.total
    let sum = total == 0 ? "None" : PictureNumber.short(Double(total))
    out += Draw.text(sum, x, head - 6, .strong, anchor: .middle, within: step)
    out += Draw.text(period.label, x, Self.floor + 18, .label, anchor: .middle, within: step - 4)
    let said = period.share.present.map { "\($0.word) \(period.share.words($0))" }
    return Draw.mark(period.href, "\(period.label): \(said.joined(separator: "; "))", out)
  }

  /// Letters and count where both fit, letters alone where only they do.
  private func figure(_ rag: Rag, _ share: RagShare, _ x: Double, _ y: Double, _ tall: Double) -> Markup {
    let both = "\(rag.letters) \(PictureNumber.short(Double(share.count(rag))))"
    if tall >= 14, PictureText.width(both, size: 12, bold: true) <= body - 4 {
      return Draw.onMark(both, x, y + 3.8)
    }
    return Draw.letters(rag, x, y - 0.4, width: body, height: tall)
  }

  private func names(_ scale: PictureScale) -> Markup {
    guard let last = periods.last else { return .nothing }
    let segments = segments(last.share, scale)
    let places = Spread.apart(
      segments.map { ($0.foot + $0.head) / 2 }, halves: segments.map { _ in 8 }, low: Self.top,
      high: Self.floor + 8)
    var out = Markup.nothing
    for (segment, place) in zip(segments, places) {
      let text = "\(segment.rag.word) \(last.share.words(segment.rag))"
      out += Draw.line(end - step * 0.12, (segment.foot + segment.head) / 2, end + 6, place, "axis")
      out += Draw.text(text, end + 10, place + 4, .label)
    }
    return out + "\n"
  }
}

/// Labels kept apart along a line while staying near what they name.
enum Spread {
  /// Middles in the order given, which may ascend or descend; each label takes its half size on both sides,
  /// and all stay within the limits if they fit.
  static func apart(_ wanted: [Double], halves: [Double], low: Double, high: Double) -> [Double] {
    let order = zip(wanted.indices, zip(wanted, halves)).sorted { $0.1.0 < $1.1.0 }
    var out = wanted
    var floor = low
    for (index, (_, half)) in order {
      out[index] = max(out[index], floor + half)
      floor = out[index] + half
    }
    var ceiling = high
    for (index, (_, half)) in order.reversed() {
      out[index] = min(out[index], ceiling - half)
      ceiling = out[index] - half
    }
    return out
  }
}
