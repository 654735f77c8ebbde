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
    Shelf(SuccessFactor.self, area: .office, .nodes([.init("office", .office)]), named: ["owner"]),
    Shelf(OfficeCost.self, area: .office, .nodes([.init("office", .office)])),
    Shelf(
      SpokeReturn.self, area: .office, .nodes([.init("from_office", .office), .init("to_office", .office)])),
    Shelf(OfficeInterface.self, area: .office, .nodes([.init("office", .office)]), named: ["owner"]),
    Shelf(
      RuleAcknowledgement.self, area: .roles, own: "person", dated: "on_day",
      .nodes([.init("office", .office)]), named: ["person"], checks: RuleAcknowledgementChecks.run),
    Shelf(Term.self, area: .standards, .nodes([.init("office", .office)]), checks: TermChecks.run),
    Shelf(
      OfficeReview.self, area: .office, .nodes([.init("office", .office)]), checks: ReviewChecks.run),
    Shelf(
      Redesign.self, area: .office, .nodes([.init("office", .office), .init("new_parent", .office)])),
    Shelf(Person.self, area: .roles, .everywhere, checks: LeavingChecks.run),
    Shelf(OrgUnit.self, area: .roles, .everywhere),
    Shelf(Job.self, area: .roles, .everywhere),
    Shelf(Role.self, area: .roles, .everywhere, following: Role.following, checks: RoleChecks.run),
    Shelf(Post.self, area: .roles, scoped, checks: PostChecks.run),
    Shelf(
      Assignment.self, area: .roles, .nodes([], through: [.init("post", "post")]),
      named: ["person", "deputy"],
      checks: AssignmentChecks.run),
    Shelf(
      Acknowledgement.self, area: .roles, own: "person", dated: "on_day",
      .nodes([], through: [.init("assignment", "assignment")]), named: ["person"],
      checks: AcknowledgementChecks.run),
    Shelf(
      Absence.self, area: .roles, own: "person", .everywhere, named: ["person", "cover"],
      checks: AbsenceChecks.run),
    Shelf(TrainingRecord.self, area: .training, .everywhere, named: ["person"]),
    Shelf(
      Delegation.self, area: .roles, scoped, named: ["person"], checks: DelegationChecks.run,
      archiving: KeptOnRecord.delegation),
    Shelf(
      AuthorityRequest.self, area: .changes, asking: .changes, asker: "requester", dated: "requested_on",
      scoped,
      named: ["requester", "decided_by"], circle: .request, checks: RequestChecks.run,
      archiving: KeptOnRecord.request),
    Shelf(
      Decision.self, area: .changes, scoped, named: ["person"], circle: .ofBody, checks: DecisionChecks.run,
      archiving: KeptOnRecord.decision),
    Shelf(
      RaciLine.self, area: .roles, .nodes([.init("office", .office)], through: [.init("project", "project")]),
      named: ["person"], checks: RaciChecks.run, archiving: RaciChecks.putAway),
    Shelf(Body.self, area: .office, scoped, circle: .body, checks: BodyChecks.body),
    Shelf(
      BodyMember.self, area: .office, .nodes([], through: [.init("body", "body")]),
      named: ["person", "deputy"], circle: .ofBody, checks: BodyChecks.member),
    Shelf(
      Meeting.self, area: .stakeholders, .nodes([], through: [.init("body", "body")]),
      circle: .meeting, checks: MeetingChecks.run, archiving: KeptOnRecord.meeting),
    Shelf(
      AgendaItem.self, area: .stakeholders, .nodes([], through: [.init("meeting", "meeting")]),
      named: ["presenter"], circle: .agenda, checks: AgendaChecks.run, archiving: KeptOnRecord.agenda),
    Shelf(
      Vote.self, area: .stakeholders, own: "person", .nodes([], through: [.init("item", "agenda_item")]),
      named: ["person"], circle: .vote, checks: VoteChecks.run, archiving: KeptOnRecord.vote),
    Shelf(ActionItem.self, area: .stakeholders, scoped, named: ["owner"]),
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
      AdviceAnswer.self, area: .standards, asking: .project, asker: "person", dated: "on_day",
      .nodes([], through: [.init("project", "project")]), named: ["person"],
      following: AdviceAnswer.following, checks: AdviceAnswerChecks.run),
    Shelf(
      Objective.self, area: .portfolio, .nodes([.init("office", .office)]), named: ["owner"],
      checks: TreeChecks.objective),
    Shelf(
      Portfolio.self, area: .portfolio, .nodes([.init("id", .portfolio), .init("office", .office)]),
      named: ["owner"]),
    Shelf(
      Programme.self, area: .project,
      .nodes([.init("id", .programme), .init("portfolio", .portfolio), .init("office", .office)]),
      named: ["sponsor", "manager"], checks: NamingChecks.run),
    Shelf(
      Project.self, area: .project, asker: "requester", .nodes(projectPlaces),
      named: ["sponsor", "manager", "requester"],
      checks: ProjectChecks.run),
    Shelf(
      StatusReport.self, area: .reports, .nodes([], through: [.init("project", "project")]),
      checks: ReportChecks.run, archiving: ReportLock.archiving),
    Shelf(
      ProjectPlan.self, area: .project, .nodes([], through: [.init("project", "project")]),
      checks: PlanChecks.run),
    Shelf(Account.self, area: .administration, .accounts, named: ["person"], checks: AccountChecks.run),
  ])

  /// Where entries stand that belong to one office, portfolio, programme or project.
  private static let scoped = Placement.nodes(
    [.init("office", .office), .init("portfolio", .portfolio), .init("programme", .programme)],
    through: [.init("portfolio", "portfolio"), .init("programme", "programme"), .init("project", "project")])

  private static let projectPlaces: [Placement.Column] = [
    .init("id", .project), .init("programme", .programme), .init("portfolio", .portfolio),
    .init("governing_office", .office), .init("serving_offices", .office, isList: true),
  ]
}
