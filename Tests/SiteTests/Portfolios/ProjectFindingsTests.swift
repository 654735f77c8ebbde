import Measures
import Registers
import Testing

@testable import Office
@testable import Site

/// What a project lacks is said while it lives, and each finding names a field of the form that mends it.
@Suite struct ProjectFindingsTests {
  @Test func aBareProjectLacksEverything() {
    let fields = ProjectFindings.of(Project()).map(\.field)
    #expect(
      fields == ["sponsor", "manager", "finish_baseline", "finish_forecast", "budget", "forecast", "size"])
    for field in fields {
      #expect(Project.sheet.fields.contains { $0.note.name == field && $0.note.isWritable })
    }
  }

  @Test func whatHasEndedLacksNothing() {
    var project = Project()
    project.status = .closed
    #expect(ProjectFindings.of(project).isEmpty)
  }

  @Test func theRoadmapBeginsWithWhatFinishesNext() throws {
    let today = try #require(Day("2026-06-30"))
    func line(_ id: Int64, _ finish: String?) -> ProjectLine {
      var project = Project()
      project.finishForecast = finish.flatMap { Day($0) }
      return ProjectLine(id: id, project: project)
    }
    let lines = [
      line(1, nil), line(2, "2020-01-01"), line(3, "2030-01-01"), line(4, "2026-07-01"),
      line(5, "2026-06-01"),
    ]
    #expect(PortfolioRoadmap.order(lines, today: today).map(\.id) == [4, 3, 5, 2, 1])
  }

  @Test func sharesLeaveOutWhatIsNotRated() {
    let counts = RagCounts([.green, .amberGreen, .red, nil, nil])
    #expect(counts.share(.green, .amberGreen) == 67)
    #expect(counts.share(.red, .amberRed) == 33)
    #expect(counts.unknown == 2)
    #expect(RagCounts([nil]).share(.green) == nil)
  }
}
