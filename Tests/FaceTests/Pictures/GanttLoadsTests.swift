import Markup
import Testing

@testable import Face

/// The load under a chart stands on the chart's own scale, and what is too much stands on top of what there is.
@Suite struct GanttLoadsTests {
  private func chart() -> GanttChart {
    var row = GanttChart.Row(id: "1", code: "1", name: "Dig", level: 1, kind: .task)
    (row.start, row.finish) = (20_000, 20_020)
    return GanttChart(title: "Plan", rows: [row], zoom: .days)
  }

  @Test func aDayIsAsWideAsInTheChart() {
    let html = GanttLoads(
      title: "Load", chart: chart(),
      rows: [
        .init(
          name: "Crew <b>", has: "100 %", most: "150 %", isOver: true,
          steps: [.init(from: 20_000, to: 20_003, share: 0.5), .init(from: 20_004, to: 20_005, share: 1.5)])
      ]
    ).markup.html
    let bars = GanttBars(chart())
    let loads = PictureProof.boxes("mark-neutral", in: html)
    let over = PictureProof.boxes("mark-bad", in: html)
    #expect(loads.count == 2 && over.count == 1)
    #expect(abs(loads[0].x - bars.x(20_000)) < 0.11)
    #expect(abs(loads[0].width - 4 * bars.scale) < 0.21)
    #expect(abs(loads[0].height * 2 - loads[1].height) < 0.01)
    #expect(abs(over[0].y + over[0].height - loads[1].y) < 0.01)
    #expect(html.contains("Crew &lt;b&gt;") && html.contains("over"))
  }

  @Test func impossibleLoadsAreLeftOutAndNoneIsNothing() {
    #expect(GanttLoads(title: "Load", chart: chart(), rows: []).markup.isEmpty)
    let steps = [Double.nan, .infinity, -1, 1e300].map { LoadStrip.Step(from: 20_000, to: 20_001, share: $0) }
    let rows = (0..<140).map {
      GanttLoads.Row(name: "R\($0)", has: "1", most: "2", isOver: false, steps: steps)
    }
    let html = GanttLoads(title: "Load", chart: chart(), rows: rows).markup.html
    #expect(html.contains("and 40 more"))
    #expect(PictureProof.boxes("mark-bad", in: html).allSatisfy { $0.height < 40 && $0.y > -1 })
  }
}
