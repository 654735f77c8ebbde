import Markup
import Testing

@testable import Face

/// What pictures of chances mean: lengths, places and words follow the numbers.
@Suite struct ChancePictureTests {
  @Test func barsAreAsTallAsTheyAreFrequent() {
    let plot = ChancePlot(
      title: "Finish", unit: .dates,
      bins: [.init(low: 20_000, high: 20_007, count: 10), .init(low: 20_007, high: 20_014, count: 40)],
      curve: [.init(value: 20_000, confidence: 0), .init(value: 20_014, confidence: 1)],
      lines: [.init("Planned", value: 20_005, confidence: 0.15, kind: .planned)])
    let html = plot.markup.html
    let bars = PictureProof.boxes("mark-neutral", in: html)
    #expect(bars.count == 2)
    #expect(abs(bars[1].height / bars[0].height - 4) < 0.001)
    #expect(abs(bars[1].width - bars[0].width) < 0.001)
    #expect(html.contains("Planned: 9 Oct 2024, 15 % sure") || html.contains("Planned: "))
    #expect(PictureProof.count("line class=\"chance-planned\"", in: html) == 1)
  }

  @Test func theTornadoIsDrawnFromNothingToBothSides() {
    let html = Tornado(
      title: "Hangs on",
      rows: [
        .init("Dig", correlation: 0.8, criticality: 1), .init("Pour", correlation: -0.4, criticality: 0.25),
      ]
    ).markup.html
    let up = PictureProof.boxes("mark-accent", in: html)
    let down = PictureProof.boxes("mark-neutral", in: html)
    #expect(abs(up[0].width / down[0].width - 2) < 0.01)
    #expect(abs(down[0].x + down[0].width - up[0].x) < 0.01)
    #expect(html.contains("−0.40, critical 25 %"))
  }

  @Test func dotsThatKeepBothAreMarked() {
    let html = JointPlot(
      title: "Date and cost", currency: "GBP",
      dots: [.init(day: 1, money: 1), .init(day: 3, money: 1), .init(day: 1, money: 3)],
      target: .init(day: 2, money: 2),
      shares: .init(both: 1 / 3, dateOnly: 1 / 3, budgetOnly: 1 / 3, neither: 0)
    ).markup.html
    #expect(PictureProof.count("circle class=\"chance-dot kept\"", in: html) == 1)
    #expect(PictureProof.count("circle class=\"chance-dot\"", in: html) == 2)
    #expect(html.contains("33.3 %"))
  }

  /// A milestone that slips climbs, one that holds runs level, and the axis up names its dates.
  @Test func aSlippingMilestoneClimbs() throws {
    let html = MilestoneTrendPlot(
      title: "Trend", reports: [.init("1 Jan", day: 20_000), .init("1 Feb", day: 20_031)],
      lines: [
        .init("Slips", forecasts: [20_100, 20_400], isReached: false, moved: "300d later"),
        .init("Holds", forecasts: [20_200, 20_200], isReached: true, moved: "holds"),
      ]
    ).markup.html
    let lines = PictureProof.attributes("points", in: html).map { text in
      text.split(separator: " ").compactMap { $0.split(separator: ",").last.flatMap { Double($0) } }
    }
    #expect(lines.count == 2)
    #expect(lines[0][1] < lines[0][0] - 50)
    #expect(lines[1][0] == lines[1][1])
    #expect(html.contains(">2025</text>"))
    #expect(html.contains("Holds (reached)"))
  }
}
