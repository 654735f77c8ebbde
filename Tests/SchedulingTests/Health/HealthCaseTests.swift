import Foundation
import Testing

@testable import Scheduling

/// Oracles O-28, O-30 and O-31 (Tests/Cases/Schedules/health.json names their sources).
@Suite struct HealthCaseTests {
  static func load(_ id: String) throws -> (input: [String: Any], expected: [String: Any], tolerance: Double)
  {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Cases/Schedules/health.json")
    let list = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [[String: Any]]
    let one = try #require(list?.first { $0["id"] as? String == id })
    return (
      try #require(one["input"] as? [String: Any]), try #require(one["expected"] as? [String: Any]),
      try #require((one["tolerance"] as? NSNumber)?.doubleValue)
    )
  }

  static func number(_ value: Any?) throws -> Double { try #require((value as? NSNumber)?.doubleValue) }

  @Test func lengthIndexOfThePamphlet() throws {
    let the = try Self.load("O-28")
    let length = try Int(Self.number(the.input["CPL"]))
    let float = try Int(Self.number(the.input["TF"]))
    let check = HealthFrame.decide(
      HealthCheck(13, "length-index", "", "", unit: .workingSeconds, limit: .atLeast(0.95)),
      length: length * Draft.day, float: float * Draft.day, to: "the imposed finish", secondsPerDay: Draft.day
    )
    #expect(abs(try #require(check.share) - (try Self.number(the.expected["CPLI"]))) < the.tolerance)
    #expect((check.verdict == .passed) == (the.expected["passes"] as? Bool))
    #expect(check.figures.first { $0.id == "length" }?.value == .known(720))
  }

  @Test func executionIndexAndMissedTasks() throws {
    let the = try Self.load("O-30")
    let baselined = try Int(Self.number(the.input["baselined_to_date"]))
    let completed = try Int(Self.number(the.input["completed"]))
    let missed = try Int(Self.number(the.input["missed"]))
    var draft = Draft(baselined, days: 5)
    draft.plan.dataDate = Draft.at("2026-06-19T17:00:00")
    for task in 0..<baselined { draft.baseline(task, to: "2026-06-05T17:00:00") }
    // Those not completed are late; so are the last of those that are.
    let lateDone = missed - (baselined - completed)
    for task in 0..<completed {
      draft.finish(
        task, from: "2026-06-01T08:00:00",
        to: task < lateDone ? "2026-06-09T17:00:00" : "2026-06-05T17:00:00")
    }
    for task in completed..<baselined {
      draft.plan.tasks[task].constraint = DateConstraint(.startNoEarlierThan, Draft.at("2026-06-22T08:00:00"))
    }
    let index = draft.check("dcma.execution-index")
    #expect(abs(try #require(index.share) - (try Self.number(the.expected["BEI"]))) < the.tolerance)
    #expect(index.verdict == .failed)
    let late = draft.check("dcma.missed-tasks")
    #expect(abs(try #require(late.share) - (try Self.number(the.expected["missed_pct"]))) < the.tolerance)
    #expect(late.verdict == .failed)
    #expect(late.tasks.count == missed)
    // 41 of the 42 completed were on time.
    #expect(index.figures.first { $0.id == "hit-task" }?.value == .known(82))
  }

  @Test func guideMeansAndReliability() throws {
    let the = try Self.load("O-31")
    var judgements: [GuidePractice: GuideAssessment.Judgement] = [:]
    let keys: [(String, GuideCharacteristic)] = [
      ("comprehensive", .comprehensive), ("well_constructed", .wellConstructed), ("credible", .credible),
      ("controlled", .controlled),
    ]
    for (key, characteristic) in keys {
      let scores = try #require(the.input[key] as? [NSNumber])
      for (practice, score) in zip(characteristic.practices, scores) {
        judgements[practice] = .init(try #require(GuideRating(rawValue: score.intValue)))
      }
    }
    let assessment = GuideAssessment(judgements: judgements)
    for (key, characteristic) in keys {
      let mean = try #require(assessment.mean(characteristic).value)
      #expect(abs(mean - (try Self.number(the.expected[key]))) < the.tolerance)
    }
    #expect(assessment.rating(.credible) == .known(.partiallyMet))
    #expect(assessment.isReliable == .known(the.expected["reliable"] as? Bool ?? true))
  }
}
