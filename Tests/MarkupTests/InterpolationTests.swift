import Testing

@testable import Markup

@Suite("Markup as a value")
struct InterpolationTests {
  @Test("text is escaped, markup is not")
  func types() {
    let bold: Markup = "<b>\("<")</b>"
    #expect(bold.html == "<b>&lt;</b>")
    #expect(Markup("<p>\(bold)</p>").html == "<p><b>&lt;</b></p>")
    #expect(Markup("\(raw: "<i>")").html == "<i>")
    #expect(Markup("\("<a>b".dropFirst(1))").html == "a&gt;b")
  }

  @Test("nothing adds nothing")
  func nothing() {
    let text: String? = nil
    let markup: Markup? = nil
    #expect(Markup("[\(text)\(markup)\(Markup.nothing)]").html == "[]")
    #expect(Markup.nothing.isEmpty)
  }

  @Test("conditions and lists")
  func shapes() {
    #expect(Markup("\(if: false, "<a>")\(if: true, "<b>")").html == "<b>")
    #expect(Markup("\(if: false, "x", else: "y")").html == "y")
    #expect(Markup("\(["<", "a"], { "<li>\($0)</li>" })").html == "<li>&lt;</li><li>a</li>")
    #expect((Markup("a") + Markup("b")).html == "ab")
  }

  @Test(
    "numbers are written plainly",
    arguments: [
      (1.0, "1"), (1.5, "1.5"), (1.25, "1.25"), (-0.05, "-0.05"), (0.001, "0"), (1e20, "0"), (.nan, "0"),
      (-.infinity, "0"), (123_456.789, "123456.79"),
    ] as [(Double, String)])
  func numbers(_ value: Double, _ text: String) { #expect(Markup("\(value)").html == text) }
}
