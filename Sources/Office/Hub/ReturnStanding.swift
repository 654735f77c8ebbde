import Measures
import Registers

/// How a return stands on a day: delivered in time or late, due, or overdue.
public enum ReturnStanding: String, Choice {
  case overdue, due, late, onTime = "on_time"

  public var title: String {
    switch self {
    case .overdue: "Overdue"
    case .due: "Due"
    case .late: "Delivered late"
    case .onTime: "Delivered in time"
    }
  }

  public var isOpen: Bool { self == .overdue || self == .due }
}

extension SpokeReturn {
  /// - Returns: nil for a return that says no day, which the register refuses.
  public func standing(on day: Day) -> ReturnStanding? {
    guard let due else { return nil }
    guard let deliveredOn, deliveredOn <= day else { return due < day ? .overdue : .due }
    return deliveredOn <= due ? .onTime : .late
  }
}

/// How many of an office's returns are open, and how many of the year behind came in time.
public struct ReturnTally: Equatable, Sendable {
  public var overdue = 0
  public var due = 0
  /// Returns whose day fell within the 365 days up to the day that is read.
  public var judged = 0
  public var onTime = 0
  /// The nearest day of what is open, the overdue first.
  public var next: Day?

  public init() {}

  mutating func add(_ item: SpokeReturn, on day: Day) {
    guard let standing = item.standing(on: day), let last = item.due else { return }
    if standing == .overdue { overdue += 1 }
    if standing == .due { due += 1 }
    if standing.isOpen { next = min(next ?? last, last) }
    if day.adding(-365) < last, last <= day, standing != .due {
      judged += 1
      if standing == .onTime { onTime += 1 }
    }
  }
}
