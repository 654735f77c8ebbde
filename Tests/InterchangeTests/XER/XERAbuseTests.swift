import Interchange
import Scheduling
import Testing

/// Text files made to cost more than they weigh are read and written in a time that grows as they do.
@Suite struct XERAbuseTests {
  private static func xer(_ tables: String) -> String {
    "ERMHDR\t20.12\n%T\tPROJECT\n%F\tproj_id\tclndr_id\n%R\t1\t1\n" + tables + "%E\n"
  }

  private static func rows(_ count: Int = 20_000, _ text: (Int) -> String) -> String {
    (1...count).map { "%R\t" + text($0) + "\n" }.joined()
  }

  static let files: [(name: String, text: String)] = [
    (
      "a deep breakdown",
      xer(
        "%T\tPROJWBS\n%F\twbs_id\tproj_id\tparent_wbs_id\twbs_short_name\n"
          + rows { "\($0)\t1\t\($0 - 1)\tW" })
    ),
    (
      "a circle of nodes",
      xer("%T\tPROJWBS\n%F\twbs_id\tproj_id\tparent_wbs_id\n" + rows { "\($0)\t1\t\($0 % 20_000 + 1)" })
    ),
    (
      "many projects on a chain of calendars",
      "ERMHDR\t20.12\n%T\tPROJECT\n%F\tproj_id\tclndr_id\n" + rows(5000) { "\($0)\t\($0)" }
        + "%T\tCALENDAR\n%F\tclndr_id\tbase_clndr_id\n" + rows(5000) { "\($0)\t\($0 + 1)" } + "%E\n"
    ),
    (
      "one resource with many rates",
      xer(
        "%T\tRSRC\n%F\trsrc_id\trsrc_name\n%R\t1\tX\n%T\tRSRCRATE\n%F\trsrc_id\tcost_per_qty\tstart_date\n"
          + rows { "1\t\($0)\t\(1900 + $0 % 300)-0\(1 + $0 % 9)-1\($0 % 10) 0\($0 % 10):1\($0 % 7)" })
    ),
    (
      "open parentheses",
      xer(
        "%T\tCALENDAR\n%F\tclndr_id\tclndr_data\n%R\t1\t" + String(repeating: "(0||1(", count: 50_000) + "\n")
    ),
    (
      "many fields, each used once",
      xer(
        "%T\tUDFTYPE\n%F\tudf_type_id\ttable_name\n" + rows(10_000) { "\($0)\tTASK" }
          + "%T\tTASK\n%F\ttask_id\tproj_id\n" + rows(10_000) { "\($0)\t1" }
          + "%T\tUDFVALUE\n%F\tudf_type_id\tfk_id\tudf_text\n" + rows(10_000) { "\($0)\t\($0)\tx" })
    ),
    (
      "one task with many notes and links",
      xer(
        "%T\tTASK\n%F\ttask_id\tproj_id\n%R\t1\t1\n%R\t2\t1\n%T\tTASKMEMO\n%F\ttask_id\ttask_memo\n"
          + rows { _ in "1\t<p>note & < more" } + "%T\tTASKPRED\n%F\ttask_id\tpred_task_id\n"
          + rows { _ in "1\t2" })
    ),
    (
      "many fields in a row",
      xer("%T\tTASK\n%F\ttask_id\tproj_id\n%R\t" + String(repeating: "\t", count: 500_000) + "\n")
    ),
    (
      "a list of wrong links",
      "ID,Name,Predecessors\n1,A,\"" + String(repeating: "2XX,", count: 40_000) + "\"\n"
    ),
    (
      "decimal commas without end",
      "ID,Name,Predecessors\n1,A,\"1FS+" + String(repeating: "1,", count: 80_000) + "d\"\n"
    ),
    (
      "deep levels", "ID,Name,Outline level,WBS\n" + (1...20_000).map { "\($0),T,\($0),\($0).1\n" }.joined()
    ),
    (
      "a quote that never closes",
      "MPX,Microsoft,4.0,ANSI\n61,1,90,70\n" + (1...20_000).map { "70,\"T,\($0),\($0 - 1)FS+1d\n" }.joined()
    ),
  ]

  @Test(arguments: files.indices)
  func endsSoon(_ place: Int) {
    let (name, text) = Self.files[place]
    let ending = text.hasPrefix("ID") ? "plan.csv" : ""
    let took = ContinuousClock().measure {
      guard let reading = try? PlanFile.read(Array(text.utf8), name: ending) else { return }
      for plan in reading.plans.prefix(3) { _ = (XER.write(plan), PlanCSV.write(plan)) }
    }
    #expect(took < .seconds(5), "\(name): \(took)")
  }

  /// Every exception comes again for three centuries.
  @Test func recurringExceptionsAreHeldShort() {
    var plan = Plan(name: "Long", dialect: .microsoft, start: .first)
    plan.finish = .last
    let exception = CalendarException(
      from: Moment.first.day, through: Moment.last.day, recurrence: .yearly(month: 2, day: 30))
    plan.calendars[0].exceptions = Array(repeating: exception, count: 5000)
    let took = ContinuousClock().measure { _ = XER.write(plan) }
    #expect(took < .seconds(5))
  }
}
