// Controls on assurance, tools, closing and the freedom of teams.
extension ControlRow {
  static let auditHealthCheck = ControlRow(
    number: 20, title: "Audit and health check",
    asks: "Does somebody look at the project from outside at set times?",
    levels: (.advise, .require, .block),
    meanings: (
      "On invitation.",
      "Audits are planned and their findings tracked.",
      "The office inspects continuously and non-conformance has consequences."
    ),
    reading: "The matrix gives a range for supportive: advise, so that the invitation can be seen.")

  static let trainingCertification = ControlRow(
    number: 21, title: "Training and certification",
    asks: "Do people have the training that their role needs?",
    levels: (.advise, .require, .block),
    meanings: (
      "Training is offered.",
      "Each role has mandatory modules.",
      "No assignment without them."
    ))

  static let tooling = ControlRow(
    number: 22, title: "Tooling",
    asks: "Where is the project's data kept?",
    levels: (.advise, .block, .own),
    meanings: (
      "Any tool.",
      "The data is in the system of record.",
      "The office administers the project's workspace."
    ))

  static let closeOut = ControlRow(
    number: 23, title: "Close-out",
    asks: "Is the project closed in order, with its report and archive?",
    levels: (.advise, .block, .own),
    meanings: (
      "A checklist is offered.",
      "A closure report and an archive are mandatory.",
      "The office closes the project and releases its people."
    ))

  static let teamAutonomy = ControlRow(
    number: 24, title: "Team autonomy",
    asks: "How far does the team choose its own practices?",
    levels: (.advise, .require, .block),
    meanings: (
      "The team chooses freely.",
      "The team chooses within guardrails: definition of done, cadence and metrics.",
      "A working agreement is prescribed."
    ),
    reading:
      "The matrix gives words for supportive: a free choice, with advice for the asking, is "
      + "advise.")
}
