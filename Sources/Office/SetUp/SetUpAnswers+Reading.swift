import Registers

extension SetUpAnswers {
  /// Answers as they were typed, by the name of the question; what cannot be read is a problem and stays unanswered.
  public static func read(_ value: (String) -> String?) -> (answers: SetUpAnswers, problems: [Problem]) {
    var answers = SetUpAnswers()
    var problems: [Problem] = []
    func number(_ question: SetUpQuestion) -> Int? {
      let text = TextRules.trimmed(value(question.rawValue) ?? "")
      if text.isEmpty { return nil }
      if let number = try? Int(reading: text), question.range.contains(number) { return number }
      problems.append(
        Problem(
          question.rawValue,
          "\(question.title) is a whole number from \(question.range.lowerBound) to \(question.range.upperBound)."
        ))
      return nil
    }
    func choice<C: Choice>(_ question: SetUpQuestion, _ type: C.Type) -> C? {
      let text = TextRules.trimmed(value(question.rawValue) ?? "")
      if text.isEmpty { return nil }
      if let choice = C(rawValue: text) { return choice }
      let words = C.allCases.map(\.rawValue).joined(separator: ", ")
      problems.append(Problem(question.rawValue, "\(question.title) is one of: \(words)."))
      return nil
    }
    answers.projects = number(.projects)
    answers.people = number(.people)
    answers.work = choice(.work, Work.self)
    answers.maturity = number(.maturity)
    answers.culture = choice(.culture, Culture.self)
    answers.mandate = choice(.mandate, MandateStrength.self)
    answers.divisions = number(.divisions)
    answers.regulation = choice(.regulation, Regulation.self)
    answers.life = choice(.life, Life.self)
    return (answers, problems)
  }

  /// The answer to a question as it stands in an address; nil where there is none.
  public func text(of question: SetUpQuestion) -> String? {
    switch question {
    case .projects: projects.map(String.init)
    case .people: people.map(String.init)
    case .work: work?.rawValue
    case .maturity: maturity.map(String.init)
    case .culture: culture?.rawValue
    case .mandate: mandate?.rawValue
    case .divisions: divisions.map(String.init)
    case .regulation: regulation?.rawValue
    case .life: life?.rawValue
    }
  }

  /// The answer as people read it.
  public func words(of question: SetUpQuestion) -> String? {
    guard let text = text(of: question) else { return nil }
    return question.options.first { $0.value == text }?.title ?? text
  }

  public var unanswered: [SetUpQuestion] { SetUpQuestion.allCases.filter { text(of: $0) == nil } }
}
