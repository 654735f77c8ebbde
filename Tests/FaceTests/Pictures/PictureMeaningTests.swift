import Markup
import Testing

@testable import Face

@Suite("What pictures say")
struct PictureMeaningTests {
  @Test func aBarIsAsLongAsItsDays() throws {
    let bars = [
      Roadmap.Bar(title: "A", start: 20_000, finish: 20_200, rag: .red),
      Roadmap.Bar(title: "B", start: 20_000, finish: 20_400, rag: .green, href: "/p/b"),
      Roadmap.Bar(title: "C", start: nil, finish: nil),
    ]
    let html = Roadmap(bars: bars, today: 20_100).markup.html
    let red = try #require(PictureProof.boxes("mark-bad", in: html).first)
    let green = try #require(PictureProof.boxes("mark-good", in: html).first)
    #expect(abs(green.width - 2 * red.width) < 0.1)
    #expect(green.x == red.x)
    #expect(html.contains(">No dates</text>"))
    #expect(html.contains("<a href=\"/p/b\"><title>B. Green."))
    #expect(PictureProof.count("line class=\"today\"", in: html) == 1)
  }

  @Test func aLaterFinishIsSaidAgainstItsBaseline() {
    let bar = Roadmap.Bar(
      title: "A", start: 20_000, finish: 20_100, baselineStart: 20_000, baselineFinish: 20_055)
    let html = Roadmap(bars: [bar]).markup.html
    #expect(html.contains(", +45 d</text>"))
    #expect(html.contains("of 1 with a baseline, 1 finish later"))
    #expect(PictureProof.boxes("ghost", in: html).count == 1)
  }

  @Test func columnsStandOnZeroAndTheWorstIsAtTheFoot() throws {
    let html = RagTrend(periods: [.init("May", [.red: 10, .green: 30])]).markup.html
    let red = try #require(PictureProof.boxes("mark-bad", in: html).first)
    let green = try #require(PictureProof.boxes("mark-good", in: html).first)
    #expect(abs(red.y + red.height + 1 - RagColumns.floor) < 0.1)
    #expect(abs((green.height + 1) - 3 * (red.height + 1)) < 0.1)
    #expect(html.contains(">R 10</text>") && html.contains(">Green 30, 75%</text>"))
  }

  @Test func areaFollowsCost() {
    let bubbles = [
      CostBubbles.Bubble(title: "A", finish: 20_000, variance: 5, cost: 400, rag: .red),
      CostBubbles.Bubble(title: "B", finish: 20_100, variance: -5, cost: 100, rag: .green),
      CostBubbles.Bubble(title: "C", finish: nil, variance: 5, cost: 100),
    ]
    let html = CostBubbles(bubbles: bubbles).markup.html
    let radii = PictureProof.tags(html).filter { $0.hasPrefix("circle class=\"mark-") }
      .flatMap { PictureProof.attributes("r", in: "<\($0)>") }
    #expect(radii == ["30", "15"])
    #expect(html.contains("1 project is not drawn"))
  }

  @Test func aFarOutlierMakesTheScaleLogarithmic() {
    let near = (0..<20).map { CostBubbles.Bubble(title: "P", slip: $0, variance: Double($0 % 9), cost: 1) }
    let far = near + [CostBubbles.Bubble(title: "Far", slip: 3, variance: 900, cost: 1)]
    #expect(!CostBubbles(bubbles: near, across: .slip).markup.html.contains("powers of ten"))
    #expect(CostBubbles(bubbles: far, across: .slip).markup.html.contains("powers of ten"))
    #expect(!CostBubbles(bubbles: far, across: .slip, upward: .linear).markup.html.contains("powers of ten"))
  }

  @Test func theLargestMoveComesFirstAndThoseThatStoodStillAreCounted() throws {
    let movers = [
      Movers.Mover(title: "Small", rag: (.green, .green), cost: (100, 110)),
      Movers.Mover(title: "Still", rag: (.amber, .amber), cost: (5, 5)),
      Movers.Mover(title: "Large", rag: (.green, .red), cost: (100, 300)),
    ]
    let html = Movers(before: "June", after: "July", movers: movers).markup.html
    let large = try #require(html.range("Large: "))
    let small = try #require(html.range("Small: "))
    #expect(large < small)
    #expect(html.contains("1 project did not move.") && html.contains("1 rated worse, 0 better."))
    #expect(html.contains("<title>Large: Green to Red; cost +200 </title>"))
  }

  @Test func everyCellOfTheMatrixIsALinkWithItsWords() {
    let matrix = LevelMatrix(
      controls: [.init("Gate review")], offices: [.init("Digital"), .init("Estates")],
      cells: [[.init(.block, note: "Policy 4", href: "/why")]])
    let html = matrix.markup.html
    #expect(html.contains("<a href=\"/why\"><title>Digital, Gate review: Block (3). Policy 4</title>"))
    #expect(PictureProof.boxes("mark-accent", in: html).count == 3)
    #expect(html.contains("Estates, Gate review: not decided"))
  }

  @Test func barsMeasureFromZero() throws {
    let html = BarList(title: "Sums", bars: [.init("A", 300), .init("B", -100)], unit: "EUR").markup.html
    let up = try #require(PictureProof.boxes("mark-accent", in: html).first)
    let down = try #require(PictureProof.boxes("mark-neutral", in: html).first)
    #expect(abs(up.width - 3 * down.width) < 0.1)
    #expect(abs(down.x + down.width - up.x) < 0.05)
  }

  @Test func theSparklineSaysItsCourse() {
    let html = Sparkline(title: "Spend", values: [1, nil, 4]).markup.html
    #expect(html.contains("<title>Spend: now 4, between 1 and 4 over 2 values</title>"))
    #expect(Sparkline(title: "Spend", values: [nil]).markup.html.contains("No values yet"))
  }
}

extension String {
  /// Where a part begins, in bytes.
  fileprivate func range(_ part: String) -> Int? {
    let (all, wanted) = (Array(utf8), Array(part.utf8))
    guard all.count >= wanted.count else { return nil }
    return (0...(all.count - wanted.count)).first { all[$0..<($0 + wanted.count)].elementsEqual(wanted) }
  }
}
