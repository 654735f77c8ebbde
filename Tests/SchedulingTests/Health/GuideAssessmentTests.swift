import Testing

@testable import Scheduling

@Suite struct GuideAssessmentTests {
  static func assess(
    _ draft: Draft, _ judgements: [GuidePractice: GuideAssessment.Judgement] = [:]
  ) -> GuideAssessment {
    GuideAssessment(draft.plan, draft.schedule, draft.health(), judgements: judgements)
  }

  func score(_ assessment: GuideAssessment, _ practice: GuidePractice) -> Known<GuideRating>? {
    assessment.practices.first { $0.practice == practice }?.rating
  }

  @Test func bandsAreComparedBeforeRounding() {
    #expect(GuideRating(mean: 1) == .notMet)
    #expect(GuideRating(mean: 1.499) == .notMet)
    #expect(GuideRating(mean: 1.5) == .minimallyMet)
    #expect(GuideRating(mean: 2.5) == .partiallyMet)
    #expect(GuideRating(mean: 3.4999) == .partiallyMet)
    #expect(GuideRating(mean: 3.5) == .substantiallyMet)
    #expect(GuideRating(mean: 4.5) == .fullyMet)
    #expect(GuideRating(mean: 0.9) == nil)
    #expect(GuideRating(mean: .nan) == nil)
  }

  @Test(arguments: [
    (0.95, GuideRating.fullyMet), (0.949, .substantiallyMet), (0.8, .substantiallyMet), (0.4, .partiallyMet),
    (0.1, .minimallyMet), (0.09, .notMet),
  ])
  func sharesBecomeScores(_ share: Double, _ rating: GuideRating) {
    #expect(GuideAssessment.rating(share) == rating)
  }

  @Test func whatAPersonMustJudgeIsNotEvaluated() {
    let assessment = Self.assess(HealthFrameLinksTests.ring())
    #expect(score(assessment, .capturing)?.reason != nil)
    #expect(score(assessment, .riskAnalysis)?.reason != nil)
    #expect(score(assessment, .traceability)?.reason != nil)
    #expect(score(assessment, .sequencing) == .known(.fullyMet))
    #expect(assessment.rating(.credible).reason?.contains("risk analysis") == true)
    #expect(score(assessment, .resourcing) == .known(.notMet))
    // Nobody has resources and no baseline stands: one characteristic below the line settles it.
    #expect(assessment.findings.contains { $0.id == "gao.resourcing" && $0.severity == .warning })
  }

  @Test func aFailedPathTestHoldsTraceability() {
    var draft = Draft.chain(3)
    draft.plan.tasks[1].constraint = DateConstraint(.mustStartOn, Draft.at("2026-06-08T08:00:00"))
    let assessment = Self.assess(draft)
    #expect(score(assessment, .traceability) == .known(.minimallyMet))
    #expect(score(assessment, .criticalPath) == .known(.minimallyMet))
  }

  @Test func oneLeadKeepsSequencingFromFullyMet() {
    var draft = HealthFrameLinksTests.ring(60)
    draft.plan.links[4].lag = .working(-3600)
    #expect(score(Self.assess(draft), .sequencing) == .known(.substantiallyMet))
  }

  @Test func judgementsCountAndAreKeptBesideWhatWasMeasured() {
    let draft = HealthFrameLinksTests.ring()
    let assessment = Self.assess(
      draft, [.sequencing: .init(.partiallyMet, reason: "Interfaces are missing.")])
    let one = assessment.practices.first { $0.practice == .sequencing }
    #expect(one?.rating == .known(.partiallyMet))
    #expect(one?.measured == .known(.fullyMet))
  }

  @Test func reliableOnlyWhenAllFourAreKnown() {
    var judgements: [GuidePractice: GuideAssessment.Judgement] = [:]
    for practice in GuidePractice.allCases { judgements[practice] = .init(.substantiallyMet) }
    #expect(GuideAssessment(judgements: judgements).isReliable == .known(true))
    judgements[.riskAnalysis] = nil
    #expect(GuideAssessment(judgements: judgements).isReliable.reason != nil)
    judgements[.updating] = .init(.minimallyMet)
    #expect(GuideAssessment(judgements: judgements).isReliable == .known(false))
  }

  @Test func progressOutOfOrderIsMeasured() {
    var draft = Draft.chain(2)
    draft.plan.dataDate = Draft.at("2026-06-03T08:00:00")
    draft.plan.tasks[0].progress.actualStart = draft.plan.start
    draft.plan.tasks[1].progress.actualStart = draft.plan.start
    let updating = Self.assess(draft).practices.first { $0.practice == .updating }
    #expect(updating?.measures.first { $0.id == "gao.in-sequence" }?.sound == .known(0.5))
    #expect(updating?.rating == .known(.partiallyMet))
  }
}
