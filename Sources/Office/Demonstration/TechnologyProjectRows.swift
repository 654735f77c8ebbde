extension Demonstration {
  /// Projects of the IT Division and of its product teams.
  static let technologyProjects: [ProjectRow] = [
    ProjectRow(
      reference: "NG-101", name: "Customer identity platform", office: "it", serving: ["coe"],
      portfolio: "change", programme: "digital", sponsor: "helena.strand", manager: "daniel.osei",
      requester: "niamh.gallagher", approach: .hybrid, scores: [4, 4, 5, 4], stage: "Build",
      department: "IT Division", category: "Platform", customer: "All customers", objectives: ["customers"],
      priority: 2,
      text: """
        One account for every customer. By value the schedule index reads 1.00, because effort is spent as planned; \
        measured in time it is 0.78. The facts and the declared colour are to be read side by side.
        """,
      plan: Plan(-330, for: 480), money: (4_800, 7_900, 11_500),
      story: Story(
        "GGGGGGGG", [0, 0, 10, 21, 35, 48, 62, 75], [0, 0, 4, 8, 12, 16, 20, 24],
        [
          (2, "The migration design took ten days longer. The plan for testing absorbs it."),
          (5, "Sign-in works for staff. Migration of customers starts later than planned."),
          (7, "Migration goes on. The team expects to win time back in testing."),
        ]),
      ragReason:
        "Effort is spent as planned and the team expects to win the lost weeks back by testing in parallel."),
    ProjectRow(
      reference: "NG-102", name: "Data centre exit", office: "it", portfolio: "run", sponsor: "helena.strand",
      manager: "judith.wray", requester: "victor.almeida", type: .run, scores: [4, 4, 3, 2],
      stage: "First hall", department: "IT Division", category: "Infrastructure", customer: "IT Division",
      objectives: ["cost", "carbon"], priority: 5,
      text: """
        Move two halls of servers to a rented site. The supplier's schedule fails the quality checks: a fifth of its \
        tasks have no successor. A waiver holds until the first hall has moved.
        """,
      plan: Plan(-260, for: 400), money: (3_200, 4_100, 5_600),
      story: Story(
        "GGLLAAAA", [0, 0, 5, 12, 20, 24, 28, 28], [0, 0, 10, 22, 35, 50, 58, 62],
        [(4, "The supplier's plan was rejected at the check. A waiver was asked for.")])),
    ProjectRow(
      reference: "NG-103", name: "Network renewal", office: "it", portfolio: "run", sponsor: "helena.strand",
      manager: "judith.wray", type: .run, spend: .capex, scores: [3, 2, 2, 2], stage: "Roll-out",
      department: "IT Division", category: "Infrastructure", customer: "All sites", objectives: ["cost"],
      priority: 11, text: "New switches and wireless points at forty sites, six sites a month.",
      plan: Plan(-210, for: 330), money: (1_450, 1_900, 2_200),
      story: Story("GGGGGGG", [0, 0, 0, 0, -3, -5, -5], [0, 0, 0, -5, -10, -15, -15])),
    ProjectRow(
      reference: "NG-104", name: "Human resources system", office: "it", serving: ["trn"],
      portfolio: "change",
      sponsor: "gustav.nyberg", manager: "emre.yildiz", requester: "gustav.nyberg", approach: .hybrid,
      scores: [3, 4, 4, 3], stage: "Configuration", department: "People and Culture",
      category: "Business system",
      customer: "All employees", objectives: ["cost"], priority: 8,
      text:
        "One system for pay, absence and learning. Its sponsor has left the group; a new one is to be named.",
      plan: Plan(-280, for: 420), money: (2_600, 4_400, 3_900),
      story: Story(
        "GGLLLAAA", [0, 0, 8, 14, 20, 30, 36, 40], [0, 10, 20, 30, 45, 60, 72, 80],
        [
          (5, "Pay rules of two countries are still open; nobody decides between them."),
          (7, "Decisions wait for a sponsor. The supplier keeps its people until the end of the month."),
        ])),
    ProjectRow(
      reference: "NG-105", name: "Legacy archive shutdown", office: "it", portfolio: "run",
      manager: "rory.macleod", type: .run, spend: .opex, scores: [1, 2, 2, 1], stage: "Data check",
      department: "IT Division", category: "Infrastructure", customer: "Legal", objectives: ["cost"],
      priority: 20,
      text: "Read out two old archives and switch them off. Nobody has taken on sponsorship yet.",
      plan: Plan(-95, for: 200), money: (160, 160, 240),
      story: Story("LLL", [0, 4, 8], [0, 0, 10])),
    ProjectRow(
      reference: "NG-111", name: "Mobile app for customers", office: "vmo", portfolio: "change",
      programme: "digital", sponsor: "helena.strand", manager: "tariq.rahman", approach: .agile, spend: .opex,
      scores: [3, 3, 3, 2], stage: "Release 6", department: "IT Division", category: "Digital product",
      customer: "Private customers", objectives: ["customers"], priority: 3,
      text: "Orders, bills and questions in the pocket. Released every fortnight, funded by the quarter.",
      plan: Plan(-250, for: 365), money: (1_900, 3_100, 5_200),
      story: Story(
        "LGGGGGGG", [0, 0, 0, 0, 0, 0, 0, 0], [20, 15, 10, 10, 10, 10, 10, 10],
        [(6, "A third of all requests now come through the app.")])),
    ProjectRow(
      reference: "NG-112", name: "Self-service portal", office: "vmo", portfolio: "change",
      programme: "digital", sponsor: "helena.strand", manager: "selma.haugen", approach: .agile, spend: .opex,
      scores: [3, 3, 4, 3], stage: "Release 4", department: "IT Division", category: "Digital product",
      customer: "Business customers", objectives: ["customers"], priority: 4,
      text: "Business customers change contracts on their own. Waits for the identity platform (NG-101).",
      plan: Plan(-300, for: 450), money: (2_300, 3_600, 4_800),
      story: Story(
        "GGGLLLAA", [0, 0, 0, 10, 15, 20, 26, 30], [0, 5, 10, 18, 25, 30, 36, 41],
        [(6, "The sign-in of the identity platform comes later, so two releases were swapped.")])),
    ProjectRow(
      reference: "NG-113", name: "Recommendation engine", office: "vmo", portfolio: "change",
      programme: "digital", sponsor: "helena.strand", manager: "tariq.rahman", approach: .agile, spend: .opex,
      scores: [2, 4, 4, 4], stage: "Trial", department: "IT Division", category: "Digital product",
      customer: "Private customers", objectives: ["customers"], priority: 15,
      text: "Suggest to customers what they may need next. The trial showed no effect that would pay for it.",
      plan: Plan(-320, for: 400), money: (900, 1_700, 2_500),
      story: Story(
        "GLAR", [0, 20, 45, 70], [0, 30, 60, 120], quiet: 4,
        [(3, "The trial found no measurable effect. The case is put to the review.")]),
      moves: [
        Move(
          .cancelled, "Stopped at gate 2",
          "Gate 2: the trial showed no effect; money goes back to the programme")
      ]),
    ProjectRow(
      reference: "NG-114", name: "Field engineers' app", office: "vmo", serving: ["ops", "it"],
      portfolio: "change", sponsor: "margit.oberg", manager: "owen.prichard", requester: "bram.visser",
      approach: .agile, spend: .opex, scores: [2, 3, 2, 3], stage: "Release 2",
      department: "Operations Division",
      category: "Digital product", customer: "Field engineers", objectives: ["customers", "carbon"],
      priority: 9,
      text: """
        Job sheets and routes on a tablet. The Operations Division PMO claims to govern it as well, since its people \
        use it. A project has one governing office, so until the PMO director decides, the Digital Products VMO governs \
        and Operations serves.
        """,
      plan: Plan(-155, for: 260), money: (640, 980, 1_400),
      story: Story("GGLL", [0, 0, 8, 12], [0, 10, 20, 30], quiet: 1)),
  ]
}
