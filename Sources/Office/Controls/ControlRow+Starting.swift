// Controls on what starts: intake, choice of work and of method.
extension ControlRow {
  static let intakeRegistration = ControlRow(
    number: 1, title: "Intake registration",
    asks: "Is every project entered in the office's register before it starts?",
    levels: (.advise, .block, .own),
    meanings: (
      "Projects are invited to register.",
      "No budget code or project number is issued without registration.",
      "The office registers and classifies the project itself."
    ))

  static let selectionPrioritisation = ControlRow(
    number: 2, title: "Selection and prioritisation",
    asks: "Are proposals scored and ranked in one way before money is promised?",
    levels: (.advise, .require, .own),
    meanings: (
      "A scoring model and analysis are offered.",
      "Proposals are scored by the standard model; the board decides.",
      "The office scores proposals and puts the ranked portfolio to the board."
    ))

  static let methodologyChoice = ControlRow(
    number: 3, title: "Choice of methodology",
    asks: "Which way of working does the project follow, and who chooses it?",
    levels: (.advise, .block, .own),
    meanings: (
      "An adviser suggests; the project manager chooses and records the choice.",
      "The choice is an approved version of a methodology, tailored within its limits.",
      "The office assigns the methodology and tailors it."
    ))

  static let templateUse = ControlRow(
    number: 4, title: "Use of templates",
    asks: "Are the designated templates used for the documents that need them?",
    levels: (.advise, .require, .own),
    meanings: (
      "Templates are on offer; any format is accepted.",
      "Designated templates are required at gates.",
      "The office sets up the documents and checks the quality of their content."
    ),
    reading:
      "The matrix gives a range for two columns: the lower end for controlling, the "
      + "stricter end for directive.",
    agile: "The minimum working agreements of the team.")
}
