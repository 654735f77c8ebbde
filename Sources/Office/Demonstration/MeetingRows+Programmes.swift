extension Demonstration {
  static let programmeMeetings: [MeetingRow] = [
    MeetingRow(
      body: "campus", name: "Campus board", day: -48, starts: "13:00", place: "Fellmoor, site office",
      papers: 5,
      present: ["robert.thackeray", "agnes.moller", "linnea.ostrom"],
      apologies: ["margit.oberg", "marcus.ellery"],
      points: [
        PointRow(
          title: "Start of the façade", request: "facade", presenter: "maria.esposito",
          proposal: "Move the start of the façade by 45 days.",
          paper: "The façade follows the core level by level.",
          closing: Closing(
            minute: "No quorum: two of three members with a vote. Put off to the next meeting.", defers: true)
        )
      ], minutes: "Held without a quorum; nothing was decided.", isApproved: true),
    MeetingRow(
      body: "campus", name: "Campus board", day: -20, starts: "13:00", place: "Fellmoor, site office",
      papers: 6,
      present: ["robert.thackeray", "hugo.marchetti", "agnes.moller", "marcus.ellery", "linnea.ostrom"],
      apologies: ["margit.oberg"],
      points: [
        PointRow(
          title: "Start of the façade", request: "facade", presenter: "maria.esposito",
          proposal: "Move the start of the façade by 45 days.",
          paper: "The façade follows the core level by level. A month was lost for want of a quorum.",
          votes: [
            VoteRow("robert.thackeray"), VoteRow("margit.oberg", by: "hugo.marchetti"),
            VoteRow("agnes.moller"),
            VoteRow("marcus.ellery", .abstain),
          ], closing: Closing(minute: "Carried."),
          actions: [
            UndertakingRow(
              name: "Tell the glass supplier of the new start", owner: "maria.esposito", due: -13,
              project: "NG-132")
          ])
      ], minutes: "Opened 13:00, closed 13:40.", isApproved: true),
    MeetingRow(
      body: "tower", name: "Project board", day: -30, starts: "09:00", place: "Fellmoor, site office",
      papers: 3,
      present: ["robert.thackeray", "agnes.moller", "wendy.cho", "andile.khumalo"],
      apologies: ["margit.oberg"],
      points: [
        PointRow(
          title: "Inspection of the second crane", request: "crane", presenter: "andile.khumalo",
          proposal: "Draw GBP 180,000 from contingency for an independent inspection.",
          votes: [VoteRow("robert.thackeray"), VoteRow("agnes.moller")],
          closing: Closing(minute: "Carried; the crane lifts again within a week."),
          actions: [
            UndertakingRow(
              name: "Put the findings of the inspection into the risk register", owner: "carmen.ibarra",
              due: -10,
              project: "NG-131")
          ])
      ], minutes: "Opened 09:00, closed 09:25.", isApproved: true),
    MeetingRow(
      body: "tower", name: "Project board", day: 4, starts: "09:00", place: "Fellmoor, site office",
      points: [
        PointRow(
          title: "Report of the project director", kind: .information, presenter: "andile.khumalo")
      ]),
    MeetingRow(
      body: "digital", name: "Programme board", day: -15, starts: "10:00", place: "Nordhamn, room 3",
      papers: 6,
      present: ["helena.strand", "ruth.delacroix", "bram.visser", "rory.macleod"],
      apologies: ["margit.oberg"],
      points: [
        PointRow(
          title: "Passkeys in the first release", request: "passkeys", presenter: "daniel.osei",
          proposal: "Take passkeys into the first release, 15 days later.",
          paper: "What passkeys save the service desk, and what they cost.",
          votes: [
            VoteRow("helena.strand"), VoteRow("ruth.delacroix"), VoteRow("margit.oberg", by: "bram.visser"),
          ],
          closing: Closing(
            minute: "Carried.", conditions: "People without a telephone keep another way in."),
          actions: [
            UndertakingRow(
              name: "Describe the way in for people without a telephone", owner: "daniel.osei", due: 5,
              project: "NG-101")
          ])
      ], minutes: "Opened 10:00, closed 10:30."),
    MeetingRow(
      body: "digital", name: "Programme board", day: 13, starts: "10:00", place: "Nordhamn, room 3",
      points: []),
  ]

  /// The weekly meetings of the change control board, alike in all but what they decide.
  static let changeMeetings: [MeetingRow] = [
    change(
      -21, ["racks"], [.favour, .favour, .favour], minute: "Carried; the landlord agreed to three weeks."),
    change(-14, ["logs"], [.favour, .favour, .favour], minute: "Carried."),
    change(
      -7, ["payroll", "archive"], [.favour, .against, .against],
      dissent: "Nobody has said who owns the work afterwards.",
      minute: "Not carried; to be asked again with an owner."),
    MeetingRow(
      body: "ccb", name: "Change control board", day: 1, starts: "14:00", place: "Call", papers: 3,
      points: [
        PointRow(
          title: "New cabling in the Ostvik office", request: "cabling", presenter: "emre.yildiz",
          proposal: "Spend GBP 60,000 on new cabling.", paper: "Two offers, and what happens without it.")
      ]),
  ]

  private static func change(
    _ day: Int, _ asked: [String], _ cast: [Vote.Cast], dissent: String = "", minute: String
  ) -> MeetingRow {
    let voters = ["victor.almeida", "ruth.delacroix", "piotr.wolski"]
    return MeetingRow(
      body: "ccb", name: "Change control board", day: day, starts: "14:00", place: "Call", papers: 2,
      present: voters + ["rory.macleod"], apologies: ["judith.wray"],
      points: asked.map { key in
        let question = requests.first { $0.key == key }?.question ?? key
        return PointRow(
          title: question, request: key, proposal: "Approve: \(question).",
          votes: zip(voters, cast).map { VoteRow($0, $1, because: $1 == .against ? dissent : "") },
          closing: Closing(minute: minute))
      }, minutes: "By telephone, twenty minutes.", isApproved: true)
  }
}
