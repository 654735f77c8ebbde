/// Why a problem cannot be levelled at all; activities and resources are named by their place in the problem.
public enum LevellingError: Error, Sendable, Equatable {
  /// The links lead back to where they came from; the activities of one such ring, in the order of the links.
  case cycle(activities: [Int])
  /// The activity asks for more than the resource ever has.
  case demandOverCapacity(activity: Int, resource: Int, demand: Int, capacity: Int)
  /// The resource has enough at times, but never for as long as the activity runs and the links allow.
  case neverFits(activity: Int)
  case negativeDuration(activity: Int)
  case negativeDemand(activity: Int, resource: Int)
  case negativeCapacity(resource: Int)
  /// The steps of a resource are not in strictly ascending time from 0.
  case stepsOutOfOrder(resource: Int)
  /// A demand or capacity is past 2^40.
  case amountTooLarge(resource: Int)
  /// Up to and with this activity the plan is longer than 2^29 units of time, after division by their common divisor.
  case tooLong(activity: Int)
  /// A link, by its place in the list, names an activity that is not there.
  case danglingLink(link: Int)
  /// A demand, by its place in the list, names an activity or a resource that is not there.
  case danglingDemand(demand: Int)
}
