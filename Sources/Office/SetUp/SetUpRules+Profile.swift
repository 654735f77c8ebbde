import Registers

/// How strictly an office controls.
extension SetUpRule {
  static let profile: [SetUpRule] = [
    when(
      .profile, ControlProfile.supportive, 4, .mandate, \.mandate, SetUpAnswers.MandateStrength.weak,
      "Without a mandate only advice is heard."),
    when(
      .profile, ControlProfile.controlling, -2, .mandate, \.mandate, SetUpAnswers.MandateStrength.weak,
      "Standards that nobody stands for are ignored."),
    when(
      .profile, ControlProfile.directive, -4, .mandate, \.mandate, SetUpAnswers.MandateStrength.weak,
      "Nobody follows orders from an office that may not give them."),
    when(
      .profile, ControlProfile.controlling, 3, .mandate, \.mandate, SetUpAnswers.MandateStrength.moderate,
      "To set standards and check them is what the mandate allows."),
    when(
      .profile, ControlProfile.directive, -2, .mandate, \.mandate, SetUpAnswers.MandateStrength.moderate,
      "The mandate does not reach to running projects."),
    when(
      .profile, ControlProfile.controlling, 1, .mandate, \.mandate, SetUpAnswers.MandateStrength.strong,
      "Standards can be held."),
    when(
      .profile, ControlProfile.directive, 2, .mandate, \.mandate, SetUpAnswers.MandateStrength.strong,
      "The office may run projects itself."),
    when(
      .profile, ControlProfile.directive, 2, .culture, \.culture, SetUpAnswers.Culture.directive,
      "People expect to be told."),
    when(
      .profile, ControlProfile.controlling, 1, .culture, \.culture, SetUpAnswers.Culture.collaborative,
      "Rules that were agreed can be checked."),
    when(
      .profile, ControlProfile.supportive, 1, .culture, \.culture, SetUpAnswers.Culture.collaborative,
      "Help is asked for."),
    when(
      .profile, ControlProfile.supportive, 2, .culture, \.culture, SetUpAnswers.Culture.autonomous,
      "Orders would be gone round."),
    when(
      .profile, ControlProfile.directive, -2, .culture, \.culture, SetUpAnswers.Culture.autonomous,
      "Units that decide for themselves resist an office that runs their projects."),
    when(
      .profile, ControlProfile.controlling, 2, .regulation, \.regulation, SetUpAnswers.Regulation.some,
      "Evidence must be there, whoever runs the project."),
    when(
      .profile, ControlProfile.controlling, 1, .regulation, \.regulation, SetUpAnswers.Regulation.heavy,
      "Gates need evidence."),
    when(
      .profile, ControlProfile.directive, 2, .regulation, \.regulation, SetUpAnswers.Regulation.heavy,
      "A lapse costs the licence; the office answers for it."),
    within(
      .profile, ControlProfile.controlling, 1, .maturity, 1...2, "One way of working comes from checks."),
    within(
      .profile, ControlProfile.supportive, 2, .maturity, 4...5,
      "Managers who measure themselves need little checking."),
    when(
      .profile, ControlProfile.directive, 2, .work, \.work, SetUpAnswers.Work.capital,
      "Works are bound by contract and money."),
    when(
      .profile, ControlProfile.agile, 3, .work, \.work, SetUpAnswers.Work.product,
      "Teams deliver in small steps; controls look at outcomes."),
    when(
      .profile, ControlProfile.projectOffice, 5, .life, \.life, SetUpAnswers.Life.programme,
      "The office works for one programme and takes its rules from above."),
  ]
}
