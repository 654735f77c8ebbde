import Foundation
import Measures
import Testing

@testable import Office

/// The recommendation of the set-up: cases by file, its reasons, and rules that all count.
@Suite struct SetUpRecommendationTests {
  static func cases() throws -> [JSON] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let file = folder.appendingPathComponent("../../Cases/SetUp/recommendations.json").standardizedFileURL
    return try JSON.parse(Array(Data(contentsOf: file))).items ?? []
  }

  @Test func casesHold() throws {
    let cases = try Self.cases()
    #expect(cases.count >= 7)
    for one in cases {
      let name = one["name"]?.text ?? ""
      let (answers, problems) = SetUpAnswers.read { one["answers"]?[$0]?.text }
      #expect(problems.isEmpty, "\(name)")
      let advice = SetUpRecommendation(answers)
      for pair in try #require(one["expect"]?.members).pairs {
        let axis = try #require(SetUpAxis(rawValue: pair.name))
        #expect(advice[axis] == pair.value.text, "\(name): \(pair.name)")
      }
    }
  }

  @Test func scoresAreTheSumOfTheReasonsAndTheBestWins() throws {
    for one in try Self.cases() {
      let advice = SetUpRecommendation(SetUpAnswers.read { one["answers"]?[$0]?.text }.answers)
      for axis in advice.axes {
        #expect(axis.alternatives.allSatisfy { $0.score <= axis.choice.score })
        #expect(axis.alternatives.count + 1 == axis.axis.options.count)
        #expect(axis.choice.reasons.allSatisfy { !$0.answer.isEmpty && $0.weight != 0 })
      }
    }
  }

  @Test func whatIsNotAnsweredWeighsNothing() {
    let advice = SetUpRecommendation(SetUpAnswers())
    #expect(advice.axes.allSatisfy { !$0.isFounded && $0.choice.score == 0 })
    #expect(advice.answers.unanswered.count == SetUpQuestion.allCases.count)
  }

  /// Every rule is about an option that is offered and holds for some answer; one that never holds says nothing.
  @Test func everyRuleCanHold() {
    var tries: [SetUpAnswers] = []
    for question in SetUpQuestion.allCases {
      let values =
        question.options.isEmpty
        ? [0, 1, 2, 3, 4, 5, 10, 20, 45, 100, 500].map(String.init) : question.options.map(\.value)
      tries += values.map { value in SetUpAnswers.read { $0 == question.rawValue ? value : nil }.answers }
    }
    for rule in SetUpRule.all {
      #expect(rule.axis.options.contains { $0.value == rule.option }, "\(rule.axis) \(rule.option)")
      #expect(tries.contains { rule.holds($0) }, "\(rule.sentence)")
    }
  }

  @Test func everyQuestionCounts() throws {
    let asked = Set(SetUpRule.all.map(\.question))
    #expect(asked == Set(SetUpQuestion.allCases))
  }

  @Test(arguments: [
    ("projects", "-1"), ("projects", "many"), ("maturity", "6"), ("maturity", "0"), ("divisions", "0"),
    ("culture", "angry"), ("projects", "99999999999999999999"), ("people", "1e9"),
  ])
  func whatCannotBeReadIsAProblemAndNoAnswer(_ name: String, _ value: String) {
    let (answers, problems) = SetUpAnswers.read { $0 == name ? value : nil }
    #expect(problems.map(\.field) == [name])
    #expect(answers == SetUpAnswers())
  }
}
