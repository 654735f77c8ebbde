/// The rules by which levels are resolved, each by name, so that tests can show that every one of them
/// matters.
///
/// Outside the tests there is one set of rules, with all of them kept; it cannot be changed from outside.
struct ResolutionRules: Sendable {
  static let kept = ResolutionRules()

  /// A floor binds those below it.
  var floorsBind = true
  /// Of several floors the highest holds.
  var floorsAccumulate = true
  /// A ceiling binds those below it.
  var ceilingsBind = true
  /// Of several ceilings the lowest holds.
  var ceilingsAccumulate = true
  /// A lock ends the say of the offices below.
  var locksStopOffices = true
  /// A lock ends the say of the project.
  var locksStopTailoring = true
  /// Where a floor and a ceiling cross, the office further up has its way.
  var higherBoundWins = true
  /// Crossing bounds are reported.
  var reportsCrossing = true
  /// An office may set a level of its own within what those above allow.
  var officesBelowMaySet = true
  /// A policy with a condition counts where the condition holds.
  var conditionsMayHold = true
  /// A policy counts only where its condition holds.
  var honoursConditions = true
  /// A condition never holds where there are no facts.
  var conditionsNeedFacts = true
  /// Within an office the more particular condition wins.
  var prefersSpecific = true
  /// Among equally particular ones the later start wins.
  var prefersLater = true
  /// A policy counts from its first day.
  var honoursStart = true
  /// A policy counts to its last day.
  var honoursEnd = true
  /// A policy for new projects spares those that began before it.
  var sparesEarlier = true
  /// A policy with grace waits for those that began before it.
  var grantsGrace = true
  /// Grace ends.
  var graceEnds = true
  /// A waiver ends.
  var waiversExpire = true
  /// A waiver still holds on its last day.
  var waiversHoldLastDay = true
  /// A waiver lifts only what its office or one below it has set.
  var waiversNeedAuthority = true
  /// A waiver counts once it is granted.
  var waiversNeedGrant = true
  /// A waiver never makes a control stricter.
  var waiversOnlyLighten = true
  /// Tailoring counts once it is approved.
  var tailoringNeedsApproval = true
  /// Tailoring ends.
  var tailoringExpires = true
  /// Tailoring keeps to floors.
  var tailoringKeepsFloors = true
  /// Tailoring keeps to ceilings.
  var tailoringKeepsCeilings = true
  /// Only an office on the chain approves tailoring.
  var tailoringNeedsChain = true
  /// The latest tailoring counts.
  var tailoringPrefersLater = true
  /// A profile gives way where a policy sets the control.
  var profileYields = true
  /// The profile that counts is that of the governing office.
  var profileIsGoverning = true
  /// The lock of a profile binds the project.
  var profileLockBinds = true
  /// Of two offices that claim to govern none is chosen.
  var clashChoosesNone = true
  /// Two offices that claim to govern are reported.
  var reportsClash = true
}
