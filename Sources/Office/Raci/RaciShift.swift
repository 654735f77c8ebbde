/// How firmly the governing office stands in the work, as far as the standard matrix asks: three columns of forms.
public enum RaciKind: String, CaseIterable, Sendable {
  case supportive, controlling, directive

  public init(_ profile: ControlProfile) {
    switch profile {
    case .supportive, .agile, .custom, .centreOfExcellence, .projectOffice: self = .supportive
    case .controlling, .traditional, .intermediate: self = .controlling
    case .directive, .delivery: self = .directive
    }
  }
}

/// A change of the standard for one kind of office, or for the circumstances of a project.
struct RaciShift: Sendable {
  /// When it is taken.
  enum Occasion: Equatable, Sendable {
    case office(RaciKind)
    /// A project that belongs to no programme.
    case noProgramme
    /// Any project, as against the office itself.
    case project
  }

  let process: ProcessKey
  let occasion: Occasion
  let party: RaciParty
  var part = RaciLine.Part.accountable
  /// Taken only while the limit of the delegated authority is kept.
  var isWithinLimit = false
  let reason: String

  static let all: [RaciShift] = [
    .init(
      process: .methodology, occasion: .office(.supportive), party: .column(.head),
      reason: "A supportive office publishes what it offers itself."),
    .init(
      process: .tailoring, occasion: .office(.supportive), party: .column(.project),
      reason: "Under a supportive office the project manager tailors and informs."),
    .init(
      process: .tailoring, occasion: .office(.directive), party: .column(.head),
      reason: "A directive office approves departures itself."),
    .init(
      process: .intake, occasion: .office(.supportive), party: .role("stakeholder"),
      reason: "Under a supportive office the unit that asks answers for its demand."),
    .init(
      process: .businessCase, occasion: .office(.directive), party: .column(.analyst), part: .responsible,
      reason: "A directive office prepares the case with its own analysts."),
    .init(
      process: .appointment, occasion: .office(.directive), party: .column(.head),
      reason: "A directive office provides the project managers."),
    .init(
      process: .baseline, occasion: .office(.supportive), party: .column(.project),
      reason: "Under a supportive office the project manager sets the baseline."),
    .init(
      process: .baseline, occasion: .office(.directive), party: .column(.head),
      reason: "A directive office sets the baseline."),
    .init(
      process: .gate, occasion: .office(.directive), party: .column(.head),
      reason: "A directive office takes the gate decisions."),
    .init(
      process: .reporting, occasion: .office(.supportive), party: .column(.project),
      reason: "Under a supportive office the project manager answers for her reports."),
    .init(
      process: .change, occasion: .office(.directive), party: .column(.head), isWithinLimit: true,
      reason: "A directive office decides changes within its limit."),
    .init(
      process: .earnedValue, occasion: .office(.directive), party: .column(.head),
      reason: "A directive office answers for the figures."),
    .init(
      process: .capacity, occasion: .office(.directive), party: .column(.head),
      reason: "A directive office allocates people itself."),
    .init(
      process: .dependency, occasion: .noProgramme, party: .column(.portfolio),
      reason: "Without a programme the portfolio manager answers."),
    .init(
      process: .communication, occasion: .project, party: .column(.project),
      reason: "On a project the project manager answers."),
    .init(
      process: .closure, occasion: .office(.directive), party: .column(.head),
      reason: "A directive office closes projects itself."),
  ]

  static let byProcess = Dictionary(grouping: all, by: \.process)
}
