// Controls on gates, the business case and the baseline.
extension ControlRow {
  static let gateEvidence = ControlRow(
    number: 5, title: "Gate evidence",
    asks: "Is there evidence for the criteria of a gate before it is held?",
    levels: (.advise, .block, .own),
    meanings: (
      "A checklist for self-review; a gate may be passed over with a note.",
      "Must-criteria need evidence before submission; should-criteria may be explained.",
      "The office prepares and verifies the pack and its reviewer takes part in every gate."
    ),
    agile: "The evidence for the quarterly review, where funding is renewed.")

  static let gateDecisionRight = ControlRow(
    number: 6, title: "Right to decide at gates",
    asks: "Who decides whether a project passes a gate?",
    levels: (.advise, .require, .own),
    meanings: (
      "The sponsor decides and the office is told.",
      "The sponsor or board decides; the office recommends and may call the decision in.",
      "The office's director or board decides within its delegation; the sponsor agrees the "
        + "business case."
    ),
    reading:
      "The matrix describes this in words: told is advise, recommends and may call in is "
      + "require, decides is own.",
    agile: "Who renews funding at the quarterly review.")

  static let businessCaseReview = ControlRow(
    number: 7, title: "Review of the business case",
    asks: "Has somebody independent challenged the business case?",
    levels: (.advise, .require, .own),
    meanings: (
      "Help on request.",
      "An independent challenge is required above the threshold.",
      "An analyst of the office writes or validates the figures and the office releases the funds."
    ))

  static let scheduleQuality = ControlRow(
    number: 8, title: "Schedule quality",
    asks: "Is the schedule built well enough to be relied on?",
    levels: (.advise, .require, .own),
    meanings: (
      "The score is shown to the project manager alone.",
      "The thresholds are met before baseline, or a waiver explains why not.",
      "A scheduler of the office keeps the schedule and the office sets the baseline."
    ),
    reading: "The matrix gives a range for controlling: the lower end.",
    agile: "Flow and predictability: throughput, work in progress and commitments kept.")

  static let baselineSetting = ControlRow(
    number: 9, title: "Setting the baseline",
    asks: "Who sets the baseline that progress is measured against?",
    levels: (.advise, .block, .own),
    meanings: (
      "The project manager sets it and the sponsor agrees.",
      "The office verifies it, then the sponsor approves.",
      "The office sets it after the board has decided."
    ),
    reading:
      "The matrix gives words for supportive: left to the project manager and the sponsor "
      + "is advise.")
}
