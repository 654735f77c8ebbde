import Ledger

extension Project {
  /// Projects, called `t`, that are neither closed nor cancelled: `Status.isLive` as a question.
  public static let live = Clause("t.status NOT IN ('closed', 'cancelled')")
}
