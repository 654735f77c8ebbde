import Measures
import Registers

extension Demonstration.Clerk {
  mutating func enterObjectives() throws {
    for row in Demonstration.objectives {
      var objective = Objective()
      objective.statement = row.statement
      objective.office = try book.find("epmo")
      objective.measure = row.measure
      objective.baseline = row.baseline
      objective.target = row.target
      objective.due = day(row.due)
      objective.weight = Percent(hundredths: row.weight * 100)
      objective.owner = try book.find(row.owner)
      let held = try enter(objective, as: row.key, because: "Strategy of the group")
      try walk(held, \.status, [(.active, "Adopted by the board with its weight")])
    }
  }

  mutating func enterPortfolios() throws {
    for row in Demonstration.portfolios {
      var portfolio = Portfolio()
      portfolio.name = row.name
      portfolio.office = try book.find(row.office)
      portfolio.description = row.description
      portfolio.owner = try book.find(row.owner)
      portfolio.from = day(-560)
      portfolio.to = day(1_265)
      portfolio.budget = .thousands(row.budget)
      portfolio.objectives = try book.links(row.objectives)
      let held = try enter(portfolio, as: row.key, because: "Set up by the portfolio board")
      try walk(held, \.status, [(.active, "Envelope released by the board")])
    }
  }

  mutating func enterProgrammes() throws {
    for row in Demonstration.programmes {
      var programme = Programme()
      programme.name = row.name
      programme.office = try book.find(row.office)
      programme.portfolio = try book.find(row.portfolio)
      programme.sponsor = try book.find(row.sponsor)
      programme.manager = try book.find(row.manager)
      programme.vision = row.vision
      programme.objectives = try book.links(row.objectives)
      let held = try enter(programme, as: row.key, because: "Programme brief accepted")
      try walk(held, \.status, row.steps)
    }
  }
}
