import Registers

/// One thing that speaks for an option, or against it where its weight is below zero.
struct SetUpRule: Sendable {
  let axis: SetUpAxis
  let option: String
  let weight: Int
  let question: SetUpQuestion
  let sentence: String
  let holds: @Sendable (SetUpAnswers) -> Bool

  static let all: [SetUpRule] = form + kind + level + scope + focus + life + service + profile

  /// A rule for an answer out of some.
  static func when<C: Choice>(
    _ axis: SetUpAxis, _ option: some RawRepresentable<String>, _ weight: Int, _ question: SetUpQuestion,
    _ answer: @escaping @Sendable (SetUpAnswers) -> C?, _ wanted: C, _ sentence: String
  ) -> SetUpRule {
    SetUpRule(
      axis: axis, option: option.rawValue, weight: weight, question: question, sentence: sentence
    ) { answer($0) == wanted }
  }

  /// A rule for a number in a range.
  static func within(
    _ axis: SetUpAxis, _ option: some RawRepresentable<String>, _ weight: Int, _ question: SetUpQuestion,
    _ range: ClosedRange<Int>, _ sentence: String
  ) -> SetUpRule {
    SetUpRule(
      axis: axis, option: option.rawValue, weight: weight, question: question, sentence: sentence
    ) { $0.number(question).map(range.contains) ?? false }
  }
}

extension SetUpAnswers {
  func number(_ question: SetUpQuestion) -> Int? {
    switch question {
    case .projects: projects
    case .people: people
    case .maturity: maturity
    case .divisions: divisions
    case .work, .culture, .mandate, .regulation, .life: nil
    }
  }
}
