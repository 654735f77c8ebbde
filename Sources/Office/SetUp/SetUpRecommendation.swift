/// What an office should look like after what was answered: for each axis the option with most weight, what spoke for it
/// and against it, and the others that were weighed. The same answers always give the same.
public struct SetUpRecommendation: Sendable {
  public let answers: SetUpAnswers
  public let axes: [SetUpAdvice]

  public init(_ answers: SetUpAnswers) {
    self.answers = answers
    let holding = SetUpRule.all.filter { $0.holds(answers) }
    axes = SetUpAxis.allCases.map { axis in SetUpAdvice(axis, holding.filter { $0.axis == axis }, answers) }
  }

  public subscript(_ axis: SetUpAxis) -> String { axes.first { $0.axis == axis }?.choice.value ?? "" }

  public var isHub: Bool { self[.form] == SetUpForm.hubAndSpokes.rawValue }
}

/// The advice on one axis.
public struct SetUpAdvice: Sendable {
  /// An option with all that spoke for it and against it.
  public struct Option: Sendable, Equatable {
    public let value: String
    public let title: String
    public let reasons: [Reason]
    public var score: Int { reasons.reduce(0) { $0 + $1.weight } }
  }

  /// An answer with its weight.
  public struct Reason: Sendable, Equatable {
    public let question: SetUpQuestion
    /// What was answered, as people read it.
    public let answer: String
    public let weight: Int
    public let sentence: String
  }

  public let axis: SetUpAxis
  /// What is recommended.
  public let choice: Option
  /// The others, those with most weight first.
  public let alternatives: [Option]

  /// Whether any answer weighed; if none did, the choice is only where one begins.
  public var isFounded: Bool { !choice.reasons.isEmpty || alternatives.contains { !$0.reasons.isEmpty } }
  /// Whether another option has as much weight.
  public var isClose: Bool { isFounded && alternatives.first.map { choice.score - $0.score < 2 } ?? false }

  init(_ axis: SetUpAxis, _ rules: [SetUpRule], _ answers: SetUpAnswers) {
    self.axis = axis
    let options = axis.options.map { option in
      Option(
        value: option.value, title: option.title,
        reasons: rules.filter { $0.option == option.value }.map {
          Reason(
            question: $0.question, answer: answers.words(of: $0.question) ?? "", weight: $0.weight,
            sentence: $0.sentence)
        })
    }
    // Of several with the same weight the one that stands first: sorting by place as well keeps it so.
    let sorted = options.enumerated().sorted { a, b in
      a.element.score != b.element.score ? a.element.score > b.element.score : a.offset < b.offset
    }.map(\.element)
    choice = sorted.first ?? Option(value: "", title: "", reasons: [])
    alternatives = Array(sorted.dropFirst())
  }
}
