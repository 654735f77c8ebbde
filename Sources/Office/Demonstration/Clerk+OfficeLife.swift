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
