import Interchange
import Measures
import Office
import Registers

/// Compliance for programs and spreadsheets.
enum ComplianceAPI {
  static var routes: [Route] {
    [
      Route(
        "GET", "/api/v1/compliance", act: "see compliance",
        note: .plain(
          summary: "How projects stand against the controls in force, what is amiss first",
          parameters: [
            .init(name: "office", place: "query", help: "Projects governed by this office or below it: O-3."),
            .init(name: "control", place: "query", help: "Such as reporting_cadence."),
            .init(name: "result", place: "query", help: "not_met, hint, declined, met or not_measured."),
            .init(name: "offset", place: "query", help: "From which line on; 0 is the first."),
            .init(name: "limit", place: "query", help: "How many lines, 1 to 1000; 200 unless said."),
          ], statuses: [200, 400]), handle: list),
      Route("GET", "/compliance.csv", act: "see compliance", handle: csv),
    ]
  }

  @Sendable private static func list(_ visit: Visit) async throws -> Answer {
    let question = try ComplianceQuestion { visit.query($0) }
    let offset = try number(visit, "offset", 0, 0...1_000_000)
    let limit = try number(visit, "limit", 200, 1...1_000)
    let compliance = try await visit.read { try Compliance($0, office: question.office) }
    return .json(
      ComplianceJSON.list(question.lines(compliance), on: compliance.day, offset: offset, limit: limit))
  }

  @Sendable private static func csv(_ visit: Visit) async throws -> Answer {
    let question = try ComplianceQuestion { visit.query($0) }
    let compliance = try await visit.read { try Compliance($0, office: question.office) }
    var writer = CSVWriter()
    writer.row([
      "project", "name", "office", "control", "level", "from", "result", "text", "since", "way_out",
      "answer",
    ])
    for line in question.lines(compliance) {
      let shortfall = line.finding.shortfall
      writer.row([
        line.project.code, line.project.entry.name, line.project.entry.governingOffice?.code ?? "",
        line.control.rawValue, line.level.name, ControlSource(line.resolution).words, line.result.rawValue,
        line.text, shortfall?.since?.description ?? "", shortfall?.wayOut ?? "",
        line.declined?.code ?? "",
      ])
    }
    return Answer(
      200, type: "text/csv; charset=utf-8", body: writer.bytes,
      headers: [("content-disposition", "attachment; filename=\"compliance-\(compliance.day).csv\"")])
  }

  /// A whole number within bounds, or the one that holds where none is said.
  static func number(_ visit: Visit, _ name: String, _ usual: Int, _ bounds: ClosedRange<Int>) throws -> Int {
    guard let text = visit.query(name), !text.isEmpty else { return usual }
    guard let number = Int(text), bounds.contains(number) else {
      throw Refusal.misasked([
        Problem(name, "A whole number from \(bounds.lowerBound) to \(bounds.upperBound).")
      ])
    }
    return number
  }
}
