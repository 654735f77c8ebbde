/// The rules that keep structure and authority out of the known traps, one switch each, so that tests can show that every
/// one of them matters.
///
/// The office has one set of rules, with all of them kept; nothing outside this module can take one out.
struct OfficeRules: Hashable, Sendable {
  static let kept = OfficeRules()

  /// What was granted of late counts against a limit, so that slices add up.
  var slicesAddUp = true
  /// Whoever stands in for who asks does not decide.
  var standInsDoNotDecide = true
  /// Nor does she vote.
  var standInsDoNotVote = true
  /// What is passed on stays within what it was passed on from.
  var passedOnStaysWithin = true
  /// What was passed on ends with what it was passed on from.
  var passedOnEndsWithIt = true
  /// Papers stay as the members have read them.
  var issuedPapersStay = true
  /// What was decided stays as it was decided on.
  var decidedRequestsStay = true
  /// A word given for a text holds for that text and no later one.
  var wordsHoldForTheirText = true
  /// An office closes when it governs no live project.
  var closingWaitsForProjects = true
  /// A closed office governs nothing.
  var closedOfficesGovernNothing = true
  /// Nobody is said to have left who still holds something.
  var leaversHoldNothing = true
  /// The shares of somebody's posts add up over all offices.
  var sharesAddUp = true
  /// A rule that live projects would feel says what it means for them.
  var tighteningIsSaid = true
  /// A rule reaches back to no day that has passed.
  var rulesReachNotBack = true
}
