/// The rules that a decision follows, one switch each, so that tests can prove that every rule matters.
///
/// All are on, and nothing outside this module can switch one off.
struct PolicyRules: Hashable, Sendable {
  /// A holding counts in its own node and below.
  var scope = true
  /// A holding counts from its first to its last day.
  var dates = true
  /// A token is cut down to its scopes.
  var tokenScopes = true
  /// Looking after the system gives rights in administration alone.
  var administratorHasNoBusiness = true
  /// Whoever looks after the system approves nothing, whatever else she holds.
  var administratorNeverApproves = true
  /// Confidential entries are opened by few.
  var confidentiality = true
  /// The requester does not approve.
  var requesterIsNotApprover = true
  /// Nor does whoever stands in for her.
  var deputyIsNotApprover = true
  /// Only a person approves.
  var personApproves = true
  /// Nobody grants herself anything.
  var ownGrant = true
  /// Without the letter there is no right.
  var letters = true
  /// A starred letter asks that the person is named.
  var namedOnly = true
  /// Seeing the summary is not reading.
  var summaryIsNotRead = true
  /// A right confined to a part stays in it.
  var parts = true
}
