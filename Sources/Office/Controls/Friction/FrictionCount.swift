/// How often a control rubbed in a stretch of days: leave that was asked for, advice that was declined, work held up.
public struct FrictionCount: Equatable, Sendable {
  public var waiversAsked = 0
  public var waiversGranted = 0
  public var waiversRefused = 0
  /// On the last day of the stretch.
  public var waiversInForce = 0
  /// Granted ones whose last day lies in the stretch and is past.
  public var waiversExpired = 0
  public var tailoringAsked = 0
  public var tailoringAgreed = 0
  public var declined = 0
  public var followed = 0
  /// Projects that fall short on the last day of the stretch of what is asked at block or own.
  public var heldUp = 0
  /// Days from asked to decided, of the waivers and tailoring that were decided in the stretch.
  public var days: [Int] = []

  public init() {}

  /// How often somebody wanted otherwise than the control, or waits for it now.
  public var cases: Int { waiversAsked + tailoringAsked + declined + heldUp }

  public var isEmpty: Bool { self == FrictionCount() }

  /// The middle of the days, in halves of a day so that it stays a whole number; nil where nothing was decided.
  public var medianHalves: Int? { DecisionLatency.Group(name: "", days: days).medianHalves }

  public static func + (a: FrictionCount, b: FrictionCount) -> FrictionCount {
    var sum = a
    sum.waiversAsked += b.waiversAsked
    sum.waiversGranted += b.waiversGranted
    sum.waiversRefused += b.waiversRefused
    sum.waiversInForce += b.waiversInForce
    sum.waiversExpired += b.waiversExpired
    sum.tailoringAsked += b.tailoringAsked
    sum.tailoringAgreed += b.tailoringAgreed
    sum.declined += b.declined
    sum.followed += b.followed
    sum.heldUp += b.heldUp
    sum.days += b.days
    return sum
  }
}
