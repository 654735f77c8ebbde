import Measures
import Registers

extension Demonstration.Clerk {
  /// What offices owe each other, what they cost, what they are measured by, and a redesign that waits to be adopted.
  mutating func enterOfficeLife() throws {
    try enterReturns()
    var redesign = Redesign()
    redesign.name = "One set of templates for operations"
    redesign.office = try book.find("ops")
    redesign.profile = .controlling
    redesign.policies = "template_use require floor tier<=2"
    redesign.reason = "Reports of operations cannot be compared with those of the other divisions."
    redesign.alternatives = "Leave it supportive and train; take the projects into the enterprise office."
    try enter(redesign, as: "redesign ops", because: "Drafted after the yearly review")
    var move = Redesign()
    move.name = "Operations under the works office"
    move.office = try book.find("ops")
    move.parent = try book.find("cap")
    move.kind = .pmo
    move.profile = .controlling
    move.reason =
      "Half of the projects of operations build or fit out; the works office has the planners for them."
    move.alternatives = "Stay under the enterprise office, with one set of templates."
    try enter(move, as: "redesign ops move", because: "The other way that the yearly review named")
    try enterReviews()
    var factor = SuccessFactor()
    factor.statement = "Projects report in time and in one form"
    factor.office = try book.find("epmo")
    factor.indicator = "Share of status reports published by the fifth working day"
    factor.baseline = "61 %"
    factor.target = "95 %"
    factor.due = day(180)
    try enter(factor, as: "factor epmo", because: "From the mandate")
    for (kind, budget, spent) in [(OfficeCost.Kind.staff, 1_240, 655), (.tools, 90, 72), (.training, 40, 8)] {
      var cost = OfficeCost()
      cost.office = try book.find("epmo")
      cost.year = Int(day(0).description.prefix(4)) ?? 2026
      cost.kind = kind
      cost.budget = .thousands(Int64(budget))
      cost.actual = .thousands(Int64(spent))
      cost.note = "Ledger of the cost centre"
      try enter(cost, as: "cost \(kind)", because: "Taken from finance")
    }
  }

  /// The last yearly review of operations, from which a redesign was begun, and the one that is due.
  private mutating func enterReviews() throws {
    var review = OfficeReview()
    review.name = "Yearly review of the Operations Division PMO"
    review.office = try book.find("ops")
    review.plannedOn = day(-372)
    review.expectations =
      "Depots want help that comes within the week, and one page instead of four to report on."
    review.findings = "Reports cannot be compared with those of the other divisions; every fourth comes late."
    review.recommendation =
      "Lay down one set of templates for the larger projects, and look at it again in a year."
    let held = try enter(review, as: "review ops", because: "Planned with the sponsor")
    var entry = held.entry
    entry.heldOn = day(-368)
    entry.status = .held
    entry.redesign = try book.find("redesign ops")
    let done = try registrar.change(held, to: entry, because: "Held with heads and depots")
    try walk(done, \.status, [(.closed, "Findings and recommendation agreed with the sponsor")])
    var next = OfficeReview()
    next.name = "Yearly review of the Operations Division PMO, this year"
    next.office = try book.find("ops")
    next.plannedOn = day(-3)
    try enter(next, as: "review ops next", because: "A year after the last")
    var hub = OfficeReview()
    hub.name = "Review of the Enterprise PMO with the new board member"
    hub.office = try book.find("epmo")
    hub.occasion = .stakeholderChanged
    hub.plannedOn = day(25)
    hub.expectations = "One view of the portfolio before each meeting of the board."
    try enter(hub, as: "review epmo", because: "Asked for by the portfolio board")
  }

  /// What the spokes owe the enterprise office: asked month by month, and most of it in time.
  private mutating func enterReturns() throws {
    let months: [(name: String, from: String, days: [(due: Int, delivered: Int?)])] = [
      ("Figures of the month", "ops", [(-96, -96), (-66, -58), (-36, -37), (-6, nil)]),
      ("Figures of the month", "it", [(-96, -99), (-66, -66), (-36, -40), (-6, -8)]),
      ("Figures of the month", "cap", [(-96, -97), (-66, -67), (-36, -36), (-6, -6)]),
      ("Figures of the quarter", "ops", [(-40, -42)]), ("Resource plan", "ops", [(12, nil)]),
      ("Resource plan", "it", [(12, nil)]), ("Resource plan", "cap", [(12, -2)]),
    ]
    for (name, from, days) in months {
      for (due, delivered) in days {
        var item = SpokeReturn()
        item.name = name
        item.from = try book.find(from)
        item.to = try book.find("epmo")
        item.due = day(due)
        item.deliveredOn = delivered.map { day($0) }
        try enter(item, as: "return \(name) \(from) \(due)", because: "Agreed between both offices")
      }
    }
  }
}
