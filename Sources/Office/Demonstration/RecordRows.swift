extension Demonstration {
  /// A project's wish to do a control differently, and what became of it; days are counted from today.
  struct TailoringRow: Sendable {
    let project: String
    let control: ControlKey
    let level: ControlLevel
    let rationale: String
    let risk: String
    let requester: String
    var approver: String?
    var office: String?
    let from: Int
    var to: Int?
    var outcome = TailoringRecord.Status.proposed
    var because = ""
  }

  /// A project's request for leave from a control, and what became of it; days are counted from today.
  struct WaiverRow: Sendable {
    let project: String
    let control: ControlKey
    let level: ControlLevel
    let reason: String
    let compensation: String
    let requester: String
    var approver: String?
    var office: String?
    let from: Int
    let until: Int
    var outcome = WaiverRecord.Status.requested
    var because = ""
  }

  static let tailorings: [TailoringRow] = [
    TailoringRow(
      project: "NG-142", control: .methodologyChoice, level: .advise,
      rationale: "Three small suppliers work by their own methods; ours would double the paperwork.",
      risk: "Reports arrive in different forms and have to be joined by hand.", requester: "emre.yildiz",
      approver: "simon.achterberg", office: "trn", from: -150, to: 120, outcome: .inForce,
      because: "Accepted while the pilot with the suppliers lasts"),
    TailoringRow(
      project: "NG-102", control: .templateUse, level: .block,
      rationale: "The landlord of the new site accepts documents in the designated templates only.",
      risk: "A document in another form is sent back and costs a few days.", requester: "judith.wray",
      approver: "victor.almeida", office: "it", from: -95, outcome: .inForce,
      because: "Stricter than asked, agreed with the landlord in mind"),
    TailoringRow(
      project: "NG-112", control: .selectionPrioritisation, level: .advise,
      rationale: "The backlog is ranked each fortnight with the users; a second ranking adds nothing.",
      risk: "Comparison with other products becomes harder.", requester: "selma.haugen", from: 7, to: 187),
    TailoringRow(
      project: "NG-124", control: .templateUse, level: .advise,
      rationale: "The leasing company brings its own documents.",
      risk:
        "The board sees an unfamiliar format. Lies below the enterprise floor, so a waiver may be needed.",
      requester: "stellan.hedlund", from: 3),
    TailoringRow(
      project: "NG-103", control: .lessons, level: .off,
      rationale: "The team is too busy for lessons sessions.",
      risk: "The next roll-out repeats what went wrong in the first.", requester: "judith.wray",
      approver: "victor.almeida", office: "it", from: -60, outcome: .rejected,
      because: "An hour per stage was agreed instead"),
  ]

  static let waivers: [WaiverRow] = [
    WaiverRow(
      project: "NG-102", control: .scheduleQuality, level: .advise,
      reason:
        "The supplier's plan has many open ends and cannot be repaired before the move of the first hall.",
      compensation: "Weekly look at the critical path with the supplier, minutes to the IT Division PMO.",
      requester: "judith.wray", approver: "ingrid.solberg", office: "epmo", from: -72, until: 18,
      outcome: .granted, because: "Granted for the first hall only; the second needs a sound plan"),
    WaiverRow(
      project: "NG-133", control: .scheduleQuality, level: .require,
      reason: "The ground survey came late, so the early part of the plan could not be detailed.",
      compensation: "Detailed plan for the next eight weeks, renewed every fortnight.",
      requester: "theresa.blum", approver: "ingrid.solberg", office: "epmo", from: -190, until: -41,
      outcome: .granted, because: "Granted until the survey is in"),
    WaiverRow(
      project: "NG-112", control: .reportingCadence, level: .advise,
      reason: "The boards report daily; a monthly paper would say less and later.",
      compensation: "A standing link to the board and a call each month.", requester: "selma.haugen", from: 5,
      until: 185),
    WaiverRow(
      project: "NG-122", control: .templateUse, level: .off,
      reason: "The depot would like to keep its own one-page plan.",
      compensation: "None offered.", requester: "joy.adeyemi", approver: "beatrice.novak",
      from: -30, until: 150, outcome: .refused, because: "The short template of the library is one page too"),
    WaiverRow(
      project: "NG-141", control: .businessCaseReview, level: .advise,
      reason:
        "The review was asked for when the sum still included licences that another budget now carries.",
      compensation: "The controller looks through the figures.", requester: "ottilie.grahn", from: -20,
      until: 70, outcome: .withdrawn, because: "No longer needed; the review took place"),
  ]
}
