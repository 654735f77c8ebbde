import Registers

/// Whether one office suffices, and what kind it is.
extension SetUpRule {
  static let form: [SetUpRule] = [
    within(
      .form, SetUpForm.single, 3, .divisions, 1...1, "With one division a second layer only adds a step."),
    within(
      .form, SetUpForm.hubAndSpokes, 2, .divisions, 2...2,
      "Two divisions keep their own rhythm under one set of standards."),
    within(
      .form, SetUpForm.hubAndSpokes, 4, .divisions, 3...500,
      "One office is too far from three or more divisions to know their projects."),
    within(
      .form, SetUpForm.single, 2, .projects, 0...19, "Fewer than twenty projects are overseen from one place."
    ),
    within(
      .form, SetUpForm.hubAndSpokes, 1, .projects, 40...99,
      "From forty projects on, support near the work pays for itself."),
    within(
      .form, SetUpForm.hubAndSpokes, 2, .projects, 100...100_000,
      "A hundred projects are not known by one office."),
    within(
      .form, SetUpForm.hubAndSpokes, 1, .people, 200...1_000_000,
      "Some hundred people need somebody to ask near by."),
    when(
      .form, SetUpForm.hubAndSpokes, 1, .culture, \.culture, SetUpAnswers.Culture.autonomous,
      "Units that decide for themselves take rules from an office of their own sooner."),
    when(
      .form, SetUpForm.single, 3, .life, \.life, SetUpAnswers.Life.programme,
      "An office for one programme serves one place."),
  ]

  static let kind: [SetUpRule] = [
    when(
      .kind, OfficeUnit.Kind.pmo, 2, .mandate, \.mandate, SetUpAnswers.MandateStrength.strong,
      "Who may decide needs an office that can carry decisions out."),
    when(
      .kind, OfficeUnit.Kind.pmo, 2, .mandate, \.mandate, SetUpAnswers.MandateStrength.moderate,
      "To set standards and watch them is the work of a PMO."),
    when(
      .kind, OfficeUnit.Kind.supportOrganisation, 3, .mandate, \.mandate, SetUpAnswers.MandateStrength.weak,
      "Without power to decide, help is what earns trust."),
    within(
      .kind, OfficeUnit.Kind.pmo, 2, .maturity, 1...2,
      "What is not yet one way of working needs an office that builds it."),
    within(
      .kind, OfficeUnit.Kind.pmo, 1, .maturity, 3...3, "One way of working is there and needs to be kept up."),
    within(
      .kind, OfficeUnit.Kind.centreOfExcellence, 3, .maturity, 4...5,
      "Where projects are run well, a small office that improves the craft is enough."),
    when(
      .kind, OfficeUnit.Kind.centreOfExcellence, 1, .culture, \.culture, SetUpAnswers.Culture.autonomous,
      "Units that decide for themselves take knowledge rather than orders."),
    within(
      .kind, OfficeUnit.Kind.supportOrganisation, 1, .projects, 0...9,
      "For a few projects, pooled support costs least."),
    within(
      .kind, OfficeUnit.Kind.pmo, 1, .projects, 10...100_000,
      "Ten or more projects compete for the same people and money."),
    when(
      .kind, OfficeUnit.Kind.transformationOffice, 1, .work, \.work, SetUpAnswers.Work.change,
      "Change of the whole organisation needs an office that leads it."),
    when(
      .kind, OfficeUnit.Kind.transformationOffice, 1, .mandate, \.mandate,
      SetUpAnswers.MandateStrength.strong, "A strong mandate can carry change across units."),
    when(
      .kind, OfficeUnit.Kind.valueManagementOffice, 1, .work, \.work, SetUpAnswers.Work.product,
      "Products are steered by the value they bring."),
    when(
      .kind, OfficeUnit.Kind.projectOffice, 6, .life, \.life, SetUpAnswers.Life.programme,
      "An office for one programme or large project is a project office."),
    when(
      .kind, OfficeUnit.Kind.pmo, 1, .regulation, \.regulation, SetUpAnswers.Regulation.heavy,
      "A regulator asks one office for evidence of all projects."),
  ]
}
