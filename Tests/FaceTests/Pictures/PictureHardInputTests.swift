import Markup
import Testing

@testable import Face

/// Every picture with nothing, one, thousands, hostile words and impossible numbers.
@Suite("Pictures given hard input")
struct PictureHardInputTests {
  static let numbers: [Double?] = [
    .nan, .infinity, -.infinity, .greatestFiniteMagnitude, -1e300, 1e15, -1e15, .leastNonzeroMagnitude, 0,
    -0.0, 3.5, nil,
  ]
  static let days: [Int32?] = [.min, .max, nil, 0, 20_000, -25_567, 84_005, 84_006, -1]

  static let bad = "javascript:alert(1)"

  static func number(_ i: Int) -> Double? { numbers[i % numbers.count] }
  static func day(_ i: Int) -> Int32? { days[i % days.count] }
  static func rag(_ i: Int) -> Rag { Rag.allCases[i % Rag.allCases.count] }

  static func all(_ count: Int, _ title: String) -> [Markup] {
    let names = (0..<count).map { "\(title)\($0)" }
    return charts(names, title) + times(names, title) + ratings(names, title) + money(names, title)
      + changes(names, title) + chances(names, title)
  }

  static func chances(_ names: [String], _ title: String) -> [Markup] {
    let bins = names.indices.map { i in
      ChancePlot.Bin(
        low: number(i) ?? 0, high: (number(i) ?? 0) + 1, count: [Int.max / 4096, .min, 0, 7][i / 12 % 4])
    }
    let points = names.indices.map { i in
      ChancePlot.Point(value: number(i) ?? 0, confidence: number(i / 2) ?? 0.5)
    }
    let lines = names.indices.map { i in
      ChancePlot.Line(names[i], value: number(i + 2) ?? 0, confidence: number(i), kind: .planned)
    }
    let rows = names.indices.map { i in
      Tornado.Row(names[i], correlation: [0.4, -0.3, .nan, 2, 1][i % 5], criticality: number(i), href: bad)
    }
    let dots = names.indices.map { i in JointPlot.Dot(day: number(i) ?? 0, money: number(i + 1) ?? 0) }
    let shares = JointPlot.Shares(both: .nan, dateOnly: 0.25, budgetOnly: 1e300, neither: -1)
    let reports = names.indices.prefix(6).map { MilestoneTrendPlot.Report(names[$0], day: number($0)) }
    let trends = names.indices.map { i in
      MilestoneTrendPlot.Line(
        names[i], forecasts: (0..<reports.count).map { number(i + $0) }, isReached: i % 2 == 0, moved: title,
        href: bad)
    }
    return [
      ChancePlot(id: title, title: title, unit: .dates, bins: bins, curve: points, lines: lines).markup,
      ChancePlot(title: title, unit: .money(currency: title), bins: bins, curve: points, lines: lines).markup,
      Tornado(title: title, rows: rows).markup,
      JointPlot(title: title, currency: title, dots: dots, target: .init(day: 3, money: 4), shares: shares)
        .markup,
      MilestoneTrendPlot(title: title, reports: reports, lines: trends).markup,
    ]
  }

  static func charts(_ names: [String], _ title: String) -> [Markup] {
    let offices = names.indices.map { i in
      OfficeChart.Node(
        id: "\(i)", parentId: "\(i / 3)", title: names[i], subtitle: title, head: .init(title, holder: title),
        people: .max, vacancies: .min, posts: [.init(title, holder: nil)], state: .closed, href: bad)
    }
    let heads = names.map { LevelMatrix.Head($0, href: bad) }
    let cells = names.prefix(3).map { _ in [LevelMatrix.Cell(.own, note: title, href: bad), .init(nil)] }
    let ties = names.indices.map { OfficeChart.Tie(from: "\($0)", to: "\($0 / 2)", label: title) }
    return OfficeChart.Arrangement.allCases.map {
      OfficeChart(
        id: title, title: title, nodes: offices, ties: ties, arrangement: $0, postsShown: 3
      ).markup
    } + [LevelMatrix(title: title, controls: heads, offices: heads, cells: cells).markup]
  }

  static func times(_ names: [String], _ title: String) -> [Markup] {
    let bars = names.indices.map { i in
      Roadmap.Bar(
        title: names[i], lane: "\(title)\(i % 5)", start: day(i), finish: day(i + 1),
        baselineStart: day(i + 2), baselineFinish: day(i / 2), rag: rag(i), href: bad)
    }
    return [
      Roadmap(id: title, title: title, bars: bars, today: 20_000).markup,
      Roadmap(bars: bars, today: .min, window: 20_000...20_400).markup,
    ]
  }

  static func ratings(_ names: [String], _ title: String) -> [Markup] {
    let periods = names.indices.map { i in
      RagTrend.Period(names[i], [.amber: i, .red: i % 2 == 0 ? .max : .min, .green: 4], href: bad)
    }
    let today: [Rag: Int] = [.red: names.count, .green: .max]
    return RagTrend.Height.allCases.map { RagTrend(title: title, periods: periods, height: $0).markup } + [
      RagDistribution(title: title, counts: today, hrefs: [.red: bad]).markup,
      Sparkline(title: title, values: names.indices.map(number)).markup,
    ]
  }

  static func money(_ names: [String], _ title: String) -> [Markup] {
    let bubbles = names.indices.map { i in
      CostBubbles.Bubble(
        title: names[i], finish: day(i), slip: [Int.min, .max, 3, -90, 0][i % 5], variance: number(i),
        cost: number(i / 2), rag: rag(i), href: bad)
    }
    let bars = names.indices.map { BarList.Bar(names[$0], number($0), href: bad) }
    var out = [BarList(title: title, bars: bars, unit: title).markup]
    for across in CostBubbles.Across.allCases {
      for up in CostBubbles.Upward.allCases {
        out.append(
          CostBubbles(title: title, bubbles: bubbles, across: across, upward: up, unit: title).markup)
      }
    }
    return out
  }

  static func changes(_ names: [String], _ title: String) -> [Markup] {
    let movers = names.indices.map { i in
      Movers.Mover(
        title: names[i], rag: (rag(i), rag(i / 2)), cost: (number(i), number(i + 1)),
        finish: (day(i), day(i + 3)), href: bad)
    }
    return Movers.Order.allCases.map {
      Movers(title: title, before: title, after: title, movers: movers, unit: title, order: $0).markup
    }
  }

  @Test(arguments: [0, 1, 2, 30], [PictureProof.hostile, PictureProof.long, "", "短い名前"])
  func nothingBreaks(count: Int, title: String) {
    for markup in Self.all(count, title) { PictureProof.holds(markup) }
  }

  @Test func thousandsAreCappedAndSaid() {
    let all = Self.all(3000, "Item ").map(\.html)
    for html in all { #expect(html.utf8.count < 2_500_000) }
    let figures = all.filter { $0.hasPrefix("<figure") && !$0.contains("id=\"rag-distribution\"") }
    for html in figures { #expect(html.contains(">and ") && html.contains(" more"), "\(html.prefix(80))") }
  }

  @Test func theSameInputMakesTheSamePicture() {
    #expect(Self.all(40, "Item ") == Self.all(40, "Item "))
  }

  @Test func everyPictureOffersItsTableOrSaysWhatWillStandThere() {
    for count in [0, 12] {
      for markup in Self.all(count, "Item ") where markup.html.hasPrefix("<figure") {
        let table = markup.html.contains("<summary>As a table</summary><table>")
        #expect(table != markup.html.contains("class=\"empty\""))
      }
    }
  }
}
