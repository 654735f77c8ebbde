/// Where a profile starts before its own departures: a column of the matrix or one level throughout.
enum ProfileBasis: Sendable {
  case column(ControlColumn)
  case level(ControlLevel)

  func setting(of control: ControlKey) -> ControlSetting {
    switch self {
    case .column(let column): ControlSetting(control.level(in: column))
    case .level(let level): ControlSetting(level)
    }
  }
}

extension ControlProfile {
  var basis: ProfileBasis {
    switch self {
    case .supportive, .agile, .custom: .column(.supportive)
    case .controlling, .delivery, .traditional: .column(.controlling)
    case .directive: .column(.directive)
    case .intermediate: .level(.require)
    case .centreOfExcellence, .projectOffice: .level(.advise)
    }
  }

  /// Why the profile is as it is.
  public var reason: String {
    switch self {
    case .supportive:
      "Advises, offers templates, training and lessons. Project managers choose what they take up."
    case .controlling:
      "Asks for frameworks, templates and governance to be followed. Day-to-day authority stays put."
    case .directive: "Provides the project managers, and so runs the controls itself and answers for results."
    case .delivery:
      "Delivers with its own project managers by a repeatable process, and is judged on time and cost."
    case .intermediate:
      "Stands between support and full control: standards are required, project managers are not its own."
    case .agile: "Sets goals and guardrails, funds by review, and leaves practices to the teams."
    case .centreOfExcellence:
      "Looks after methods and skills. Delivery is steered elsewhere, so its controls are off or advice."
    case .projectOffice:
      "Serves one project or programme with administration and advice, and holds no authority over others."
    case .traditional: "Standardises by stage gates, mandated templates and periodic audit."
    case .custom: "Starts from the product defaults; the office writes what it wants as policies."
    }
  }

  /// Why a control departs from what the profile starts with; nil where it does not.
  public func reason(for control: ControlKey) -> String? { departures[control.number]?.reason }
}
