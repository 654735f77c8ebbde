// Controls on reports, changes and money.
extension ControlRow {
  static let reportingCadence = ControlRow(
    number: 10, title: "Reporting cadence",
    asks: "When are reports due, and what happens after the deadline?",
    levels: (.advise, .block, .own),
    meanings: (
      "A monthly report is suggested; the portfolio collects what it needs.",
      "A fixed calendar by tier, closed after the deadline, with a list of late reports.",
      "The office collects the figures and publishes; the project manager comments."
    ),
    agile: "Reports come from the boards by themselves.")

  static let ragOverride = ControlRow(
    number: 11, title: "Override of the status colour",
    asks: "May a status colour be changed from the one that the rules compute?",
    levels: (.advise, .require, .block),
    meanings: (
      "Free, with a note.",
      "Allowed with a reason; both values are shown.",
      "Only a reviewer of the office may override."
    ),
    reading: "The matrix gives words for supportive: free with a note is advise.")

  static let budgetChange = ControlRow(
    number: 12, title: "Budget change",
    asks: "How is a change of budget asked for and decided?",
    levels: (.advise, .block, .own),
    meanings: (
      "An impact form is advised and the sponsor decides.",
      "Change control by delegation; the office checks completeness and the cumulative limit.",
      "The office holds the change budget and the project manager asks for it."
    ),
    reading: "The matrix gives words for supportive: an advised form is advise.",
    agile: "Lean budget guardrails, rebalanced together.")

  static let contingencyDrawdown = ControlRow(
    number: 13, title: "Drawing on contingency",
    asks: "Who agrees to contingency being spent?",
    levels: (.advise, .require, .own),
    meanings: (
      "The project manager draws within tolerance and reports afterwards.",
      "A request and a record; the sponsor approves.",
      "The office approves."
    ),
    reading:
      "The matrix gives words for supportive and a range for controlling: advise, and the "
      + "lower end.")

  static let scopeTimeChange = ControlRow(
    number: 14, title: "Change of scope or time",
    asks: "How are changes to scope and dates agreed?",
    levels: (.advise, .require, .own),
    meanings: (
      "Changes are noted as they are agreed.",
      "Changes beyond tolerance go through change control.",
      "The office decides changes beyond tolerance."
    ),
    reading: "The matrix gives a range for directive: the stricter end.")
}
