import Markup
import Testing

@testable import Face

/// The pictures of bodies: what they say, and that nothing given to them breaks them.
@Suite struct BodyPictureTests {
  private func diagram(_ nodes: [GovernanceDiagram.Node]) -> Markup { GovernanceDiagram(nodes: nodes).markup }

  @Test func escalationHasItsArrowAndItsTable() {
    let html = diagram([
      .init(id: "O-1", kind: .office, title: "Hub", subtitle: "Office", href: "/offices/O-1"),
      .init(
        id: "B-1", kind: .body, parentId: "O-1", officeId: "O-1", title: "Portfolio board", chair: "Ada Lind",
        members: 5),
      .init(id: "B-2", kind: .body, parentId: "B-1", officeId: "O-1", title: "Change board", members: 2),
    ]).html
    let arrows = PictureProof.tags(html).filter { $0.hasPrefix("path class=\"mark-accent\"") }
    #expect(arrows.count == 1, "One body takes what comes up; an office takes nothing")
    #expect(html.contains("Change board to Hub: decides for"), "The dotted line to the office it decides for")
    #expect(html.contains("<td>vacant</td>") && html.contains("<td>Portfolio board</td>"))
    #expect(html.contains("2 bodies"))
  }

  @Test func bodiesInACircleAreToldAndDrawn() {
    let html = diagram([
      .init(id: "1", kind: .body, parentId: "2", title: "First"),
      .init(id: "2", kind: .body, parentId: "1", title: "Second"),
    ]).html
    #expect(html.contains("in a circle"))
  }

  @Test func latencyDrawsDotsMedianAndTarget() {
    let html = LatencyPlot(rows: [
      .init(
        label: "Board",
        dots: [.init(days: 3, title: "DC-1", href: "/decisions/DC-1"), .init(days: 9, title: "DC-2")],
        median: 6, target: 14),
      .init(label: "Silent", dots: [], median: nil),
    ]).markup.html
    let tags = PictureProof.tags(html)
    #expect(tags.count { $0.hasPrefix("circle") } == 2)
    #expect(tags.count { $0.hasPrefix("path class=\"mark-watch\"") } == 1)
    #expect(tags.count { $0.hasPrefix("line class=\"line-neutral\"") } == 1)
    #expect(html.contains("nothing decided") && html.contains("not known"))
  }

  @Test(arguments: [0, 1, 3, 700]) func hardInputBreaksNothing(_ count: Int) {
    let words = PictureProof.hostile
    PictureProof.holds(
      diagram(
        (0..<count).map { i in
          .init(
            id: "\(i)", kind: i % 3 == 0 ? .office : .body, parentId: "\((i * 7) % max(count, 1))",
            officeId: "\(i / 2)",
            title: "\(words)\(i)", subtitle: words, chair: i % 2 == 0 ? nil : words,
            members: i % 5 == 0 ? .max : .min,
            href: "javascript:alert(1)")
        }))
    PictureProof.holds(
      LatencyPlot(
        id: words, title: words,
        rows: (0..<count).map { i in
          .init(
            label: "\(words)\(i)",
            dots: (0..<min(i, 400)).map {
              .init(days: [.min, -1, 0, 7, .max][$0 % 5], title: words, href: "javascript:1")
            },
            median: [nil, .nan, .infinity, 4][i % 4], target: [nil, .max, .min, 10][i % 4],
            href: "javascript:1")
        }
      ).markup)
  }
}
