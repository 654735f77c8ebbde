import Interchange
import Testing

/// Each format is known by what it begins with, in every encoding.
@Suite struct PlanFormatTests {
  @Test(arguments: [
    ("<?xml version=\"1.0\"?><!-- a > b --><Project xmlns=\"x\">", PlanFormat.mspdi),
    ("<p:Project xmlns:p='x'/>", .mspdi),
    ("<?xml version=\"1.0\"?>\n<APIBusinessObjects>", .pmxml), ("<project name=\"x\">", .gan),
    ("<?xml version=\"1.0\"?>\n<project name=\"\" mrproject-version=\"2\">", .planner),
    ("ERMHDR\t19.12", .xer), ("MPX,Microsoft Project", .mpx),
  ])
  func byBeginning(_ text: String, _ format: PlanFormat) {
    #expect(PlanFormat.detect(Array(text.utf8)) == format)
    #expect(PlanFormat.detect([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == format)
    #expect(PlanFormat.detect([0xFF, 0xFE] + text.utf8.flatMap { [$0, 0] }) == format)
  }

  @Test func others() {
    #expect(PlanFormat.detect(Array("Name;Start".utf8), name: "Plan.CSV") == .csv)
    #expect(PlanFormat.detect(Array("Name;Start".utf8), name: "plan") == nil)
    #expect(PlanFormat.detect([0xD0, 0xCF, 0x11, 0xE0, 0xA1], name: "plan.mpp") == .mpp)
    #expect(PlanFormat.detect(Array("<html>".utf8)) == nil && PlanFormat.detect([]) == nil)
    #expect(PlanFormat.detect(Array("<!-- ".utf8)) == nil)
  }

  @Test func readsByFormat() throws {
    #expect(try PlanFile.read(PlanFiles.own("bridge.mspdi.xml")).report.format == "MSPDI")
    #expect(try PlanFile.read(PlanFiles.own("depot.p6.xml")).report.format == "P6 XML")
    #expect(try PlanFile.read(PlanFiles.own("garden.gan")).report.format == "GanttProject")
    #expect(try PlanFile.read(PlanFiles.own("barn.planner")).report.format == "Planner")
    #expect(throws: PlanFileProblem.self) { try PlanFile.read([1, 2, 3]) }
  }
}
