/// A plan against the ten practices of the GAO Schedule Assessment Guide: what can be measured is scored, the rest waits
/// for a person.
///
/// How measures become scores is our own rule, informed by GAO-16-89G; see `GuideMeasures`. How scores become ratings and
/// a verdict is the guide's: a characteristic is the mean of its practices, and a schedule is reliable only if all four
/// characteristics are substantially or fully met.
public struct GuideAssessment: Hashable, Sendable {
  /// Ten, in the guide's order.
  public var practices: [Score]

  /// How one practice stands.
  public struct Score: Hashable, Sendable {
    public var practice: GuidePractice
    /// What follows from the plan alone.
    public var measured: Known<GuideRating>
    /// What a person says, which then counts.
    public var judged: Judgement?
    /// What the measured score follows from, worst first.
    public var measures: [Measure]

    /// The person's score where there is one, else the measured one.
    public var rating: Known<GuideRating> { judged.map { .known($0.rating) } ?? measured }
  }

  /// A score that a person gives, with the reason.
  public struct Judgement: Hashable, Sendable {
    public var rating: GuideRating
    public var reason: String
    public init(_ rating: GuideRating, reason: String = "") { (self.rating, self.reason) = (rating, reason) }
  }

  /// One fact that a score follows from.
  public struct Measure: Hashable, Sendable {
    /// Such as `dcma.logic` or `gao.progress-recorded`.
    public var id: String
    public var title: String
    /// The share, 0 to 1, of what is sound; or why it is not known.
    public var sound: Known<Double>
    public var rating: Known<GuideRating>
  }

  public init(practices: [Score]) { self.practices = practices }

  /// Only what people say, without a plan: practices without a judgement are not evaluated.
  public init(judgements: [GuidePractice: Judgement]) {
    practices = GuidePractice.allCases.map {
      Score(
        practice: $0, measured: .unknown("A person must judge this."), judged: judgements[$0], measures: [])
    }
  }

  /// The mean of a characteristic's scores; unknown while one of them is.
  public func mean(_ characteristic: GuideCharacteristic) -> Known<Double> {
    let scores = practices.filter { $0.practice.characteristic == characteristic }
    let known = scores.compactMap { $0.rating.value?.rawValue }
    guard !scores.isEmpty, known.count == scores.count else {
      let missing = scores.filter { $0.rating.value == nil }.map { $0.practice.title }
      return .unknown("Not evaluated: \(missing.joined(separator: "; ")).")
    }
    return .known(Double(known.reduce(0, +)) / Double(known.count))
  }

  public func rating(_ characteristic: GuideCharacteristic) -> Known<GuideRating> {
    switch mean(characteristic) {
    case .known(let mean):
      GuideRating(mean: mean).map { .known($0) } ?? .unknown("The mean lies outside 1 to 5.")
    case .unknown(let reason): .unknown(reason)
    }
  }

  /// Whether all four characteristics are substantially or fully met. One that is not settles it; otherwise it is unknown
  /// while one of them is.
  public var isReliable: Known<Bool> {
    let ratings = GuideCharacteristic.allCases.map { rating($0) }
    if ratings.contains(where: { $0.value.map { $0 < .substantiallyMet } == true }) { return .known(false) }
    if let reason = ratings.compactMap(\.reason).first { return .unknown(reason) }
    return .known(true)
  }

  /// Practices below substantially met and those not evaluated, as findings.
  public var findings: [Finding] {
    practices.compactMap { score in
      switch score.rating {
      case .known(let rating) where rating >= .substantiallyMet: nil
      case .known(let rating):
        Finding(.warning, score.practice.id, "\(score.practice.title): \(rating.title.lowercased()).")
      case .unknown(let reason):
        Finding(.notice, score.practice.id, "\(score.practice.title) was not evaluated. \(reason)")
      }
    }
  }
}
