import Registers

/// How long an office lives, where its people sit and how it serves.
extension SetUpRule {
  static let life: [SetUpRule] = [
    when(
      .permanence, OfficeUnit.Permanence.permanent, 5, .life, \.life, SetUpAnswers.Life.permanent,
      "It is meant to stay."),
    when(
      .permanence, OfficeUnit.Permanence.temporary, 5, .life, \.life, SetUpAnswers.Life.programme,
      "It closes when the programme does."),
    within(.placement, OfficeUnit.Placement.centralised, 3, .divisions, 1...1, "All are near it."),
    when(
      .placement, OfficeUnit.Placement.centralised, 2, .culture, \.culture, SetUpAnswers.Culture.directive,
      "What is decided at the top is carried out from there."),
    when(
      .placement, OfficeUnit.Placement.centralised, 1, .regulation, \.regulation,
      SetUpAnswers.Regulation.heavy, "Evidence is kept in one place."),
    within(
      .placement, OfficeUnit.Placement.federated, 3, .divisions, 2...500,
      "Each division keeps people of its own under one set of standards."),
    when(
      .placement, OfficeUnit.Placement.federated, 1, .culture, \.culture, SetUpAnswers.Culture.collaborative,
      "Offices that agree with each other fit here."),
    when(
      .placement, OfficeUnit.Placement.embedded, 4, .life, \.life, SetUpAnswers.Life.programme,
      "Its people sit with the programme."),
    when(
      .placement, OfficeUnit.Placement.embedded, 1, .work, \.work, SetUpAnswers.Work.capital,
      "Construction is supported on site."),
    when(
      .placement, OfficeUnit.Placement.embedded, 1, .work, \.work, SetUpAnswers.Work.product,
      "Support sits with the teams."),
    within(
      .placement, OfficeUnit.Placement.virtual, 1, .people, 0...29, "So few people do not fill an office."),
    when(
      .placement, OfficeUnit.Placement.virtual, 1, .mandate, \.mandate, SetUpAnswers.MandateStrength.weak,
      "It begins beside other duties."),
    when(
      .placement, OfficeUnit.Placement.virtual, 1, .culture, \.culture, SetUpAnswers.Culture.autonomous,
      "Units lend people rather than give them."),
  ]

  static let service: [SetUpRule] = [
    within(
      .serviceStyle, OfficeUnit.ServiceStyle.selfService, 2, .maturity, 4...5,
      "Managers know what they need and take it."),
    when(
      .serviceStyle, OfficeUnit.ServiceStyle.selfService, 2, .culture, \.culture,
      SetUpAnswers.Culture.autonomous, "Units help themselves to what is useful."),
    within(
      .serviceStyle, OfficeUnit.ServiceStyle.sharedServices, 2, .maturity, 1...2,
      "Managers need somebody who does it with them."),
    within(
      .serviceStyle, OfficeUnit.ServiceStyle.sharedServices, 1, .projects, 40...100_000,
      "Many projects ask for the same things."),
    when(
      .serviceStyle, OfficeUnit.ServiceStyle.sharedServices, 1, .work, \.work, SetUpAnswers.Work.capital,
      "Planning and cost control of works are crafts that are shared."),
    when(
      .serviceStyle, OfficeUnit.ServiceStyle.sharedServices, 1, .life, \.life, SetUpAnswers.Life.programme,
      "The office does the programme's planning and reporting."),
    within(
      .serviceStyle, OfficeUnit.ServiceStyle.centreOfExcellence, 2, .maturity, 3...3,
      "What works is to be spread."),
    within(
      .serviceStyle, OfficeUnit.ServiceStyle.centreOfExcellence, 1, .maturity, 4...5,
      "The craft is improved from where it is best."),
    within(
      .serviceStyle, OfficeUnit.ServiceStyle.centreOfExcellence, 1, .divisions, 3...500,
      "Divisions learn from one place."),
    when(
      .serviceStyle, OfficeUnit.ServiceStyle.centreOfExcellence, 1, .culture, \.culture,
      SetUpAnswers.Culture.collaborative, "Practice is agreed among those who know it."),
  ]
}
