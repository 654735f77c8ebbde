/// How many entries carry each rating, in the order in which a reader asks: the worst first.
public struct RagShare: Sendable, Equatable {
  public static let order: [Rag] = [.red, .amberRed, .amber, .amberGreen, .green, .unknown]

  private var counts: [Rag: Int]

  /// Negative counts are errors of entry and stand as none; counts stop at a thousand million.
  public init(_ counts: [Rag: Int]) {
    self.counts = counts.mapValues { min(max($0, 0), 1_000_000_000) }
  }

  public func count(_ rag: Rag) -> Int { counts[rag] ?? 0 }
  public var total: Int { Self.order.reduce(0) { $0 + count($1) } }
  var present: [Rag] { Self.order.filter { count($0) > 0 } }

  /// `3, 12%`
  func words(_ rag: Rag) -> String {
    "\(Grouped.text(count(rag))), \(PictureNumber.share(count(rag), of: total))"
  }
}
