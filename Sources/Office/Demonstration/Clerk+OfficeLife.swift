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

  private mutating func enterReturns() throws {
    for (name, due, delivered) in [
      ("Figures of the quarter", -40, -42), ("Figures of the month", -6, nil as Int?),
      ("Resource plan", 12, nil),
    ] {
      var item = SpokeReturn()
      item.name = name
      item.from = try book.find("ops")
      item.to = try book.find("epmo")
      item.due = day(due)
      item.deliveredOn = delivered.map { day($0) }
      try enter(item, as: "return \(name)", because: "Agreed between both offices")
    }
  }
}
