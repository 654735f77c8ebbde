/// The policy by which single entries are decided and the one by which lists are drawn.
///
/// They are one and the same; they are named apart so that a test can take a rule out of one of the two and see that
/// lists and entries no longer agree.
struct Policies: Sendable {
  var deciding = AccessPolicy.standard
  var reaching = AccessPolicy.standard

  static let standard = Policies()
}
