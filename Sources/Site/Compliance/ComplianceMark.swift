import Face
import Markup
import Office

/// A result as a mark that says it in words.
enum ComplianceMark {
  static func badge(_ result: Compliance.Result) -> Badge {
    switch result {
    case .met: Badge("Met", .good)
    case .notMet: Badge("Not met", .bad)
    case .hint: Badge("Hint", .watch)
    case .notMeasured: Badge("Not measured", .unknown)
    }
  }

  /// The result with what was found, since when, and the way out.
  static func told(_ line: Compliance.Line) -> Markup {
    let shortfall = line.result == .met ? nil : line.finding.shortfall
    let since: Markup = shortfall?.since.map { " Since \(LongDay.text($0.text))." } ?? .nothing
    let wayOut: Markup = shortfall.map { " \($0.wayOut)" } ?? .nothing
    return "\(badge(line.result)) \(line.text)\(since)\(wayOut)"
  }
}
