/// The standard matrix as data: one row a process, the columns in the order of `RaciColumn`.
///
/// For a controlling office. `A*` of the board and `A` of the sponsor in one row are two rules: up to the limit of the
/// authority delegated the sponsor answers, above it the board. Words in brackets belong to the letter before them.
enum RaciRows {
  static let all: [(process: ProcessKey, cells: String)] = [
    (.mandate, "A|R|C|C|I|C|I|I|-|C|I|C|-|-|I|-"),
    (.services, "I|A|R|C|C|C|C|C|-|C|C|-|C|C|-|C"),
    (.structure, "I|A|R|C|R|I|C|C|I|C|C|-|-|C|-|-"),
    (.delegation, "A|R|C|C|-|C|I|I|-|C|-|C|-|-|C|-"),
    (.methodology, "I|A|C|C|I|I|C|C|I|-|-|-|C|R|C|C"),
    (.templates, "-|I|A|R|R|-|C|C|I|-|-|-|C|R|-|C"),
    (.tailoring, "I|A|R|C|I|C|C|R(request)|-|-|-|-|C|C|I|-"),
    (.objectives, "A|C|C|C|-|C|-|-|-|R|-|C|C|-|-|C"),
    (.intake, "I|I|A|R|R|C|C|C|-|C|C|-|-|-|-|-"),
    (.businessCase, "I|I|C|R|-|A|C|R|-|C|C|C|C|-|-|C"),
    (.selection, "A|C|C|R|I|C|C|I|-|R|C|C|C|-|-|C"),
    (.balancing, "A|C|C|R|-|C|C|I|-|R|C|C|C|-|-|C"),
    (.appointment, "I|C|C|C|I|A|C|I|-|C|R|-|-|-|-|-"),
    (.planning, "-|-|C|C|C|A|C|R|C|I|C|C|C|C|-|C"),
    (.baseline, "-|I|C|R|I|A|C|R|C|I|C|C|C|C|-|-"),
    (.gate, "A*|C|R|R|R|A|C|R|I|C|C|C|C|C|C|C"),
    (.reporting, "I|I|A|R|R|C|C|R|C|I|I|C|C|-|-|C"),
    (.dashboard, "I|A|R|R|R|C|C|C|-|R|C|C|C|-|-|C"),
    (.risk, "-|-|C|C|C|C|C|A/R|R|-|-|C|C|-|-|C"),
    (.riskAggregation, "A|C|C|C|-|C|C|C|-|C|-|C|R|-|C|-"),
    (.issue, "I|I|C|C|R|A|C|R|R|I|C|C|C|C|-|C"),
    (.change, "A*|I|C|R|R|A|C|R|C|C|C|C|C|C|-|C"),
    (.budget, "I|I|C|R|-|A|C|R|C|I|-|R|-|-|-|-"),
    (.earnedValue, "-|I|C|R|-|I|C|A/R|C|I|-|C|-|-|-|-"),
    (.capacity, "I|I|C|R|C|C|C|C|C|C|A/R|-|-|-|-|-"),
    (.dependency, "-|I|C|R|C|I|A|R|C|C|C|-|C|-|-|C"),
    (.quality, "-|-|C|C|C|A|C|R|R|-|-|-|-|R|I|C"),
    (.benefits, "I|I|C|R|-|A|R|C|-|C|-|C|-|-|I|R"),
    (.audit, "I|I|C|C|I|I|C|C|C|-|-|C|C|C|A/R|-"),
    (.correctiveAction, "-|I|A|R|R|C|C|R|C|-|-|-|-|C|C|-"),
    (.maturity, "I|A|R|R|C|C|C|C|C|C|C|-|C|R|C|C"),
    (.lessons, "-|I|A|R|R|C|C|R|R|I|-|-|C|R|-|C"),
    (.training, "-|A|R|C|R|C|C|C|C|-|C|-|-|R|-|-"),
    (.communication, "-|C|A|C|R|C|R|R|C|C|-|-|-|-|-|C"),
    (.officePerformance, "I|A|R|R|R|C|C|C|I|C|-|C|-|-|C|-"),
    (.roadmap, "A|R|R|C|-|C|C|I|-|C|-|-|-|C|-|-"),
    (.closure, "-|I|C|C|R|A|C|R|C|I|C|C|-|C|I|C"),
  ]

  /// Parts of roles that have no column of their own.
  static let beside: [(process: ProcessKey, role: String, part: RaciLine.Part)] = [
    (.objectives, "strategic_planner", .responsible),
    (.quality, "stakeholder", .responsible),
    (.training, "coach", .responsible),
  ]

  /// What a row says beside its letters.
  static let notes: [ProcessKey: String] = [
    .tailoring: "The project manager asks.",
    .objectives: "The strategic planner does it with the portfolio manager.",
    .gate: "Up to the limit of the authority delegated the sponsor answers, above it the board.",
    .change: "Up to the limit of the authority delegated the sponsor answers, above it the board.",
    .dependency: "Where there is no programme the portfolio manager answers.",
    .quality: "The acceptor who is named takes part in it.",
    .audit: "Independent: whoever audits neither does nor answers for what is audited.",
    .correctiveAction: "The auditor tests again before it is closed.",
    .training: "The trainer does it.",
    .communication: "On a project the project manager answers.",
  ]
}
