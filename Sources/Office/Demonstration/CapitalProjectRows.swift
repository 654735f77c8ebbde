extension Demonstration {
  /// Buildings and large equipment.
  static let capitalProjects: [ProjectRow] = [
    ProjectRow(
      reference: "NG-131", name: "Tower G+55, structure and core", office: "cap", serving: ["tower"],
      portfolio: "capital", programme: "campus", sponsor: "robert.thackeray", manager: "andile.khumalo",
      spend: .capex, scores: [5, 5, 4, 4], stage: "Level 31", department: "Capital Works",
      category: "Building",
      customer: "Group property", objectives: ["capacity"], priority: 1,
      text: """
        Ground floor and fifty-five levels above it. The core climbs slower than planned and steel costs more, so the \
        tolerances for time and cost are both broken; the board has an exception report before it.
        """,
      plan: Plan(-560, for: 900), money: (142_000, 188_000, 231_000),
      story: Story(
        "LAAABBRR", [20, 45, 55, 62, 80, 95, 110, 118], [22, 35, 44, 58, 75, 92, 108, 114],
        [
          (1, "The second crane stood still for twelve days after a failed inspection."),
          (4, "The core takes five days a level instead of four. A second shift is being priced."),
          (6, "Time and cost are outside tolerance. An exception report goes to the board."),
          (7, "The board weighs a second shift against a later handover and decides at its next meeting."),
        ]),
      moves: [Move(.exception, "Level 31", "Tolerances of time and cost are broken; exception report sent")]),
    ProjectRow(
      reference: "NG-132", name: "Tower G+55, façade and fit-out", office: "tower", serving: ["cap"],
      portfolio: "capital", programme: "campus", sponsor: "robert.thackeray", manager: "maria.esposito",
      spend: .capex, scores: [5, 4, 4, 3], stage: "Detailed design", department: "Capital Works",
      category: "Building", customer: "Group property", objectives: ["capacity"], priority: 2,
      text: "Glass, lifts and rooms of the tower. Follows the core level by level and so waits with it.",
      plan: Plan(-135, for: 620), money: (61_000, 74_000, 80_000),
      story: Story(
        "GLAA", [0, 15, 30, 45], [10, 25, 40, 55],
        [(2, "The façade can start only ten levels below the core, so its start moves too.")])),
    ProjectRow(
      reference: "NG-133", name: "Northern campus utilities", office: "cap", portfolio: "capital",
      programme: "campus", sponsor: "robert.thackeray", manager: "theresa.blum", spend: .capex,
      scores: [4, 3, 4, 2], stage: "Trenches", department: "Capital Works", category: "Infrastructure",
      customer: "Group property", objectives: ["capacity", "carbon"], priority: 4,
      text:
        "Power, water and heat for the campus. A late ground survey cost a month, most of which is won back.",
      plan: Plan(-250, for: 500), money: (18_400, 23_000, 26_000),
      story: Story(
        "AALLGGGG", [40, 40, 32, 25, 20, 15, 12, 10], [30, 30, 28, 24, 20, 18, 15, 12],
        [(2, "The survey is in; digging goes on in two places at once.")])),
    ProjectRow(
      reference: "NG-134", name: "Ostvik treatment plant", office: "cap", serving: ["ops"],
      portfolio: "capital",
      sponsor: "margit.oberg", manager: "maria.esposito", approach: .hybrid, spend: .capex,
      scores: [5, 4, 4, 4], stage: "Construction", department: "Capital Works", category: "Plant",
      customer: "Operations Division", objectives: ["carbon"], priority: 3,
      text: "Water from the depots is cleaned and used again. The regulator visits twice a year.",
      plan: Plan(-420, for: 800), money: (38_500, 52_000, 47_000),
      story: Story(
        "GGGLLAAA", [0, 0, 10, 20, 32, 45, 55, 60], [5, 10, 20, 32, 48, 60, 71, 78],
        [(5, "Pumps arrive six weeks late; the supplier pays part of the damage.")])),
    ProjectRow(
      reference: "NG-135", name: "Harbour crane replacement", office: "cap", portfolio: "capital",
      sponsor: "margit.oberg", manager: "nils.forsberg", type: .run, spend: .capex, scores: [3, 3, 2, 2],
      stage: "Commissioning", department: "Capital Works", category: "Equipment",
      customer: "Operations Division",
      objectives: ["capacity"], priority: 9,
      text: "A new crane on the old rails. It lifts; papers and training remain.",
      plan: Plan(-400, for: 390), money: (7_200, 9_100, 10_400),
      story: Story("GGGGGLLL", [0, 0, 0, 4, 8, 14, 18, 18], [0, 0, 5, 10, 15, 20, 20, 20]),
      moves: [Move(.closing, "Handover", "Load test passed; papers and training remain")]),
    ProjectRow(
      reference: "NG-136", name: "Laboratory refurbishment", office: "cap", portfolio: "capital",
      programme: "campus", sponsor: "robert.thackeray", manager: "nils.forsberg", type: .run, spend: .capex,
      scores: [3, 2, 3, 2], stage: "Design", department: "Capital Works", category: "Building",
      customer: "Research", objectives: ["capacity"], priority: 16,
      text: "New benches and air for the laboratory. On hold until the tower's cost is known.",
      plan: Plan(-200, for: 300), money: (2_900, 3_400, 3_600),
      story: Story(
        "GLAA", [0, 10, 20, 25], [0, 10, 20, 30], quiet: 2,
        [(3, "The board has asked to wait until the cost of the tower is known.")]),
      moves: [Move(.onHold, "Design", "The board holds it until the cost of the tower is known")]),
  ]
}
