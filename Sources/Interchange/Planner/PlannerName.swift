/// The elements of Planner's files that are read.
enum PlannerName: String, CaseIterable {
  case project
  case calendars
  case dayTypes = "day-types"
  case dayType = "day-type"
  case calendar
  case defaultWeek = "default-week"
  case overriddenDayTypes = "overridden-day-types"
  case overriddenDayType = "overridden-day-type"
  case interval
  case days
  case day
  case tasks
  case task
  case constraint
  case predecessors
  case predecessor
  case resourceGroups = "resource-groups"
  case group
  case resources
  case resource
  case allocations
  case allocation
}
