import Face
import Markup
import Testing

@Suite("Pieces")
struct PieceTests {
  @Test("ratings differ in shape, letters and colour")
  func rag() {
    #expect(Set(Rag.allCases.map(\.outline)).count == 6)
    #expect(Set(Rag.allCases.map(\.letters)).count == 6)
    #expect(Set(Rag.allCases.map(\.colour)).count == 6)
    #expect(RagMark(.unknown).markup.html.contains("mark-unknown"))
    #expect(RagMark(.red, label: "Cost").markup.html.contains("aria-label=\"Cost: Red\""))
  }

  @Test("a level fills as many bars as it is strong", arguments: Level.allCases)
  func level(_ level: Level) throws {
    let bars = try Outline(LevelMark(level).markup).elements.filter { $0.value("class") == "bar-on" }
    #expect(bars.count == level.rawValue)
    #expect(LevelMark(level).markup.html.contains(level.word))
    #expect(LevelMark(level, barsOnly: true).markup.html.contains("aria-label=\"\(level.word)\""))
  }

  @Test("optional parts are written as markup, not as escaped text")
  func optional() {
    for piece in Specimens.all("tame") { #expect(!piece.markup.html.contains("&lt;"), "\(piece.name)") }
    let note: String? = "<"
    #expect(Markup("\(some: note, { "<p>\($0)</p>" })").html == "<p>&lt;</p>")
  }

  @Test("progress stays inside its bounds")
  func progress() {
    #expect(Progress(label: "x", done: 12, total: 10).markup.html.contains("max=\"10\" value=\"10\""))
    #expect(Progress(label: "x", done: -1, total: 10).markup.html.contains("value=\"0\""))
    #expect(!Progress(label: "x", done: 1, total: 0).markup.html.contains("max="))
  }

  @Test("history says what was and what is")
  func history() {
    let change = HistoryEntry.Change(field: "Owner", old: nil, new: "Jo")
    let entry = HistoryEntry(when: "now", who: "Priya", what: "changed", reason: "asked", changes: [change])
    let html = Timeline([entry]).markup.html
    #expect(html.contains("<ins>Jo</ins>") && html.contains("nothing before") && html.contains("asked"))
    #expect(Timeline([]).markup.html.contains("Nothing has changed yet"))
  }

  @Test("why shows what counted and what did not")
  func why() throws {
    let why = Why(label: "L", summary: "S", steps: [WhyStep(text: "a", contributes: false)], compact: true)
    #expect(why.markup.html.contains("does not count here"))
    #expect(try Outline(why.markup).elements.first?.value("class") == "why why-compact")
  }

  @Test("who may says when nobody may")
  func nobody() {
    #expect(WhoMay(action: "sign", reason: "x").markup.html.contains("Nobody holds this right today."))
  }
}
