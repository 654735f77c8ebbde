import Interchange
import Scheduling
import Testing

/// XML that is none, or that asks for too much, is refused with the line.
@Suite struct XMLReaderTests {
  private func problem(_ text: String) -> PlanFileProblem? { problem(Array(text.utf8)) }

  private func problem(_ bytes: [UInt8]) -> PlanFileProblem? {
    do {
      _ = try MSPDI.read(bytes)
      return nil
    } catch { return error }
  }

  private static func utf16(_ text: String, highFirst: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    for unit in text.utf16 {
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      bytes += highFirst ? [high, low] : [low, high]
    }
    return bytes
  }

  @Test(arguments: [
    "", "   ", "plan", "<", "<Project", "<Project>", "<Project><Name>x</Project></Name>",
    "<Project/><Project/>",
    "<Project></Project>x", "<Project><Name>&nbsp;</Name></Project>", "<Project><Name>&#0;</Name></Project>",
    "<Project a></Project>", "<Project a=b></Project>", "<Project a=\"<\"></Project>",
    "<Project><!-- </Project>",
    "<Project><![CDATA[ </Project>", "<Project></Projec>", "<Plan></Plan>", "<Project>< Name/></Project>",
  ])
  func refused(_ text: String) { #expect(problem(text) != nil) }

  @Test func linesAreCounted() {
    #expect(problem("<Project>\n<Tasks>\n<Task></Tasks>")?.line == 3)
  }

  @Test func documentTypesAreRefusedInEveryEncoding() {
    let text =
      "<?xml version=\"1.0\"?><!DOCTYPE Project [<!ENTITY a \"aaaa\">]><Project><Name>&a;</Name></Project>"
    let little = Self.utf16(text, highFirst: false)
    let big = Self.utf16(text, highFirst: true)
    for bytes in [
      Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), [0xFF, 0xFE] + little, little,
      [0xFE, 0xFF] + big, big,
    ] {
      #expect(problem(bytes)?.message.contains("document type") == true)
    }
  }

  @Test func depthIsLimited() {
    let deep = String(repeating: "<Tasks>", count: 100_000)
    #expect(problem("<Project>" + deep)?.message.contains("deep") == true)
  }

  @Test func encodings() throws {
    let text =
      "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\r\n<p:Project xmlns:p='x'><p:Title>Größe "
      + "&#x20AC;&#13;&#10;y</p:Title></p:Project>"
    let little = [0xFF, 0xFE] + Self.utf16(text, highFirst: false)
    #expect(try MSPDI.read(little).plans.first?.name == "Größe €\ny")
    let western =
      Array("<?xml version=\"1.0\" encoding=\"windows-1252\"?><Project><Title>".utf8) + [0x80, 0xE4]
    #expect(try MSPDI.read(western + Array("</Title></Project>".utf8)).plans.first?.name == "€ä")
    #expect(problem(Array("<Project><Title>".utf8) + [0xE4] + Array("</Title></Project>".utf8)) != nil)
  }

  @Test func piecesOfText() throws {
    let text =
      "<Project><Title>a<!-- x "
      + "-->b<![CDATA[<&]]>c<Odd>no</Odd>d&amp;</Title><New><Deep/></New><New>1</New></Project>"
    let reading = try MSPDI.read(Array(text.utf8))
    #expect(reading.plans.first?.name == "ab<&cd&")
    #expect(reading.report.unread == ["Title/Odd": 1, "Project/New": 2])
  }

  /// CDATA says what it holds, but not what XML forbids anywhere: a plan with a NUL in it cannot be sent on.
  @Test func controlCharactersAreDroppedFromDataToo() throws {
    let text = "<Project><Title>a\0\u{1}<![CDATA[b\0\u{4}&\r\nc\td]]></Title></Project>"
    let plan = try #require(try MSPDI.read(Array(text.utf8)).plans.first)
    #expect(plan.name == "ab&\nc\td")
    #expect(Plan(framed: plan.framed) == plan)
  }

  @Test func absurdValuesAreHeldOrLeftOut() throws {
    let text = """
      <Project><StartDate>2027-01-04T08:00:00</StartDate><Tasks>
      <Task><UID>1</UID><Duration>PT1000000000H0M0S</Duration><Start>1066-10-14T09:00:00</Start></Task>
      <Task><UID>1</UID><Duration>-PT8H0M0S</Duration><PercentComplete>NaN</PercentComplete><OutlineLevel>40</OutlineLevel></Task>
      <Task><UID>99999999999999999999</UID><Duration>PT8H</Duration><Cost>1e400</Cost></Task>
      </Tasks></Project>
      """
    let reading = try MSPDI.read(Array(text.utf8))
    let plan = try #require(reading.plans.first)
    #expect(plan.tasks.map(\.duration) == [10_000_000_000, 0, 28_800])
    #expect(plan.tasks.map(\.uid) == [1, 2, 0])
    let ids = Set(reading.report.notes.map(\.id))
    #expect(
      ids.isSuperset(of: [
        "duration.held", "date.dropped", "number.dropped", "task.duplicate", "task.outline",
      ]))
  }
}
