import Measures
import Registers

extension Demonstration.Clerk {
  mutating func enterProjects() throws {
    for row in Demonstration.projects {
      var project = try identity(row)
      judge(row, &project)
      plan(row, &project)
      try enter(project, as: row.reference, because: "Taken over from the list of projects")
    }
  }

  private func identity(_ row: Demonstration.ProjectRow) throws -> Project {
    var project = Project()
    project.name = row.name
    project.reference = row.reference
    project.description = row.text
    project.governingOffice = try book.find(row.office)
    project.servingOffices = try book.links(row.serving)
    project.portfolio = try book.find(row.portfolio)
    project.programme = try book.find(row.programme)
    project.sponsor = try book.find(row.sponsor)
    project.manager = try book.find(row.manager)
    project.requester = try book.find(row.requester)
    project.department = row.department
    project.category = row.category
    project.customer = row.customer
    project.objectives = try book.links(row.objectives)
    project.status = row.status
    project.stage = row.stage
    return project
  }

  private func judge(_ row: Demonstration.ProjectRow, _ project: inout Project) {
    project.approach = row.approach
    project.workType = row.type
    project.spend = row.spend
    if row.scores.count == 4 {
      project.size = row.scores[0]
      project.risk = row.scores[1]
      project.complexity = row.scores[2]
      project.novelty = row.scores[3]
    }
    if let tier = row.tier {
      project.tier = tier.0
      project.tierReason = tier.because
    }
    project.priority = row.priority
    project.confidentiality = row.isConfidential ? .confidential : .open
  }

  private func plan(_ row: Demonstration.ProjectRow, _ project: inout Project) {
    if let plan = row.plan {
      // What has little priority began before anybody had it registered.
      if row.priority.map({ $0 < 15 }) ?? false { project.registeredOn = day(plan.start - 14) }
      project.startBaseline = day(plan.start)
      project.startForecast = day(plan.start)
      project.finishBaseline = day(plan.start + plan.length)
      project.finishForecast = day(plan.start + plan.length + (row.story.slips.last ?? 0))
    }
    project.budget = .thousands(row.money.budget)
    project.wholeLifeCost = row.money.wholeLife.map { .thousands($0) }
    project.benefits = row.money.benefits.map { .thousands($0) }
    if let last = row.story.costs.last { project.forecast = .thousands(row.money.budget, risen: last) }
    project.ragDeclared = row.story.rags.utf8.last.flatMap(Demonstration.rag)
    project.ragReason = row.ragReason
  }

  /// Takes the projects on which something was decided to where they stand now.
  mutating func moveProjects() throws {
    for row in Demonstration.projects where !row.moves.isEmpty {
      let reference: Reference<Project> = try book.find(row.reference)
      var held = try registrar.archivist.find(reference)
      for move in row.moves {
        var project = held.entry
        project.status = move.status
        project.stage = move.stage
        held = try registrar.change(held, to: project, because: move.because)
      }
    }
  }
}

extension Demonstration {
  /// The colour that a letter of a story stands for.
  static func rag(_ letter: UInt8) -> Rag? {
    switch letter {
    case 0x47: .green
    case 0x4C: .amberGreen
    case 0x41: .amber
    case 0x42: .amberRed
    case 0x52: .red
    default: nil
    }
  }
}

extension Money {
  /// Thousands of pounds that have risen by so many thousandths.
  static func thousands(_ amount: Int64, risen thousandths: Int64) -> Money {
    Money(minor: amount * 100 * (1000 + thousandths), .gbp)
  }
}
