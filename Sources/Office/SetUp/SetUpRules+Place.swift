import Registers

/// On which level an office stands, what it looks after and how far it looks ahead.
extension SetUpRule {
  static let level: [SetUpRule] = [
    when(
      .level, OfficeUnit.Level.enterprise, 2, .mandate, \.mandate, SetUpAnswers.MandateStrength.strong,
      "A strong mandate comes from the top and holds for all."),
    within(
      .level, OfficeUnit.Level.enterprise, 2, .divisions, 2...500,
      "Several divisions have only the top in common."),
    within(
      .level, OfficeUnit.Level.enterprise, 1, .people, 200...1_000_000,
      "People are shared across the organisation."),
    when(
      .level, OfficeUnit.Level.division, 2, .mandate, \.mandate, SetUpAnswers.MandateStrength.moderate,
      "Standards hold where the sponsor of the mandate rules."),
    within(
      .level, OfficeUnit.Level.division, 1, .divisions, 1...1,
      "One division is the whole reach of the office."),
    when(
      .level, OfficeUnit.Level.businessUnit, 2, .mandate, \.mandate, SetUpAnswers.MandateStrength.weak,
      "A small mandate is proved first where it is welcome."),
    within(
      .level, OfficeUnit.Level.businessUnit, 1, .people, 0...49, "Fewer than fifty people fit in one unit."),
    when(
      .level, OfficeUnit.Level.programme, 6, .life, \.life, SetUpAnswers.Life.programme,
      "It stands at the programme that it serves."),
  ]

  static let scope: [SetUpRule] = [
    within(
      .scope, OfficeUnit.ScopeKind.portfolio, 2, .projects, 40...100_000,
      "So many projects must be chosen and balanced, not only run."),
    within(
      .scope, OfficeUnit.ScopeKind.portfolio, 1, .maturity, 3...5,
      "Figures can be compared, so that projects can be weighed against each other."),
    when(
      .scope, OfficeUnit.ScopeKind.portfolio, 2, .mandate, \.mandate, SetUpAnswers.MandateStrength.strong,
      "The office may say which projects go first."),
    within(
      .scope, OfficeUnit.ScopeKind.project, 2, .projects, 0...14, "A few projects are helped one by one."),
    within(
      .scope, OfficeUnit.ScopeKind.project, 2, .maturity, 1...1, "First each project must be run in one way."),
    within(
      .scope, OfficeUnit.ScopeKind.mixed, 2, .projects, 15...39,
      "Projects and the portfolio are both within reach."),
    when(
      .scope, OfficeUnit.ScopeKind.mixed, 1, .work, \.work, SetUpAnswers.Work.mixed,
      "Different kinds of work need different attention."),
    when(
      .scope, OfficeUnit.ScopeKind.mixed, 1, .mandate, \.mandate, SetUpAnswers.MandateStrength.moderate,
      "It sets standards for projects and reports on all of them."),
    when(
      .scope, OfficeUnit.ScopeKind.programme, 6, .life, \.life, SetUpAnswers.Life.programme,
      "It looks after one programme."),
  ]

  static let focus: [SetUpRule] = [
    when(
      .focus, OfficeUnit.Focus.strategic, 3, .mandate, \.mandate, SetUpAnswers.MandateStrength.strong,
      "It may choose and stop projects, which is strategy."),
    within(
      .focus, OfficeUnit.Focus.strategic, 1, .maturity, 4...5,
      "Running projects no longer takes the attention."),
    within(
      .focus, OfficeUnit.Focus.strategic, 1, .projects, 100...100_000,
      "The choice among so many decides most."),
    within(
      .focus, OfficeUnit.Focus.tactical, 2, .maturity, 2...3, "Planning and reporting in one way comes next."),
    when(
      .focus, OfficeUnit.Focus.tactical, 2, .mandate, \.mandate, SetUpAnswers.MandateStrength.moderate,
      "Standards and their watch are work between board and project."),
    within(
      .focus, OfficeUnit.Focus.tactical, 1, .projects, 15...99, "So many projects meet in people and dates."),
    within(
      .focus, OfficeUnit.Focus.operational, 2, .maturity, 1...1, "First the daily work of projects must hold."
    ),
    when(
      .focus, OfficeUnit.Focus.operational, 2, .mandate, \.mandate, SetUpAnswers.MandateStrength.weak,
      "Daily help needs no power."),
    within(
      .focus, OfficeUnit.Focus.operational, 1, .projects, 0...14, "A few projects can be helped by hand."),
    when(
      .focus, OfficeUnit.Focus.operational, 5, .life, \.life, SetUpAnswers.Life.programme,
      "It works in the programme day by day."),
  ]
}
