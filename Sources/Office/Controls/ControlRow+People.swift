// Controls on people, risks, benefits and lessons.
extension ControlRow {
  static let pmAssignment = ControlRow(
    number: 15, title: "Assignment of project managers",
    asks: "Who appoints the project manager, and what competence is needed?",
    levels: (.advise, .require, .own),
    meanings: (
      "The line manager or sponsor appoints; the office keeps a list of competent project managers.",
      "The office is consulted and the competence needed for the tier is met.",
      "The office appoints the project manager, who reports to its head and is appraised by it."
    ),
    reading: "The matrix gives words for supportive: a list kept for those who appoint is advise.")

  static let resourceAllocation = ControlRow(
    number: 16, title: "Resource allocation",
    asks: "How are people shared between projects?",
    levels: (.advise, .require, .own),
    meanings: (
      "Conflicts are shown.",
      "Requests go through one process; the functional manager decides.",
      "The office allocates the shared pool."
    ))

  static let riskProcess = ControlRow(
    number: 17, title: "Risk process",
    asks: "Are risks recorded, reviewed and escalated in a set way?",
    levels: (.advise, .require, .own),
    meanings: (
      "A register template is on offer.",
      "A register, a review cadence and escalation thresholds are mandatory.",
      "The office facilitates, aggregates and sets the responses above appetite."
    ),
    reading: "The matrix gives a range for directive: the stricter end.")

  static let benefitsTracking = ControlRow(
    number: 18, title: "Benefits tracking",
    asks: "Do benefits have an owner, a profile and measurements?",
    levels: (.advise, .require, .block),
    meanings: (
      "Benefit profiles are offered.",
      "A profile and an owner are needed at the approval gate, and measurements are asked for when due.",
      "Funds wait, or the office follows up, until measurements are posted."
    ))

  static let lessons = ControlRow(
    number: 19, title: "Lessons",
    asks: "Are lessons gathered and put to use?",
    levels: (.advise, .require, .block),
    meanings: (
      "A lessons log is offered.",
      "A lessons session is held before a stage closes.",
      "A stage closes only once its lessons are validated; the office builds them into its methods."
    ))
}
