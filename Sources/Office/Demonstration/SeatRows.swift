extension Demonstration {
  /// Where a seat stands, with the key of the row it stands on.
  enum Place: Sendable {
    case office(String), portfolio(String), programme(String), project(String)
  }

  /// A post with those who fill it; without any it is vacant.
  struct SeatRow: Sendable {
    let name: String
    let role: String
    let place: Place
    var isHead = false
    var isMandatory = false
    var most = 1
    var grade = ""
    let holders: [HolderRow]

    init(
      _ name: String, _ role: String, _ place: Place, head: Bool = false, mandatory: Bool = false,
      most: Int = 1, grade: String = "", _ holders: [HolderRow] = []
    ) {
      self.name = name
      self.role = role
      self.place = place
      isHead = head
      isMandatory = mandatory
      self.most = most
      self.grade = grade
      self.holders = holders
    }
  }

  /// Somebody in a post, from a day to a day counted from today.
  struct HolderRow: Sendable {
    let person: String
    let from: Int
    let to: Int?
    let share: Int64
    let deputy: String?
    let decision: String

    init(
      _ person: String, from: Int, to: Int? = nil, share: Int64 = 100, deputy: String? = nil,
      _ decision: String = "Decision of the PMO director"
    ) {
      self.person = person
      self.from = from
      self.to = to
      self.share = share
      self.deputy = deputy
      self.decision = decision
    }
  }

  /// The posts at offices, which are filled before the offices open.
  static let officeSeats: [SeatRow] = enterpriseSeats + divisionSeats + worksSeats

  private static let enterpriseSeats: [SeatRow] = [
    SeatRow(
      "PMO Director", "pmo_director", .office("epmo"), head: true, mandatory: true,
      [HolderRow("ingrid.solberg", from: -1_100, deputy: "rasheed.okafor", "Decision of the chief executive")]
    ),
    SeatRow(
      "Head of the Enterprise PMO", "pmo_head", .office("epmo"), mandatory: true,
      [HolderRow("rasheed.okafor", from: -640, deputy: "ingrid.solberg")]),
    SeatRow(
      "Member of the portfolio board", "board_member", .office("epmo"), mandatory: true, most: 5,
      [
        HolderRow("astrid.vange", from: -1_100, share: 5, "Charter of the portfolio board"),
        HolderRow("oliver.pemberton", from: -1_100, share: 5, "Charter of the portfolio board"),
        HolderRow("samira.haddad", from: -480, share: 5, "Charter of the portfolio board"),
        HolderRow("henrik.dahlgren", from: -900, to: 45, share: 5, "Charter of the portfolio board"),
      ]),
    SeatRow(
      "Portfolio analyst", "pmo_analyst", .office("epmo"), mandatory: true, most: 2,
      [HolderRow("mei.tanaka", from: -800), HolderRow("tobias.lindqvist", from: -330, share: 60)]),
    SeatRow("PMO coordinator", "pmo_coordinator", .office("epmo"), [HolderRow("grace.abara", from: -510)]),
    SeatRow(
      "Risk manager", "risk_manager", .office("epmo"), mandatory: true, grade: "Certified in risk management",
      [HolderRow("yara.benali", from: -455, deputy: "mei.tanaka")]),
    SeatRow(
      "Finance controller", "finance_controller", .office("epmo"), mandatory: true,
      [HolderRow("marcus.ellery", from: -970, share: 70, "Agreed with the chief financial officer")]),
    SeatRow(
      "Auditor", "auditor", .office("epmo"), most: 2, grade: "Certified internal auditor",
      [
        HolderRow("edith.halloran", from: -700, share: 50, "Named by Internal Audit"),
        HolderRow("kwame.mensah", from: -150, to: 215, share: 50, "Secondment agreement"),
      ]),
    SeatRow(
      "Records and privacy officer", "data_protection_officer", .office("epmo"),
      [HolderRow("petra.zeman", from: -880, share: 20, "Decision of the chief executive")]),
    SeatRow(
      "Head of the Centre of Excellence", "pmo_head", .office("coe"), head: true, mandatory: true,
      [HolderRow("beatrice.novak", from: -610, deputy: "arjun.mehta")]),
    SeatRow("Methodologist", "methodologist", .office("coe"), [HolderRow("arjun.mehta", from: -590)]),
    SeatRow(
      "Coach", "coach", .office("coe"),
      [HolderRow("clara.fontaine", from: -350, to: 18, share: 60, "Contract of services")]),
    SeatRow(
      "Quality assurance lead", "quality_lead", .office("coe"), mandatory: true,
      [HolderRow("arjun.mehta", from: -900, to: -612)]),
    SeatRow(
      "Transformation director", "pmo_head", .office("trn"), head: true, mandatory: true,
      [
        HolderRow(
          "simon.achterberg", from: -300, to: 365, deputy: "leon.fischer", "Decision of the chief executive")
      ]),
    SeatRow(
      "Benefits manager", "benefits_manager", .office("trn"), mandatory: true,
      [HolderRow("nadia.kowalska", from: -280, share: 70)]),
    SeatRow(
      "Business change manager", "business_change_manager", .office("trn"),
      [HolderRow("leon.fischer", from: -240, to: 120, share: 80, "Contract of services")]),
    SeatRow(
      "Transformation analyst", "pmo_analyst", .office("trn"),
      [HolderRow("tobias.lindqvist", from: -120, share: 60)]),
  ]

  private static let divisionSeats: [SeatRow] = [
    SeatRow(
      "Head of the IT Division PMO", "pmo_head", .office("it"), head: true, mandatory: true,
      [HolderRow("victor.almeida", from: -680, deputy: "anneli.korhonen")]),
    SeatRow(
      "PMO analyst", "pmo_analyst", .office("it"), mandatory: true, [HolderRow("anneli.korhonen", from: -505)]
    ),
    SeatRow("PMO coordinator", "pmo_coordinator", .office("it"), [HolderRow("rory.macleod", from: -260)]),
    SeatRow(
      "Head of software engineering", "functional_manager", .office("it"),
      [HolderRow("ruth.delacroix", from: -820, share: 20, "Line appointment")]),
    SeatRow(
      "Resource manager", "resource_manager", .office("it"), mandatory: true,
      [HolderRow("ruth.delacroix", from: -700, to: -96, share: 30)]),
    SeatRow(
      "Head of the Digital Products VMO", "pmo_head", .office("vmo"), head: true, mandatory: true,
      [HolderRow("niamh.gallagher", from: -400, share: 60, deputy: "tariq.rahman")]),
    SeatRow(
      "Coach of the product teams", "coach", .office("vmo"),
      [HolderRow("clara.fontaine", from: -200, share: 60)]),
    SeatRow(
      "Adviser of the project desk", "pmo_head", .office("ops"), head: true, mandatory: true,
      [HolderRow("luca.ferrante", from: -740, deputy: "fatima.zahra")]),
    SeatRow(
      "PMO coordinator", "pmo_coordinator", .office("ops"), [HolderRow("fatima.zahra", from: -390, share: 70)]
    ),
    SeatRow(
      "Depot manager", "functional_manager", .office("ops"),
      [HolderRow("bram.visser", from: -600, share: 10, "Line appointment")]),
    SeatRow("Head of the Supply Chain PMO", "pmo_head", .office("supply"), head: true, mandatory: true),
    SeatRow(
      "PMO coordinator", "pmo_coordinator", .office("supply"),
      [HolderRow("fatima.zahra", from: -15, share: 30)]),
  ]

  private static let worksSeats: [SeatRow] = [
    SeatRow(
      "Head of the Capital Works PMO", "pmo_head", .office("cap"), head: true, mandatory: true,
      [HolderRow("callum.reid", from: -1_000, deputy: "zofia.maj", "Decision of the capital works director")]),
    SeatRow(
      "Planning engineer", "pmo_specialist", .office("cap"), mandatory: true, grade: "Five years of planning",
      [HolderRow("zofia.maj", from: -760)]),
    SeatRow(
      "Cost analyst", "pmo_analyst", .office("cap"), mandatory: true,
      [HolderRow("dermot.quigley", from: -530, share: 80)]),
    SeatRow("PMO coordinator", "pmo_coordinator", .office("cap"), [HolderRow("linnea.ostrom", from: -310)]),
    SeatRow(
      "Head of engineering", "functional_manager", .office("cap"),
      [HolderRow("agnes.moller", from: -900, share: 15, "Line appointment")]),
    SeatRow(
      "Lead of the tower's project office", "pmo_lead", .office("tower"), head: true, mandatory: true,
      [
        HolderRow(
          "hassan.jaber", from: -510, deputy: "wendy.cho", "Decision of the head of the Capital Works PMO")
      ]),
    SeatRow(
      "Document controller", "change_controller", .office("tower"), [HolderRow("wendy.cho", from: -470)]),
    SeatRow(
      "Site coordinator", "pmo_coordinator", .office("tower"), most: 2,
      [HolderRow("ivar.bjornstad", from: -430), HolderRow("linnea.ostrom", from: -60, to: 90, share: 25)]),
    SeatRow(
      "Risk manager of the tower", "risk_manager", .office("tower"), mandatory: true,
      [HolderRow("carmen.ibarra", from: -365, to: 24, "Contract of services")]),
  ]
}
