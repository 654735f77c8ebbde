import Testing

@testable import Scheduling

@Suite struct FeverChartTests {
  @Test func zones() {
    let zones = FeverZones()
    #expect(zones.zone(complete: 0, used: 10) == .green)
    #expect(zones.zone(complete: 0, used: 10.001) == .yellow)
    #expect(zones.zone(complete: 0, used: 30.001) == .red)
    #expect(zones.zone(complete: 50, used: 40) == .green)
    #expect(zones.zone(complete: 50, used: 60) == .yellow)
    #expect(zones.zone(complete: 100, used: 90) == .yellow)
    #expect(zones.zone(complete: 300, used: 91) == .red)
  }

  @Test func aPointOfAReport() {
    let chain = CriticalChainTests.chain()
    var later = chain.plan
    later.dataDate = Draft.at("2026-06-09T17:00:00")
    later.tasks[0].progress.actualStart = later.start
    // Two days late: seven instead of five.
    later.tasks[0].progress.actualFinish = Draft.at("2026-06-09T17:00:00")
    later.tasks[0].progress.percentComplete = 100
    let point = chain.fever(later, CriticalChainTests.levelled(later))
    #expect(point.date == later.dataDate)
    #expect(point.consumed == .known(2 * Draft.day))
    #expect(point.complete == .known(5.0 / 14 * 100))
    #expect(point.used == .known(2.0 / 7 * 100))
    #expect(point.zone == .known(.green))
    #expect(
      chain.fever(later, CriticalChainTests.levelled(later), zones: FeverZones(yellow: (5, 20))).zone
        == .known(.yellow))
  }

  @Test func whatCannotBeKnown() {
    let chain = CriticalChainTests.chain(.cutAndPaste(0))
    #expect(chain.fever(chain.plan, chain.schedule).used.reason == "The project buffer is empty.")
    #expect(chain.fever(chain.plan, chain.schedule).zone.reason == "The project buffer is empty.")
    let other = Draft(9).plan
    #expect(chain.fever(Draft(0).plan, chain.schedule).complete.reason != nil)
    #expect(CriticalChainTests.chain().fever(other, Draft(0).schedule).consumed.reason != nil)
  }
}
