import Face
import Office

/// How many projects declare each confidence, as the pictures and figures count them.
struct RagCounts: Sendable, Equatable {
  var counts: [Face.Rag: Int] = [:]

  init(_ ratings: some Sequence<Office.Rag?>) {
    for rating in ratings { counts[Rags.mark(rating), default: 0] += 1 }
  }

  init() {}

  mutating func add(_ stored: String?, _ count: Int) {
    counts[Rags.mark(stored.flatMap { Office.Rag(rawValue: $0) }), default: 0] += count
  }

  func count(_ rags: Face.Rag...) -> Int { rags.reduce(0) { $0 + (counts[$1] ?? 0) } }
  var total: Int { counts.values.reduce(0, +) }
  var unknown: Int { count(.unknown) }
  var rated: Int { total - unknown }

  /// The share among those that are rated, in whole percent; nil when none is.
  func share(_ rags: Face.Rag...) -> Int? {
    guard rated > 0 else { return nil }
    let part = rags.reduce(0) { $0 + (counts[$1] ?? 0) }
    return (part * 200 + rated) / (rated * 2)
  }
}
