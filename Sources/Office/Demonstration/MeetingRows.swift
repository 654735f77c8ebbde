extension Demonstration {
  /// A meeting of a body, how far it has come and what was put to it.
  struct MeetingRow: Sendable {
    let body: String
    let name: String
    let day: Int
    let starts: String
    let place: String
    /// So many days before the meeting the papers went out; nil where they have not.
    var papers: Int?
    var present: [String] = []
    var apologies: [String] = []
    let points: [PointRow]
    var minutes: String?
    var isApproved = false
  }

  /// A point of an agenda and what came of it.
  struct PointRow: Sendable {
    let title: String
    var kind = AgendaItem.Kind.decision
    var request: String?
    var presenter: String?
    var proposal = ""
    var paper = ""
    var votes: [VoteRow] = []
    var closing: Closing?
    var actions: [UndertakingRow] = []
  }

  /// A vote; with `by`, cast by the deputy.
  struct VoteRow: Sendable {
    let member: String
    let cast: Vote.Cast
    let dissent: String
    let by: String?

    init(_ member: String, _ cast: Vote.Cast = .favour, because dissent: String = "", by: String? = nil) {
      self.member = member
      self.cast = cast
      self.dissent = dissent
      self.by = by
    }
  }

  /// What somebody undertook in a meeting; days are counted from today.
  struct UndertakingRow: Sendable {
    let name: String
    let owner: String
    let due: Int
    var project: String?
    var priority = ActionItem.Priority.medium
    var status = ActionItem.Status.open
  }

  static let meetings: [MeetingRow] = boardMeetings + programmeMeetings + changeMeetings

  private static let boardMeetings: [MeetingRow] = [
    MeetingRow(
      body: "board", name: "Portfolio board, autumn round", day: -70, starts: "08:30",
      place: "Nordhamn, board room",
      papers: 7,
      present: [
        "astrid.vange", "oliver.pemberton", "helena.strand", "margit.oberg", "robert.thackeray", "mei.tanaka",
      ],
      points: [
        PointRow(
          title: "Second tranche of Digital Customer", presenter: "priya.nair",
          proposal: "Release GBP 3.1 million for the second tranche of Digital Customer.",
          paper: "The first tranche moved 9 percent of requests to self-service. The second aims at 20.",
          votes: [
            VoteRow("astrid.vange"), VoteRow("oliver.pemberton"), VoteRow("helena.strand"),
            VoteRow("margit.oberg"),
            VoteRow(
              "robert.thackeray", .against,
              because: "The benefits of the first tranche are not signed for yet; release half of it."),
          ],
          closing: Closing(minute: "The board saw the first figures and released the tranche."),
          actions: [
            UndertakingRow(
              name: "Have the benefits of the first tranche signed for", owner: "nadia.kowalska", due: -25,
              priority: .high)
          ]),
        PointRow(
          title: "State of the portfolio", kind: .information, presenter: "mei.tanaka",
          closing: Closing(minute: "Noted. The board asks for fewer pages and more pictures.")),
      ], minutes: "Opened 08:30, closed 10:05. All members were there.", isApproved: true),
    MeetingRow(
      body: "board", name: "Portfolio board", day: -35, starts: "08:30", place: "Nordhamn, board room",
      papers: 6,
      present: ["astrid.vange", "oliver.pemberton", "victor.almeida", "margit.oberg", "mei.tanaka"],
      apologies: ["helena.strand", "robert.thackeray"],
      points: [
        PointRow(
          title: "A second shift for the core of the tower", request: "shift", presenter: "andile.khumalo",
          proposal: "Approve GBP 2.4 million for a second shift until the core is complete.",
          paper:
            "Cost, time won back and the risk of accidents at night, with the view of the safety officer.",
          votes: [
            VoteRow("astrid.vange"), VoteRow("margit.oberg"), VoteRow("helena.strand", by: "victor.almeida"),
            VoteRow(
              "oliver.pemberton", .against,
              because: "The price of the shift is an estimate; a fixed price should come first."),
          ],
          closing: Closing(
            minute: "Carried after a long discussion of safety.",
            conditions: "A fixed price within four weeks. The safety officer may stop the shift at any time."),
          actions: [
            UndertakingRow(
              name: "Bring a fixed price for the second shift", owner: "andile.khumalo", due: -7,
              project: "NG-131",
              priority: .high),
            UndertakingRow(
              name: "Agree the right to stop with the safety officer", owner: "hassan.jaber", due: -20,
              project: "NG-131", status: .done),
          ]),
        PointRow(
          title: "Laboratory on hold", request: "lab", presenter: "siobhan.doyle",
          proposal: "Hold the laboratory for 90 days.",
          closing: Closing(
            minute: "Put off: nobody could say what a hold costs. To come back with figures.", defers: true)),
      ], minutes: "Opened 08:30, closed 09:50.", isApproved: true),
    MeetingRow(
      body: "board", name: "Portfolio board", day: 9, starts: "08:30", place: "Nordhamn, board room",
      papers: 11,
      points: [
        PointRow(
          title: "New baseline for the handover of the tower", request: "handover",
          presenter: "andile.khumalo",
          proposal: "Approve a baseline 58 days later, and keep reporting against the first one as well.",
          paper:
            "The exception report: time and cost are outside tolerance. With the second shift the handover is 58 "
            + "days late. The first baseline stays in every report."),
        PointRow(
          title: "Laboratory on hold", request: "lab", presenter: "siobhan.doyle",
          proposal: "Hold the laboratory for 90 days at a cost of GBP 40,000.",
          paper: "Prices of a hold and of going on, side by side."),
        PointRow(title: "Mandate of the Supply Chain PMO", kind: .discussion, presenter: "ingrid.solberg"),
      ]),
  ]
}
