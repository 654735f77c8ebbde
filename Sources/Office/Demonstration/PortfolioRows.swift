import Registers

extension Demonstration {
  /// An objective of the group with its measure and weight in percent.
  struct ObjectiveRow: Sendable {
    let key: String
    let statement: String
    let measure: String
    let baseline: String
    let target: String
    let due: Int
    let weight: Int64
    let owner: String
  }

  /// A portfolio with its envelope in thousands of pounds.
  struct PortfolioRow: Sendable {
    let key: String
    let name: String
    let office: String
    let description: String
    let owner: String
    let budget: Int64
    let objectives: [String]
  }

  /// A programme and how far it has come.
  struct ProgrammeRow: Sendable {
    let key: String
    let name: String
    let office: String
    let portfolio: String
    let sponsor: String
    let manager: String
    let vision: String
    let objectives: [String]
    let steps: [(to: Programme.Status, because: String)]
  }

  static let objectives: [ObjectiveRow] = [
    ObjectiveRow(
      key: "customers", statement: "Customers settle nine of ten requests on their own, at any hour.",
      measure: "Share of requests settled without a call", baseline: "54 %", target: "90 %", due: 540,
      weight: 35, owner: "helena.strand"),
    ObjectiveRow(
      key: "cost", statement: "Running the group costs GBP 6 million a year less.",
      measure: "Yearly cost of finance, procurement and IT", baseline: "GBP 48 million",
      target: "GBP 42 million", due: 720, weight: 25, owner: "oliver.pemberton"),
    ObjectiveRow(
      key: "capacity", statement: "Northern sites can carry a fifth more work.",
      measure: "Usable capacity of the northern sites", baseline: "100", target: "120", due: 1_100,
      weight: 25,
      owner: "robert.thackeray"),
    ObjectiveRow(
      key: "carbon", statement: "Depots and fleet emit a third less than three years ago.",
      measure: "Tonnes of carbon dioxide a year", baseline: "31,000", target: "20,700", due: 900, weight: 15,
      owner: "margit.oberg"),
  ]

  static let portfolios: [PortfolioRow] = [
    PortfolioRow(
      key: "change", name: "Change", office: "epmo",
      description: "Projects that change how the group serves its customers and runs itself.",
      owner: "astrid.vange", budget: 34_000, objectives: ["customers", "cost"]),
    PortfolioRow(
      key: "run", name: "Run and grow", office: "epmo",
      description: "Renewal and steady improvement of what the group already has.", owner: "margit.oberg",
      budget: 16_000, objectives: ["cost", "carbon"]),
    PortfolioRow(
      key: "capital", name: "Capital", office: "cap",
      description: "Buildings and large equipment, planned over ten years.", owner: "robert.thackeray",
      budget: 285_000, objectives: ["capacity", "carbon"]),
  ]

  static let programmes: [ProgrammeRow] = [
    ProgrammeRow(
      key: "digital", name: "Digital Customer", office: "it", portfolio: "change", sponsor: "helena.strand",
      manager: "niamh.gallagher",
      vision: "One account, one place and one answer for every customer, whatever she asks.",
      objectives: ["customers"],
      steps: [
        (.define, "Vision agreed by the portfolio board"), (.deliver, "First tranche funded"),
      ]),
    ProgrammeRow(
      key: "one", name: "One Norrland", office: "trn", portfolio: "change", sponsor: "oliver.pemberton",
      manager: "simon.achterberg",
      vision: "One finance and one procurement for the whole group, with figures that everyone trusts.",
      objectives: ["cost"],
      steps: [(.define, "Case for change accepted"), (.deliver, "Business case approved by the board")]),
    ProgrammeRow(
      key: "campus", name: "Northern Campus", office: "cap", portfolio: "capital",
      sponsor: "robert.thackeray", manager: "andile.khumalo",
      vision: "A tower, its utilities and the laboratory as one campus for a thousand people.",
      objectives: ["capacity"],
      steps: [(.define, "Site secured"), (.deliver, "Building permit granted")]),
  ]
}
