import Registers

extension Demonstration {
  /// A mandate of an office and how far it has come; days are counted from today.
  struct MandateRow: Sendable {
    let office: String
    var version = 1
    let purpose: String
    var reason = Mandate.Reason.governance
    let inScope: String
    let outOfScope: String
    let authority: String
    let services: String
    let success: String
    let sponsor: String
    let from: Int
    let review: Int
    var upTo = Mandate.Status.inForce
  }

  static let mandates: [MandateRow] = [
    MandateRow(
      office: "epmo", purpose: "Report on all projects of the group.", inScope: "Projects above GBP 250,000",
      outOfScope: "Choice of projects", authority: "Recommends only.", services: "Monthly report",
      success: "Every project reports each month.", sponsor: "oliver.pemberton", from: -1_400, review: -720,
      upTo: .superseded),
    MandateRow(
      office: "epmo", version: 2,
      purpose: "Lay down how the group chooses, governs and reports its projects, and see that it happens.",
      inScope: "All portfolios, programmes and projects of the group",
      outOfScope: "Line work without a project; research below GBP 50,000",
      authority:
        "Decides standards and floors of control. Recommends to the board on choice and funding. May call in any gate.",
      services: "Portfolio analysis, assurance, standards, monthly report to the board",
      success: "The board decides on figures nobody disputes. Nine of ten projects report on time.",
      sponsor: "astrid.vange", from: -710, review: 150),
    MandateRow(
      office: "coe", purpose: "Own methods, templates and learning for everyone who delivers projects.",
      reason: .effectiveness, inScope: "Methods, templates, training, lessons",
      outOfScope: "Steering of delivery; status of single projects",
      authority: "Publishes methods and templates. Has no say over dates and money.",
      services: "Method library, coaching, learning paths, community of practice",
      success: "Project managers use the library because it saves them time.", sponsor: "ingrid.solberg",
      from: -620, review: 110),
    MandateRow(
      office: "it", purpose: "Govern the technology projects of the group within the enterprise standards.",
      inScope: "Projects of the IT Division", outOfScope: "Service operation; changes below ten days of work",
      authority: "Verifies baselines, keeps the reporting calendar, recommends at gates.",
      services: "Planning support, reporting, gate preparation", success: "No gate is held without evidence.",
      sponsor: "helena.strand", from: -690, review: 40),
    MandateRow(
      office: "vmo", purpose: "Fund digital products by outcome and show how value flows.",
      reason: .effectiveness, inScope: "Product teams of the IT Division",
      outOfScope: "Infrastructure projects", authority: "Proposes the quarterly round; owners decide.",
      services: "Quarterly review, flow figures, coaching of product owners",
      success: "Funding moves to where outcomes are seen, each quarter.", sponsor: "helena.strand",
      from: -420,
      review: 300),
    MandateRow(
      office: "ops", purpose: "Support projects in operations with advice, templates and a helping hand.",
      reason: .efficiency, inScope: "Projects of depots, warehouses and fleet",
      outOfScope: "Construction; enterprise systems", authority: "Advises. Decides nothing for the projects.",
      services: "Start-up help, templates, facilitation",
      success: "People come back with their next project.",
      sponsor: "margit.oberg", from: -750, review: -20),
    MandateRow(
      office: "ops", version: 2,
      purpose: "Support projects in operations and agree a light reporting rhythm with them.",
      reason: .efficiency, inScope: "Projects of depots, warehouses, fleet and supply chain",
      outOfScope: "Construction; enterprise systems",
      authority: "Advises, and keeps one calendar of reports.",
      services: "Start-up help, templates, facilitation, report calendar",
      success: "Half of the projects report without being asked.", sponsor: "margit.oberg", from: 30,
      review: 400, upTo: .draft),
    MandateRow(
      office: "supply", purpose: "Support the projects of the supply chain on the spot.",
      reason: .efficiency, inScope: "Supply chain projects below GBP 500,000",
      outOfScope: "Everything larger",
      authority: "Advises.", services: "Start-up help, templates", success: "Five projects helped in a year.",
      sponsor: "hana.suzuki", from: 20, review: 385, upTo: .underReview),
    MandateRow(
      office: "cap", purpose: "Deliver the group's building work with its own project managers.",
      inScope: "Construction and large equipment", outOfScope: "Maintenance below GBP 100,000",
      authority:
        "Appoints project managers, sets baselines after the board has decided, holds the change budget.",
      services: "Project managers, planning, cost control, risk, document control",
      success: "Buildings handed over as promised, without claims left open.", sponsor: "robert.thackeray",
      from: -1_050, review: 75),
    MandateRow(
      office: "tower", purpose: "Run plan, cost, risk and documents of Tower G+55 until handover.",
      inScope: "The tower and its packages", outOfScope: "The utilities of the campus",
      authority: "Works within the authority of the project director.",
      services: "Planning, cost, risk, document control",
      success: "One set of figures on site and at the board.",
      sponsor: "robert.thackeray", from: -520, review: 25),
    MandateRow(
      office: "trn", purpose: "Lead the change to one finance and one procurement, and prove its value.",
      reason: .other, inScope: "Programme One Norrland", outOfScope: "Change within single divisions",
      authority: "Releases funds of the programme by quarter; adjusts its scope within the business case.",
      services: "Value ledger, change management, decision log",
      success: "GBP 6 million of yearly value, signed for by those who hold the budgets.",
      sponsor: "astrid.vange", from: -300, review: 60),
  ]
}
