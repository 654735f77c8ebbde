import Interchange
import Testing

/// Files made to cost more than they weigh are read or refused in a time that grows as they do.
@Suite struct PlanAbuseTests {
  private static func many(_ text: String, _ count: Int = 5000) -> String {
    String(repeating: text, count: count)
  }

  private static func each(_ count: Int = 5000, _ text: (Int) -> String) -> String {
    (1...count).map(text).joined()
  }

  static let files: [(name: String, text: String)] = [
    ("attributes", "<Project \(many("a='b' "))/>"),
    ("unknown elements", "<Project>\(each { "<x\($0)>1</x\($0)>" })</Project>"),
    (
      "a deep outline",
      "<Project><Tasks>" + each { "<Task><UID>\($0)</UID><OutlineLevel>\($0)</OutlineLevel></Task>" }
        + "</Tasks></Project>"
    ),
    (
      "a chain of bases",
      "<Project><Calendars>"
        + each { "<Calendar><UID>\($0)</UID><BaseCalendarUID>\($0 + 1)</BaseCalendarUID></Calendar>" }
        + "</Calendars></Project>"
    ),
    (
      "nth days for three centuries",
      "<Project><Calendars><Calendar><UID>1</UID><Exceptions>"
        + many(
          "<Exception><Type>5</Type><MonthItem>1</MonthItem><TimePeriod><FromDate>1900-01-01</FromDate>"
            + "<ToDate>2199-01-01</ToDate></TimePeriod></Exception>")
        + "</Exceptions></Calendar></Calendars></Project>"
    ),
    (
      "a circle of lines",
      "<APIBusinessObjects><Project>"
        + each { "<WBS><ObjectId>\($0)</ObjectId><ParentObjectId>\($0 % 5000 + 1)</ParentObjectId></WBS>" }
        + "</Project></APIBusinessObjects>"
    ),
    (
      "many projects with many calendars",
      "<APIBusinessObjects>" + each { "<Calendar><ObjectId>\($0)</ObjectId></Calendar>" }
        + many("<Project/>", 900)
        + "</APIBusinessObjects>"
    ),
    ("links to oneself", "<project><tasks>\(many("<task id='1'><depend id='1'/></task>"))</tasks></project>"),
  ]

  @Test(arguments: files.indices)
  func endsSoon(_ place: Int) {
    let (name, text) = Self.files[place]
    let clock = ContinuousClock()
    let took = clock.measure {
      guard let reading = try? PlanFile.read(Array(text.utf8)) else { return }
      for plan in reading.plans.prefix(3) { _ = (MSPDI.write(plan), PMXML.write(plan)) }
    }
    #expect(took < .seconds(5), "\(name)")
  }

  /// An empty task is seven bytes of the file: without a bound the child could hand over more than the office can hold.
  @Test func aFileWithTooManyLinesIsRefused() throws {
    let text = "<Project><Tasks>" + Self.each(20) { "<Task><UID>\($0)</UID></Task>" } + "</Tasks></Project>"
    #expect(try PlanFile.read(Array(text.utf8), mostLines: 20).plans.first?.tasks.count == 20)
    do throws(PlanFileProblem) {
      _ = try PlanFile.read(Array(text.utf8), mostLines: 19)
      Issue.record("The file was read.")
    } catch {
      #expect(error.message.contains("20 lines; at most 19"), "\(error)")
    }
  }
}
