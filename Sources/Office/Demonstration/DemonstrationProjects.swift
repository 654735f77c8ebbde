/// The projects of Norrland Group: what each is, how it stands, and what there is to notice about it.
enum DemonstrationProjects {
  struct Row {
    let name: String
    let office: String
    let portfolio: String
    var programme: String?
    let category: String
    let approach: Project.Approach
    /// Size, risk, complexity, novelty.
    let scores: (Int, Int, Int, Int)
    let status: Project.Status
    let sponsor: String?
    let manager: String?
    /// Days from today: start, baseline finish, forecast finish.
    let days: (Int, Int, Int)?
    /// Thousands of pounds: budget, forecast, whole life, benefits.
    let money: (Int64, Int64, Int64, Int64)?
    let rag: Rag?
    var reason = ""
    var serving: String?
    var isConfidential = false
    var stage = ""
    let about: String
  }

  static let portfolios: [(key: String, name: String, budget: Int64, owner: String)] = [
    ("change", "Change portfolio", 48_000, "Amara Okafor"),
    ("grow", "Run and grow portfolio", 30_000, "Sara Johansson"),
    ("capital", "Capital portfolio", 620_000, "Viktor Hansen"),
  ]

  static let programmes:
    [(key: String, name: String, office: String, portfolio: String, sponsor: String, manager: String)] = [
      ("one", "One Norrland", "transformation", "change", "Bengt Ahlgren", "Anders Bakke"),
      ("digital", "Digital customers", "vmo", "grow", "Sara Johansson", "Hanna Virtanen"),
      ("waterfront", "Waterfront", "capital", "capital", "Viktor Hansen", "Lucia Romero"),
    ]

  static let objectives: [(statement: String, measure: String, target: String, weight: Int64)] = [
    ("Customers served without a phone call", "Share of contacts solved online", "70 %", 30),
    ("Running cost per site down by a tenth", "Yearly cost per site", "GBP 1.8 million", 30),
    ("Plants without lost-time accidents", "Days since the last one", "365", 20),
    ("Half the fleet electric", "Share of vehicles", "50 %", 20),
  ]

  static let all: [Row] = first + second

  private static let first: [Row] = [
    Row(
      name: "Tower G+55", office: "capital", portfolio: "capital", programme: "waterfront",
      category: "Construction", approach: .predictive, scores: (5, 5, 5, 4), status: .inDelivery,
      sponsor: "Viktor Hansen", manager: "Joris de Vries", days: (-620, 480, 590),
      money: (410_000, 447_000, 690_000, 810_000), rag: .amber,
      reason: "Façade supplier replaced; two months are being won back on site.", serving: "tower",
      stage: "Superstructure",
      about: "A mixed tower of fifty-five floors on the waterfront, with its own project office."),
    Row(
      name: "Quay wall renewal", office: "capital", portfolio: "capital", programme: "waterfront",
      category: "Construction", approach: .predictive, scores: (4, 4, 3, 2), status: .inDelivery,
      sponsor: "Viktor Hansen", manager: "Mei Tanaka", days: (-300, 200, 215),
      money: (38_000, 39_200, 52_000, 60_000), rag: .green, stage: "Piling",
      about: "Four hundred metres of quay made fit for fifty years."),
    Row(
      name: "Depot roof solar", office: "capital", portfolio: "capital", category: "Energy",
      approach: .predictive, scores: (2, 2, 2, 2), status: .closing, sponsor: "Helena Lindqvist",
      manager: "Mei Tanaka", days: (-400, -20, -8), money: (2_400, 2_350, 3_000, 6_900), rag: .green,
      stage: "Handover", about: "Panels on six depots; benefits are measured after closure."),
    Row(
      name: "Ferry terminal study", office: "capital", portfolio: "capital", category: "Construction",
      approach: .predictive, scores: (3, 4, 3, 4), status: .cancelled, sponsor: "Viktor Hansen",
      manager: "Mei Tanaka", days: (-500, -100, -100), money: (900, 640, 640, 0), rag: .red,
      reason: "Stopped at gate 2: the traffic never came.", stage: "Feasibility",
      about: "Stopped by the board at the second gate; the money left was released."),
    Row(
      name: "Billing platform", office: "it", portfolio: "change", programme: "one", category: "ICT",
      approach: .hybrid, scores: (4, 5, 4, 3), status: .inDelivery, sponsor: "Catarina Lopes",
      manager: "Oscar Lind", days: (-420, 30, 190), money: (7_800, 9_900, 14_000, 21_000), rag: .amberGreen,
      reason: "The sponsor expects the new release plan to recover most of the delay.", stage: "Build",
      about: "Declares a better colour than its dates and cost show: both stand side by side."),
    Row(
      name: "Identity and access", office: "it", portfolio: "change", programme: "one", category: "ICT",
      approach: .predictive, scores: (3, 4, 3, 2), status: .inDelivery, sponsor: "Peter Novotny",
      manager: "Camille Dubois", days: (-200, 120, 125), money: (2_100, 2_080, 3_600, 4_000), rag: .green,
      stage: "Roll-out", about: "One sign-in for every system."),
    Row(
      name: "Data centre exit", office: "it", portfolio: "change", programme: "one", category: "ICT",
      approach: .predictive, scores: (4, 4, 4, 3), status: .inDelivery, sponsor: "Peter Novotny",
      manager: "Camille Dubois", days: (-350, 60, 150), money: (5_600, 6_000, 7_700, 12_500), rag: .amberRed,
      stage: "Migration", about: "Two halls to empty before the lease ends."),
    Row(
      name: "Service desk renewal", office: "it", portfolio: "grow", category: "ICT", approach: .agile,
      scores: (2, 2, 2, 2), status: .inDelivery, sponsor: "Peter Novotny", manager: "Oscar Lind",
      days: (-90, 150, 150), money: (640, 610, 1_100, 1_900), rag: .green, stage: "Increment 3",
      about: "A new desk, one team at a time."),
    Row(
      name: "Network segmentation", office: "it", portfolio: "change", category: "Security",
      approach: .predictive, scores: (3, 5, 4, 3), status: .onHold, sponsor: "Peter Novotny",
      manager: "Camille Dubois", days: (-160, 240, 400), money: (1_900, 1_900, 2_600, 0), rag: .amber,
      reason: "Waits for the data centre exit.", stage: "Design",
      about: "On hold by decision until the halls are empty."),
    Row(
      name: "Payroll supplier change", office: "it", portfolio: "change", category: "ICT",
      approach: .predictive, scores: (3, 4, 3, 3), status: .initiating, sponsor: "Catarina Lopes",
      manager: "Oscar Lind", days: (20, 380, 380), money: (1_250, 1_250, 4_000, 5_200), rag: nil,
      isConfidential: true, stage: "Selection",
      about: "Confidential while the tender runs: shown only to those named and to those who govern it."),
    Row(
      name: "Customer app", office: "vmo", portfolio: "grow", programme: "digital", category: "Digital",
      approach: .agile, scores: (3, 3, 3, 4), status: .inDelivery, sponsor: "Sara Johansson",
      manager: "Jamal Carter", days: (-260, 240, 240), money: (3_300, 3_350, 6_000, 9_800), rag: .green,
      stage: "Quarter 5", about: "Reviewed and refunded each quarter; no Gantt chart is asked for."),
    Row(
      name: "Self-service portal", office: "vmo", portfolio: "grow", programme: "digital",
      category: "Digital", approach: .agile, scores: (2, 3, 3, 3), status: .inDelivery,
      sponsor: "Sara Johansson", manager: "Jamal Carter", days: (-120, 180, 200),
      money: (1_450, 1_500, 2_400, 3_700), rag: .amberGreen, stage: "Quarter 2",
      about: "Contacts solved online without a call."),
  ]

  private static let second: [Row] = [
    Row(
      name: "Field worker tablets", office: "vmo", portfolio: "grow", programme: "digital",
      category: "Digital", approach: .hybrid, scores: (2, 2, 2, 2), status: .closed,
      sponsor: "Helena Lindqvist", manager: "Jamal Carter", days: (-700, -240, -200),
      money: (980, 1_020, 1_600, 3_100), rag: .green, stage: "Closed",
      about: "Closed last year; its benefits still come in."),
    Row(
      name: "Safety line of fire", office: "ops", portfolio: "change", category: "Safety",
      approach: .predictive, scores: (2, 3, 2, 2), status: .inDelivery, sponsor: "Helena Lindqvist",
      manager: "Stefan Horvat", days: (-150, 90, 90), money: (760, 740, 760, 0), rag: .green,
      stage: "Training", about: "Guards and training on forty machines."),
    Row(
      name: "Warehouse slotting", office: "ops", portfolio: "grow", category: "Logistics",
      approach: .predictive, scores: (2, 2, 2, 1), status: .inDelivery, sponsor: "Karin Dahl",
      manager: "Ruth Feldman", days: (-110, 60, 75), money: (410, 420, 410, 1_200), rag: .amber,
      stage: "Pilot", about: "Its sponsor has left: somebody must take it over."),
    Row(
      name: "Fleet electrification", office: "ops", portfolio: "change", category: "Energy",
      approach: .hybrid, scores: (4, 3, 3, 4), status: .inDelivery, sponsor: "Helena Lindqvist", manager: nil,
      days: (-60, 900, 960), money: (11_500, 12_100, 19_000, 26_000), rag: .amber, stage: "Chargers",
      about: "Has no project manager yet."),
    Row(
      name: "Cold store upgrade", office: "ops", portfolio: "grow", category: "Operations",
      approach: .predictive, scores: (2, 2, 1, 1), status: .proposed, sponsor: nil, manager: nil, days: nil,
      money: nil, rag: nil, about: "An idea with a name: no sponsor, no dates, no money."),
    Row(
      name: "Returns handling", office: "ops", portfolio: "grow", category: "Logistics",
      approach: .predictive, scores: (2, 2, 2, 2), status: .inDelivery, sponsor: "Sara Johansson",
      manager: "Ruth Feldman", days: (-80, 140, 138), money: (530, 505, 530, 1_400), rag: .green,
      stage: "Build", about: "Three weeks from return to credit, brought down to three days."),
    Row(
      name: "Yard management", office: "ops", portfolio: "grow", category: "Logistics", approach: .predictive,
      scores: (2, 3, 2, 2), status: .exception, sponsor: "Sara Johansson", manager: "Stefan Horvat",
      days: (-240, 10, 130), money: (690, 905, 1_100, 1_500), rag: .red,
      reason: "Beyond tolerance in time and cost; the board has the exception report.", stage: "Integration",
      about: "Two offices thought it theirs; Operations governs, Logistics serves."),
    Row(
      name: "Procurement savings", office: "transformation", portfolio: "change", programme: "one",
      category: "Transformation", approach: .hybrid, scores: (3, 3, 3, 2), status: .inDelivery,
      sponsor: "Catarina Lopes", manager: "Anders Bakke", days: (-130, 200, 200),
      money: (820, 800, 820, 9_400), rag: .green, stage: "Wave 2",
      about: "Value identified, validated, planned, executed, realised: week by week."),
    Row(
      name: "Shared service centre", office: "transformation", portfolio: "change", programme: "one",
      category: "Transformation", approach: .predictive, scores: (4, 4, 4, 3), status: .inDelivery,
      sponsor: "Bengt Ahlgren", manager: "Anders Bakke", days: (-100, 300, 345),
      money: (4_400, 4_700, 6_500, 11_000), rag: .amber, stage: "Design",
      about: "Finance and people services under one roof."),
    Row(
      name: "Target operating model", office: "transformation", portfolio: "change", programme: "one",
      category: "Transformation", approach: .predictive, scores: (3, 3, 4, 4), status: .inDelivery,
      sponsor: "Bengt Ahlgren", manager: "Marta Kowalska", days: (-90, 60, 62), money: (600, 590, 600, 0),
      rag: .green, stage: "Consultation", about: "Who does what when the transformation is over."),
    Row(
      name: "Method refresh", office: "coe", portfolio: "change", category: "Methods", approach: .agile,
      scores: (1, 1, 2, 2), status: .inDelivery, sponsor: "Ingrid Solheim", manager: "Kofi Mensah",
      days: (-70, 110, 110), money: (140, 138, 140, 0), rag: .green, stage: "Increment 2",
      about: "Lighter templates for small projects."),
    Row(
      name: "Portfolio system", office: "hub", portfolio: "change", category: "ICT", approach: .agile,
      scores: (2, 2, 2, 3), status: .inDelivery, sponsor: "Helena Lindqvist", manager: "Pavel Novak",
      days: (-45, 120, 120), money: (260, 255, 400, 900), rag: .green, stage: "Roll-out",
      about: "This system, introduced office by office."),
  ]
}
