extension Demonstration {
  /// A word as an office uses it.
  struct TermRow: Sendable {
    let office: String
    let name: String
    var short = ""
    let meaning: String
    var also = ""
  }

  /// How some offices work with others, and who has said that she knows it.
  static let rules: [(office: String, text: String, known: [String])] = [
    (
      "epmo",
      """
      We answer within five working days, and say no where it is no.
      Figures come once and from the record; we ask nobody for a second table.
      What we lay down is written here before it binds anybody.
      """, ["ingrid.solberg", "priya.nair", "edith.halloran"]
    ),
    (
      "cap",
      """
      Change money is asked for before the work, not after.
      The baseline is ours to keep and the board's to decide.
      """, ["callum.reid"]
    ),
  ]

  static let terms: [TermRow] = [
    TermRow(
      office: "epmo", name: "Project management office", short: "PMO",
      meaning: "Whoever lays down how projects are led somewhere, helps them, and reports on them.",
      also: "delivery office"),
    TermRow(
      office: "epmo", name: "Rating", short: "RAG",
      meaning:
        "Confidence that the project keeps what it promised: green, amber/green, amber, amber/red or red. Declared by the manager, computed from the facts.",
      also: "traffic light"),
    TermRow(
      office: "epmo", name: "Gate",
      meaning:
        "The point at which the sponsor and the board decide on evidence whether the next stage begins.",
      also: "stage gate"),
    TermRow(
      office: "epmo", name: "Baseline",
      meaning: "Scope, dates and money as they were decided; everything later is measured against it."),
    TermRow(
      office: "epmo", name: "Waiver",
      meaning: "Leave for one project to stay below a control until a day, given by somebody else."),
    TermRow(
      office: "epmo", name: "Whole-life cost",
      meaning: "All that the project and what it leaves behind cost until the end of use."),
    TermRow(
      office: "it", name: "Go-live",
      meaning: "The first day on which customers work with it, support included.", also: "cut-over"),
    TermRow(
      office: "vmo", name: "Quarterly review",
      meaning:
        "Every quarter the owners put money where outcomes were seen. It stands in the place of gates.",
      also: "Gate"),
    TermRow(
      office: "vmo", name: "Flow", meaning: "Days from a wish to the day on which a customer can use it."),
    TermRow(
      office: "cap", name: "Handover",
      meaning: "The client takes the building over, with the list of what is still to be mended."),
    TermRow(
      office: "cap", name: "Baseline",
      meaning: "The contract programme and the contract sum; a change order moves both.",
      also: "contract baseline"),
  ]
}
