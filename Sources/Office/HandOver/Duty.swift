import Ledger
import Measures

/// A way in which something open is in somebody's hands: the field that names her, while it counts, and how it passes on.
///
/// Whatever names a person in the catalogue is either one of these or history (`DutyBook`); a test walks all fields.
public struct Duty: Sendable {
  /// How it comes to somebody else.
  enum Passing: Sendable {
    /// The field names the successor from the moment of the hand-over: a part without days.
    case renamed
    /// The entry ends with the last day, and one like it begins for the successor on the day after.
    case succeeded
    /// It is nobody else's: a way to sign in.
    case never
  }

  /// What happens where nobody follows.
  public enum Ending: String, Sendable {
    /// Somebody must follow.
    case never
    /// The field is left empty.
    case cleared
    /// The entry ends with the last day; a post stands vacant then.
    case ended
    /// It is closed for use.
    case disabled
  }

  public let register: String
  public let field: String
  /// What she is in it, as it stands before the name of the entry.
  public let title: String
  let passing: Passing
  public let ending: Ending
  /// Whether somebody who holds it cannot be said to have left.
  let holdsBack: Bool
  /// Entries, called `t`, in which it counts after the last day.
  let open: @Sendable (Day) -> Clause

  init(
    _ register: String, _ field: String, _ title: String, _ passing: Passing = .renamed,
    ending: Ending = .never, holdsBack: Bool = true,
    while open: @escaping @Sendable (Day) -> Clause = { _ in .all }
  ) {
    self.register = register
    self.field = field
    self.title = title
    self.passing = passing
    self.ending = ending
    self.holdsBack = holdsBack
    self.open = open
  }

  /// Whether it can be given to somebody else.
  public var mayPass: Bool { if case .never = passing { false } else { true } }
  /// Whether it has days of its own, and so changes hands on the last day and not at once.
  public var hasDays: Bool { if case .succeeded = passing { true } else { false } }

  /// The entries of the person in which it counts after that day.
  func clause(_ person: Int64, after day: Day) -> Clause {
    .all([Clause("t.archived = 0 AND t.\(field) = ?", [.int(person)]), open(day)].filter { $0 != .all })
  }
}
