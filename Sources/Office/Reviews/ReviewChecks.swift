import Measures
import Registers

extension OfficeReview {
  /// What is missing before the review can be closed, field by field.
  public var missing: [Problem] {
    let asked: [(isThere: Bool, field: String, sentence: String)] = [
      (heldOn != nil, "held_on", "Say on which day it was held."),
      (!TextRules.isEmpty(expectations), "expectations", "Write what its customers expect of the office."),
      (!TextRules.isEmpty(findings), "findings", "Write what was found."),
      (
        !TextRules.isEmpty(recommendation), "recommendation",
        "Write what is recommended, even that nothing changes."
      ),
    ]
    return asked.filter { !$0.isThere }.map { Problem($0.field, $0.sentence) }
  }
}

/// A review is closed only with what it was held for: expectations, findings and a recommendation.
enum ReviewChecks {
  @Sendable static func run(_ c: Checking) throws {
    guard let review = c.after as? OfficeReview, review.status == .closed,
      (c.before as? OfficeReview)?.status != .closed
    else { return }
    for problem in review.missing { c.problem(problem.field, problem.sentence) }
  }
}
