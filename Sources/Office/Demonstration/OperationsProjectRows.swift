extension Demonstration {
  /// Projects of depots, warehouses and fleet.
  static let operationsProjects: [ProjectRow] = [
    ProjectRow(
      reference: "NG-121", name: "Warehouse barcode scanning", office: "ops", portfolio: "run",
      sponsor: "margit.oberg", manager: "stellan.hedlund", spend: .capex, scores: [2, 2, 2, 2],
      stage: "Go-live", department: "Operations Division", category: "Equipment", customer: "Warehouses",
      objectives: ["cost"],
      text: """
        Scanners and labels in three warehouses. Closed; half a year later picking errors are down from 3.1 to 0.8 in a \
        hundred and GBP 210,000 a year is confirmed by the controller, against GBP 180,000 promised.
        """,
      plan: Plan(-500, for: 330), money: (420, 510, 1_050),
      story: Story(
        "GGG", [10, 14, 14], [-10, -20, -20], quiet: 5, [(2, "All three warehouses scan. Handed over.")]),
      moves: [
        Move(.closing, "Handover", "All three warehouses accepted"),
        Move(.closed, "Benefits followed", "Closure report accepted; benefits are measured for two years"),
      ]),
    ProjectRow(
      reference: "NG-122", name: "Depot layout improvement", office: "ops", portfolio: "run",
      sponsor: "margit.oberg", manager: "joy.adeyemi", approach: .hybrid, type: .run, spend: .opex,
      scores: [1, 2, 2, 1], stage: "Second depot", department: "Operations Division", category: "Improvement",
      customer: "Depots", objectives: ["cost"], priority: 18,
      text: "Shorter ways and safer loading in four depots, one after the other.",
      plan: Plan(-150, for: 240), money: (190, 190, 320),
      story: Story("GGGGG", [0, 0, 0, 0, 0], [0, 0, 0, 0, 0])),
    ProjectRow(
      reference: "NG-123", name: "Energy metering in depots", office: "ops", serving: ["it"],
      portfolio: "run",
      sponsor: "bram.visser", type: .run, spend: .capex, scores: [2, 2, 3, 2], status: .initiating,
      stage: "Definition", department: "Operations Division", category: "Equipment", customer: "Depots",
      objectives: ["carbon"], priority: 12,
      text: "Meters in every hall, read by the quarter-hour. No project manager could be named so far.",
      plan: Plan(-65, for: 300), money: (560, 690, 980),
      story: Story("LA", [0, 10], [0, 0], [(1, "Offers are in, but there is nobody to compare them.")])),
    ProjectRow(
      reference: "NG-124", name: "Fleet replacement", office: "ops", portfolio: "run",
      sponsor: "margit.oberg",
      manager: "stellan.hedlund", requester: "hugo.marchetti", type: .run, spend: .capex,
      scores: [4, 3, 3, 3],
      stage: "Delivery of vehicles", department: "Operations Division", category: "Equipment",
      customer: "Fleet",
      objectives: ["carbon"], priority: 6,
      text: """
        A hundred and twenty vans, most of them electric. Seven changes of GBP 85,000 to 95,000 each came within five \
        months; each lies under the limit of GBP 100,000 at which the board would be asked, together they do not.
        """,
      plan: Plan(-245, for: 420), money: (6_400, 8_900, 7_300),
      story: Story(
        "GGGGLLAB", [0, 0, 0, 5, 5, 10, 12, 15], [0, 15, 31, 46, 62, 75, 88, 97],
        [
          (4, "A fourth change for charging points was agreed at the depot."),
          (7, "The controller has added the changes up. The board is told this month."),
        ])),
    ProjectRow(
      reference: "NG-125", name: "Shift planning tool", office: "ops", portfolio: "run",
      sponsor: "margit.oberg",
      manager: "joy.adeyemi", requester: "elin.sandvik", approach: .agile, status: .proposed, stage: "Idea",
      department: "Operations Division", category: "Business system", customer: "Depots",
      objectives: ["cost"],
      text: "Plan shifts with those who work them. Proposed without any dates yet.", money: (180, nil, nil)),
  ]

  /// Projects of the Enterprise PMO and of the Transformation Office.
  static let groupProjects: [ProjectRow] = [
    ProjectRow(
      reference: "NG-141", name: "Finance shared service", office: "trn", serving: ["coe"],
      portfolio: "change",
      programme: "one", sponsor: "oliver.pemberton", manager: "ottilie.grahn", approach: .hybrid,
      scores: [4, 4, 4, 4], stage: "Transition", department: "Finance", category: "Reorganisation",
      customer: "All divisions", objectives: ["cost"], priority: 1,
      text: "Seven accounts departments become one. Three have moved, the fourth moves next month.",
      plan: Plan(-275, for: 540), money: (5_600, 9_800, 19_500),
      story: Story(
        "GGLLALLL", [0, 0, 12, 24, 40, 30, 24, 24], [0, 0, 10, 25, 40, 38, 38, 38],
        [
          (4, "The third department moved two weeks late after a failed rehearsal."),
          (5, "The second rehearsal went well and part of the delay is won back."),
        ])),
    ProjectRow(
      reference: "NG-142", name: "Procurement renewal", office: "trn", portfolio: "change", programme: "one",
      sponsor: "oliver.pemberton", manager: "emre.yildiz", requester: "hana.suzuki", approach: .hybrid,
      spend: .opex, scores: [3, 3, 3, 3], stage: "Pilot", department: "Finance", category: "Reorganisation",
      customer: "All divisions", objectives: ["cost"], priority: 7,
      text: "Fewer suppliers, one catalogue, and orders that approve themselves below a limit.",
      plan: Plan(-205, for: 400), money: (1_700, 2_600, 6_900),
      story: Story("LGGGGG", [5, 0, 0, 0, 0, 0], [0, 0, -5, -5, -10, -10])),
    ProjectRow(
      reference: "NG-143", name: "Project Birch", office: "trn", portfolio: "change", sponsor: "astrid.vange",
      manager: "simon.achterberg", approach: .hybrid, scores: [3, 4, 3, 4],
      tier: (1, because: "Market-sensitive; the board wishes to see it each month"), isConfidential: true,
      stage: "Preparation", department: "Group Office", category: "Acquisition", customer: "Board",
      objectives: ["cost"],
      text:
        "Preparation for taking over a smaller company. Known only to those named on it and to those who govern it.",
      plan: Plan(-110, for: 300), money: (2_200, 14_000, 22_000),
      story: Story("GGL", [0, 0, 6], [0, 10, 20])),
    ProjectRow(
      reference: "NG-151", name: "Portfolio reporting renewal", office: "epmo", serving: ["coe"],
      portfolio: "change", sponsor: "ingrid.solberg", manager: "arjun.mehta", approach: .hybrid, spend: .opex,
      scores: [2, 2, 2, 3], status: .initiating, stage: "Start-up", department: "Group Office",
      category: "Improvement", customer: "Portfolio board", objectives: ["cost"], priority: 14,
      text: "One source for all figures that the board sees, and one page on which to see them.",
      plan: Plan(-40, for: 200), money: (240, 300, 350), story: Story("G", [0], [0])),
  ]
}
