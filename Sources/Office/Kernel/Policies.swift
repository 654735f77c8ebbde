/// The policy by which single entries are decided and the one by which lists are drawn.
///
/// They are one and the same; they are named apart so that a test can take a rule out of one of the two and see that
/// lists and entries no longer agree. The rules of the office that are no matter of rights stand beside them.
struct Policies: Sendable {
  var deciding = AccessPolicy.standard
  var reaching = AccessPolicy.standard
  var rules = OfficeRules.kept

  static let standard = Policies()

  /// The same rules over the roles that the register holds.
  func over(_ catalogue: RoleCatalogue) -> Policies {
    Policies(deciding: deciding.over(catalogue), reaching: reaching.over(catalogue), rules: rules)
  }
}
