/// A floor, ceiling or lock on the way down, with the record and the office that set it.
struct Bound {
  let level: ControlLevel
  let recordId: String?
  let officeTitle: String

  /// The bound in words: `the floor of Enterprise (POL-1)`.
  func text(_ word: String) -> String {
    recordId.map { "the \(word) of \(officeTitle) (\($0))" } ?? "the \(word) of \(officeTitle)"
  }
}
