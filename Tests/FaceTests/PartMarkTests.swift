import Markup
import Testing

@testable import Face

/// The letters of a matrix and papers to sign, as they are heard and seen.
@Suite struct PartMarkTests {
  private func mark(_ letter: String, departs: Bool = false) -> String {
    PartMark(
      letter: letter, words: "Accountable", label: "Sponsor <i>, Gate", summary: "Because", steps: [],
      isDeparture: departs
    ).markup.html
  }

  @Test func theLetterIsReadAndNotOnlySeen() {
    let html = mark("A/R", departs: true)
    #expect(html.contains("aria-label=\"Accountable, other than the standard: Sponsor &lt;i&gt;, Gate\""))
    #expect(html.contains("part-a departs") && html.contains(">A/R</span>"))
    #expect(mark("").contains("part-none") && mark("").contains(">–</span>"))
    #expect(!mark("C").contains("other than"))
  }

  @Test func aPaperHasPartsAndPlacesToSign() {
    let paper = Paper(
      opening: "<p>Dear Ada</p>",
      parts: [Paper.Part("Terms", lines: ["One", "Two"]), Paper.Part("None", lines: [])].compactMap { $0 },
      signatures: ["Ada <b>"]
    ).markup.html
    #expect(paper.contains("<ul><li>One</li><li>Two</li></ul>") && !paper.contains("None"))
    #expect(paper.contains("Ada &lt;b&gt;"))
  }
}
