extension Demonstration {
  /// A body of the group with those who sit in it; days are counted from today.
  struct BodyRow: Sendable {
    let key: String
    let name: String
    let kind: Body.Kind
    let place: Place
    var reportsTo: String?
    let purpose: String
    let authority: String
    let cadence: Body.Cadence
    let quorum: Int
    var majority = Body.Majority.simple
    var target: Int?
    let since: Int
    var version = 1
    let members: [MemberRow]
    var dissolved: String?
  }

  /// A seat in a body.
  struct MemberRow: Sendable {
    let person: String
    let part: BodyMember.Part
    let speaksFor: String
    let deputy: String?
    let to: Int?

    init(
      _ person: String, _ part: BodyMember.Part = .member, for speaksFor: String = "", deputy: String? = nil,
      to: Int? = nil
    ) {
      self.person = person
      self.part = part
      self.speaksFor = speaksFor
      self.deputy = deputy
      self.to = to
    }
  }

  /// The upper bodies first: each finds the one to which it escalates.
  static let bodies: [BodyRow] = [
    BodyRow(
      key: "board", name: "Enterprise portfolio board", kind: .portfolioBoard, place: .office("epmo"),
      purpose: "Choose, fund and stop the projects of the group.",
      authority:
        "Decides on every project above GBP 1 million and on all that breaks the tolerance of a programme. "
        + "What lies outside the yearly budget goes to the group's board of directors.",
      cadence: .monthly, quorum: 3, target: 21, since: -900, version: 3,
      members: [
        MemberRow("astrid.vange", .chair, for: "The group", deputy: "henrik.dahlgren"),
        MemberRow("oliver.pemberton", for: "Finance", deputy: "marcus.ellery"),
        MemberRow("helena.strand", for: "Technology", deputy: "victor.almeida"),
        MemberRow("margit.oberg", for: "Operations", deputy: "hugo.marchetti"),
        MemberRow("robert.thackeray", for: "Capital works", deputy: "siobhan.doyle"),
        MemberRow("ingrid.solberg", .adviser), MemberRow("mei.tanaka", .secretary),
      ]),
    BodyRow(
      key: "digital", name: "Digital Customer programme board", kind: .programmeBoard,
      place: .programme("digital"),
      reportsTo: "board", purpose: "Steer the programme towards one account for every customer.",
      authority: "Decides on scope and on money up to GBP 500,000 within the tranche.", cadence: .monthly,
      quorum: 2,
      target: 14, since: -400,
      members: [
        MemberRow("helena.strand", .chair, for: "Sponsor", deputy: "victor.almeida"),
        MemberRow("ruth.delacroix", for: "Engineering"),
        MemberRow("margit.oberg", for: "Users", deputy: "bram.visser"),
        MemberRow("rory.macleod", .secretary),
      ]),
    BodyRow(
      key: "campus", name: "Northern Campus programme board", kind: .programmeBoard,
      place: .programme("campus"),
      reportsTo: "board", purpose: "Bring tower, utilities and laboratory up as one campus.",
      authority: "Decides on time within 60 days and on money up to GBP 1 million.", cadence: .monthly,
      quorum: 3,
      majority: .twoThirds, target: 14, since: -560, version: 2,
      members: [
        MemberRow("robert.thackeray", .chair, for: "Sponsor", deputy: "siobhan.doyle"),
        MemberRow("margit.oberg", for: "Users", deputy: "hugo.marchetti"),
        MemberRow("agnes.moller", for: "Engineering"), MemberRow("marcus.ellery", for: "Finance"),
        MemberRow("linnea.ostrom", .secretary),
      ]),
    BodyRow(
      key: "tower", name: "Project board, Tower G+55", kind: .projectBoard, place: .project("NG-131"),
      reportsTo: "campus", purpose: "Direct the building of the tower.",
      authority: "Decides within the tolerances of the stage; draws on contingency up to GBP 250,000.",
      cadence: .fortnightly, quorum: 2, target: 10, since: -540,
      members: [
        MemberRow("robert.thackeray", .chair, for: "Business", deputy: "siobhan.doyle"),
        MemberRow("margit.oberg", for: "Users", deputy: "hugo.marchetti"),
        MemberRow("agnes.moller", for: "Suppliers"), MemberRow("wendy.cho", .secretary),
        MemberRow("andile.khumalo", .adviser),
      ]),
    BodyRow(
      key: "identity", name: "Project board, customer identity", kind: .projectBoard,
      place: .project("NG-101"),
      reportsTo: "digital", purpose: "Direct the identity platform.",
      authority: "Decides within the tolerances of the stage.", cadence: .monthly, quorum: 2, target: 10,
      since: -300,
      members: [
        MemberRow("helena.strand", .chair, for: "Business", deputy: "victor.almeida"),
        MemberRow("bram.visser", for: "Users"), MemberRow("ruth.delacroix", for: "Suppliers"),
        MemberRow("rory.macleod", .secretary),
      ]),
    BodyRow(
      key: "finance", name: "Project board, finance shared service", kind: .projectBoard,
      place: .project("NG-141"),
      reportsTo: "board", purpose: "Direct the move to one finance service.",
      authority: "Decides within the tolerances of the stage.", cadence: .monthly, quorum: 3, target: 14,
      since: -220,
      members: [
        MemberRow("simon.achterberg", .chair, for: "Business", to: -30),
        MemberRow("hana.suzuki", for: "Suppliers"), MemberRow("nadia.kowalska", for: "Finance"),
        MemberRow("leon.fischer", .secretary),
      ]),
    BodyRow(
      key: "ccb", name: "Change control board, IT Division", kind: .changeControlBoard, place: .office("it"),
      reportsTo: "board", purpose: "Weigh changes to the baselines of technology projects.",
      authority: "Decides on changes up to 20 days or GBP 100,000; larger ones go to the portfolio board.",
      cadence: .weekly, quorum: 3, target: 7, since: -600,
      members: [
        MemberRow("victor.almeida", .chair, for: "IT Division PMO", deputy: "niamh.gallagher"),
        MemberRow("ruth.delacroix", for: "Engineering"), MemberRow("piotr.wolski", for: "Operation"),
        MemberRow("judith.wray", for: "Projects"), MemberRow("rory.macleod", .secretary),
      ]),
    BodyRow(
      key: "network", name: "Network steering group", kind: .projectBoard, place: .project("NG-103"),
      reportsTo: "ccb", purpose: "Steer the network renewal.", authority: "Advises the sponsor.",
      cadence: .asNeeded,
      quorum: 2, since: -380,
      members: [MemberRow("helena.strand", .chair), MemberRow("piotr.wolski")],
      dissolved: "Its work has gone to the change control board"),
  ]
}
