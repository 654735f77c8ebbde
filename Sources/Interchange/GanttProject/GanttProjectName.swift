/// The elements of GanttProject's files that are read.
enum GanttProjectName: String, CaseIterable {
  case project
  case description
  case calendars
  case dayTypes = "day-types"
  case calendar
  case defaultWeek = "default-week"
  case date
  case tasks
  case taskProperties = "taskproperties"
  case taskProperty = "taskproperty"
  case task
  case notes
  case depend
  case customProperty = "customproperty"
  case resources
  case resource
  case rate
  case customPropertyDefinition = "custom-property-definition"
  case customPropertyOfResource = "custom-property"
  case allocations
  case allocation
  case vacations
  case vacation
  case previous
  case previousTasks = "previous-tasks"
  case previousTask = "previous-task"
}
