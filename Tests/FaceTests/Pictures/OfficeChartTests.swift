import Markup
import Testing

@testable import Face

@Suite("Office chart")
struct OfficeChartTests {
  func nodes(_ count: Int, _ branch: Int) -> [OfficeChart.Node] {
    (0..<count).map { index in
      OfficeChart.Node(
        id: "o\(index)", parentId: index == 0 ? nil : "o\((index - 1) / branch)", title: "Office \(index)",
        subtitle: "Project office", head: .init("Head", holder: index % 3 == 0 ? nil : "Ada Lo"),
        people: index, vacancies: index % 4, posts: [.init("Planner", holder: nil)], href: "/offices/\(index)"
      )
    }
  }

  func overlaps(_ boxes: [PictureBox]) -> Int {
    boxes.indices.reduce(0) { sum, i in sum + boxes[(i + 1)...].count { $0.touches(boxes[i]) } }
  }

  @Test(arguments: [1, 2, 3, 7, 40], [1, 5, 25, 200])
  func boxesDoNotOverlap(branch: Int, count: Int) {
    let html = OfficeChart(nodes: nodes(count, branch), postsShown: 2).markup
    PictureProof.holds(html)
    let boxes = PictureProof.boxes("node", in: html.html)
    #expect(boxes.count == count)
    #expect(overlaps(boxes) == 0)
  }

  @Test(arguments: [1, 2, 3, 8, 23], [2, 4, 9, 24])
  func spokesDoNotOverlap(branch: Int, count: Int) {
    let html = OfficeChart(nodes: nodes(count, branch), arrangement: .hubAndSpoke).markup
    PictureProof.holds(html)
    let boxes = PictureProof.boxes("node", in: html.html)
    #expect(boxes.count == count)
    #expect(overlaps(boxes) == 0)
  }

  @Test func parentsStandAboveTheirOffices() {
    let forest = OfficeForest(nodes(60, 3))
    let tree = OfficeTree(forest, boxes: forest.nodes.map { OfficeBox($0, postsShown: 0) })
    for index in forest.order {
      guard let above = forest.parent[index] else { continue }
      #expect(tree.boxes[above].bottom < tree.boxes[index].y)
    }
    #expect(tree.boxes.allSatisfy { $0.x >= 0 && $0.x + OfficeBox.width <= tree.width + 0.01 })
  }

  @Test func circlesAreBrokenAndSaid() {
    let circle: [OfficeChart.Node] = [
      .init(id: "a", parentId: "c", title: "Alpha"), .init(id: "b", parentId: "a", title: "Beta"),
      .init(id: "c", parentId: "b", title: "Gamma"), .init(id: "d", parentId: "d", title: "Delta"),
      .init(id: "e", parentId: "gone", title: "Epsilon"), .init(id: "a", title: "Alpha again"),
    ]
    let html = OfficeChart(nodes: circle).markup
    PictureProof.holds(html)
    #expect(PictureProof.boxes("node", in: html.html).count == 5)
    #expect(html.html.contains("circle and stand at the top: Alpha, Delta."))
    #expect(html.html.contains("1 office given twice, shown once."))
  }

  @Test func aDeepLineIsDrawnAndListed() {
    let line = (0..<3000).map {
      OfficeChart.Node(id: "\($0)", parentId: $0 == 0 ? nil : "\($0 - 1)", title: "O")
    }
    let html = OfficeChart(nodes: line).markup
    PictureProof.holds(html)
    #expect(PictureProof.boxes("node", in: html.html).count == OfficeChart.drawnLimit)
    #expect(html.html.contains("and 2,400 more offices"))
  }

  @Test func theVacantHeadIsSaid() {
    let html = OfficeChart(nodes: [.init(id: "a", title: "PMO", head: .init("Director", holder: nil))]).markup
      .html
    #expect(html.contains(">Director: vacant</text>"))
    #expect(html.contains("1 office, 1 with a vacant head."))
    #expect(PictureProof.boxes("node node-vacant", in: html).count == 1)
  }

  @Test func tiesAreDrawnOnlyBetweenOfficesThatExist() {
    let ties: [OfficeChart.Tie] = [
      .init(from: "o1", to: "o2", label: "standards"), .init(from: "o1", to: "no"),
      .init(from: "o1", to: "o2", label: "people"), .init(from: "o1", to: "o2", label: "people"),
    ]
    for way in OfficeChart.Arrangement.allCases {
      let html = OfficeChart(nodes: nodes(4, 3), ties: ties, arrangement: way).markup
      PictureProof.holds(html)
      #expect(PictureProof.count("path class=\"link-dotted\"", in: html.html) == 1)
      #expect(html.html.contains(">standards, people</text>"))
    }
  }

  @Test func fiveHundredOfficesAreQuick() {
    let given = nodes(500, 6)
    let clock = ContinuousClock()
    var size = 0
    let time = clock.measure { size = OfficeChart(nodes: given, postsShown: 1).markup.html.utf8.count }
    print("500 offices: \(time), \(size) bytes")
    #expect(time < .milliseconds(2000), "without optimisation; a release build takes a small part of it")
    #expect(
      OfficeChart(nodes: given, postsShown: 1).markup == OfficeChart(nodes: given, postsShown: 1).markup)
  }
}
