import Measures

/// Who is to follow in what somebody holds: one for all of it, or each part its own.
public struct HandOverPlan: Sendable {
  /// What becomes of one thing that she holds.
  public enum Fate: Sendable, Hashable {
    case to(Int64)
    /// Nobody follows: it ends, where it may.
    case ends
    /// It is left as it is for now.
    case later
  }

  /// The last day on which she holds what has days; the successor begins on the day after.
  public var day: Day
  public var all = Fate.later
  /// By the key of the line; what is not named here goes as `all` says.
  public var each: [String: Fate] = [:]
  /// Whether she is then said to have left.
  public var leaves = false
  public var reason = ""
  /// Why in spite of a requirement, for the posts that the successor takes.
  public var exception = ""

  public init(day: Day) { self.day = day }

  /// What becomes of a line, with what can only be one way put right.
  func fate(of line: HandOverLine) -> Fate {
    if let chosen = each[line.key] { return chosen }
    guard case .to(let successor) = all else {
      return all == .ends && line.duty.ending == .never ? .later : all
    }
    if !line.duty.mayPass { return .ends }
    // Nobody is her own deputy, cover or manager: what the successor holds herself needs nobody beside her.
    return line.principal == successor && line.duty.ending == .cleared ? .ends : all
  }
}
