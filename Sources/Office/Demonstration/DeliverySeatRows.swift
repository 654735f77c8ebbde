extension Demonstration {
  /// The posts on portfolios, programmes and projects. Sponsors and managers are named on the projects themselves.
  static let deliverySeats: [SeatRow] = [
    SeatRow(
      "Manager of the Change portfolio", "portfolio_manager", .portfolio("change"), mandatory: true,
      [HolderRow("priya.nair", from: -560, deputy: "mei.tanaka")]),
    SeatRow(
      "Manager of Run and grow", "portfolio_manager", .portfolio("run"), mandatory: true,
      [HolderRow("felix.brandt", from: -495)]),
    SeatRow(
      "Manager of the Capital portfolio", "portfolio_manager", .portfolio("capital"), mandatory: true,
      [HolderRow("siobhan.doyle", from: -830, deputy: "dermot.quigley")]),
    SeatRow(
      "Controller of the Capital portfolio", "finance_controller", .portfolio("capital"),
      [HolderRow("marcus.ellery", from: -700, share: 30, "Agreed with the chief financial officer")]),
    SeatRow(
      "Benefits owner, Digital Customer", "benefits_manager", .programme("digital"), mandatory: true),
    SeatRow(
      "Change manager, One Norrland", "business_change_manager", .programme("one"),
      [HolderRow("leon.fischer", from: -230, to: 120, share: 20)]),
    SeatRow(
      "Analyst, identity platform", "business_analyst", .project("NG-101"),
      [HolderRow("selma.haugen", from: -300, share: 40, "Project brief")]),
    SeatRow(
      "Team member, identity platform", "team_member", .project("NG-101"), most: 6,
      [
        HolderRow("lucia.moreno", from: -320, share: 70, "Agreed with the line manager"),
        HolderRow("piotr.wolski", from: -320, share: 50, "Agreed with the line manager"),
        HolderRow("amara.eze", from: -200, to: 60, "Contract of services"),
      ]),
    SeatRow(
      "Team member, data centre exit", "team_member", .project("NG-102"), most: 4,
      [HolderRow("piotr.wolski", from: -190, share: 70, "Agreed with the line manager")]),
    SeatRow(
      "Team leader, mobile app", "team_leader", .project("NG-111"),
      [HolderRow("owen.prichard", from: -250, "Project brief")]),
    SeatRow(
      "Team member, mobile app", "team_member", .project("NG-111"), most: 5,
      [HolderRow("lucia.moreno", from: -90, share: 30, "Agreed with the line manager")]),
    SeatRow(
      "User representative, field engineers", "stakeholder", .project("NG-114"),
      [HolderRow("bram.visser", from: -130, share: 10, "Agreed with the operations director")]),
    SeatRow(
      "Team member, depot layout", "team_member", .project("NG-122"), most: 3,
      [HolderRow("elin.sandvik", from: -140, share: 40, "Agreed with the line manager")]),
    SeatRow(
      "Assurance reviewer, tower", "auditor", .project("NG-131"),
      [HolderRow("kwame.mensah", from: -140, to: 215, share: 20, "Named by Internal Audit")]),
    SeatRow(
      "Structural adviser, tower", "external_advisor", .project("NG-131"),
      [HolderRow("patrick.lowry", from: -480, share: 50, "Contract of services")]),
    SeatRow(
      "Project coordinator, tower", "project_coordinator", .project("NG-131"), mandatory: true,
      [HolderRow("ivar.bjornstad", from: -500, to: -431, share: 50, "Project brief")]),
    SeatRow(
      "Project analyst, treatment plant", "project_analyst", .project("NG-134"),
      [HolderRow("dermot.quigley", from: -210, share: 20, "Decision of the head of the Capital Works PMO")]),
    SeatRow(
      "Supply side lead, finance service", "team_leader", .project("NG-141"),
      [HolderRow("hana.suzuki", from: -220, share: 20, "Project brief")]),
  ]
}
