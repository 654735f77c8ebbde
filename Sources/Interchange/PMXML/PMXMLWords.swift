import Scheduling

/// The words that Primavera's XML has for kinds of things.
enum PMXMLWords {
  static let subjects: [String: CustomField.Subject] = [
    "Activity": .task, "WBS": .task, "Resource": .resource, "Resource Assignment": .assignment,
    "Project": .project,
  ]

  static func subject(_ subject: CustomField.Subject) -> String {
    switch subject {
    case .task: "Activity"
    case .resource: "Resource"
    case .assignment: "Resource Assignment"
    case .project: "Project"
    }
  }

  static let constraints: [(word: String, kind: DateConstraint.Kind)] = [
    ("Start On", .startOn), ("Start On or Before", .startNoLaterThan),
    ("Start On or After", .startNoEarlierThan),
    ("Finish On", .finishOn), ("Finish On or Before", .finishNoLaterThan),
    ("Finish On or After", .finishNoEarlierThan), ("As Late As Possible", .asLateAsPossible),
    ("Mandatory Start", .mustStartOn), ("Mandatory Finish", .mustFinishOn),
  ]

  static let links: [(word: String, kind: LinkKind)] = [
    ("Finish to Start", .finishStart), ("Start to Start", .startStart), ("Finish to Finish", .finishFinish),
    ("Start to Finish", .startFinish),
  ]

  static let arithmetic: [(word: String, kind: PlanTask.WorkArithmetic)] = [
    ("Fixed Units/Time", .fixedUnits), ("Fixed Duration and Units/Time", .fixedDuration),
    ("Fixed Units", .fixedWork), ("Fixed Duration and Units", .fixedDurationUnits),
  ]

  static let outOfSequence: [(word: String, kind: PlanSettings.OutOfSequence)] = [
    ("Retained Logic", .retainedLogic), ("Progress Override", .progressOverride),
    ("Actual Dates", .actualDates),
  ]

  static let lagCalendars: [(word: String, kind: PlanSettings.LagCalendar)] = [
    ("Predecessor Activity Calendar", .predecessor), ("Successor Activity Calendar", .successor),
    ("Project Default Calendar", .project), ("24 Hour Calendar", .aroundTheClock),
  ]

  static let floats: [(word: String, kind: PlanSettings.TotalFloatKind)] = [
    ("Smallest of Start Float and Finish Float", .smallest),
    ("Start Float = Late Start - Early Start", .start),
    ("Finish Float = Late Finish - Early Finish", .finish),
  ]

  /// In the order of Microsoft's numbers, in which 500 is usual.
  static let priorities: [(word: String, kind: Int)] = [
    ("Top", 900), ("High", 600), ("Normal", 500), ("Low", 400), ("Lowest", 100),
  ]

  static func priority(_ number: Int) -> String {
    switch number {
    case 801...: "Top"
    case 551...800: "High"
    case 450...550: "Normal"
    case 201..<450: "Low"
    default: "Lowest"
    }
  }

  static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  static func find<Kind>(_ word: String, in list: [(word: String, kind: Kind)]) -> Kind? {
    list.first { $0.word == word }?.kind
  }

  static func word<Kind: Equatable>(_ kind: Kind, in list: [(word: String, kind: Kind)]) -> String? {
    list.first { $0.kind == kind }?.word
  }
}
