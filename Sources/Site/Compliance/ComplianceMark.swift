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
    case .declined: Badge("Declined", .note)
    case .notMeasured: Badge("Not measured", .unknown)
    }
  }

  /// The result with what was found, since when, and the way out.
  static func told(_ line: Compliance.Line) -> Markup {
    if line.result == .declined, let declined = line.declined { return answered(line, declined) }
    let shortfall = line.result == .met ? nil : line.finding.shortfall
    let since: Markup = shortfall?.since.map { " Since \(LongDay.text($0.text))." } ?? .nothing
    let wayOut: Markup = shortfall.map { " \($0.wayOut)" } ?? .nothing
    return "\(badge(line.result)) \(line.text)\(since)\(wayOut)"
  }

  private static func answered(_ line: Compliance.Line, _ declined: DeclinedAdvice) -> Markup {
    """
    \(badge(line.result)) <span class="prose">\(line.finding.shortfall?.text ?? "") \
    <a href="/advice-answers/\(declined.code)">Declined</a> \
    because \(declined.because), by \(declined.person) on \(LongDay.text(declined.on.text)), until \
    \(LongDay.text(declined.until.text)).</span>
    """
  }
}
