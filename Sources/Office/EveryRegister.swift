import Registers

extension Catalogue {
  /// One line per register: what it holds, whose rights count, where its entries stand, which checks it has.
  public static let everyRegister = Catalogue([
    Shelf(
      OfficeUnit.self, area: .office, .nodes([.init("id", .office), .init("parent", .office)]),
      checks: OfficeChecks.run),
    Shelf(
      OfficeLink.self, area: .office, .nodes([.init("from_office", .office), .init("to_office", .office)])),
    Shelf(
      Mandate.self, area: .office, .nodes([.init("office", .office)]), named: ["sponsor"],
      checks: MandateChecks.run),
    Shelf(Person.self, area: .roles, .everywhere),
    Shelf(Role.self, area: .roles, .everywhere, isOpen: false),
    Shelf(
      Post.self, area: .roles, .nodes(postPlaces, through: [.init("project", "project")]),
      checks: PostChecks.run),
    Shelf(
      Assignment.self, area: .roles, .nodes([], through: [.init("post", "post")]),
      named: ["person", "deputy"],
      checks: AssignmentChecks.run),
    Shelf(ControlPolicy.self, area: .standards, .nodes([.init("office", .office)]), checks: PolicyChecks.run),
    Shelf(
      TailoringRecord.self, area: .standards, asking: .project, asker: "requester",
      .nodes([], through: [.init("project", "project")]),
      named: ["requester", "approver"], checks: ApprovalChecks.tailoring),
    Shelf(
      WaiverRecord.self, area: .standards, asking: .project, asker: "requester",
      .nodes([], through: [.init("project", "project")]),
      named: ["requester", "approver"], checks: ApprovalChecks.waiver),
    Shelf(
      Objective.self, area: .portfolio, .nodes([.init("office", .office)]), named: ["owner"],
      checks: TreeChecks.objective),
    Shelf(
      Portfolio.self, area: .portfolio, .nodes([.init("id", .portfolio), .init("office", .office)]),
      named: ["owner"]),
    Shelf(
      Programme.self, area: .project,
      .nodes([.init("id", .programme), .init("portfolio", .portfolio), .init("office", .office)]),
      named: ["sponsor", "manager"], checks: SelfAppointment.run),
    Shelf(
      Project.self, area: .project, asker: "requester", .nodes(projectPlaces),
      named: ["sponsor", "manager", "requester"],
      checks: ProjectChecks.run),
    Shelf(
      StatusReport.self, area: .reports, .nodes([], through: [.init("project", "project")]),
      checks: ReportChecks.run),
    Shelf(Account.self, area: .administration, .accounts, named: ["person"], checks: AccountChecks.run),
  ])

  private static let postPlaces: [Placement.Column] = [
    .init("office", .office), .init("portfolio", .portfolio), .init("programme", .programme),
  ]

  private static let projectPlaces: [Placement.Column] = [
    .init("id", .project), .init("programme", .programme), .init("portfolio", .portfolio),
    .init("governing_office", .office), .init("serving_offices", .office, isList: true),
  ]
}
