import Interchange
import Measures
import Office
import Registers

/// The matrix as a file and for programs.
enum RaciExport {
  @Sendable static func answer(_ visit: Visit) async throws -> Answer {
    let found = try await found(visit)
    return Answer(
      200, type: "text/csv; charset=utf-8", body: csv(found),
      headers: [("content-disposition", "attachment; filename=\"raci.csv\"")])
  }

  @Sendable static func json(_ visit: Visit) async throws -> Answer {
    let question = try RaciQuestion { visit.query($0) }
    if question.office.isEmpty, question.project.isEmpty {
      throw Refusal.misasked([Problem("office", "Name an office or a project: office=O-1.")])
    }
    return .json(RaciJSON.bytes(try await found(visit)))
  }

  private static func found(_ visit: Visit) async throws -> RaciAnswer {
    var asked = try RaciQuestion { visit.query($0) }
    asked.turnsToOffice = !visit.ask.wantsJSON
    let question = asked
    guard let found = try await visit.read({ try RaciAnswer($0, question) }) else {
      throw Refusal.missing("office")
    }
    return found
  }

  /// One row a process and case, one column a party, and who answers by name.
  static func csv(_ found: RaciAnswer) -> [UInt8] {
    let parties = found.parties
    var writer = CSVWriter()
    writer.row(
      ["number", "process", "title", "duty", "case", "answered_by", "done_by"]
        + parties.map(found.picture.title))
    for row in found.rows {
      writer.row(
        [
          row.process.number == 0 ? "" : "\(row.process.number)", row.process.rawValue, row.title,
          row.process.duty?.rawValue ?? "",
          row.occasion == .any ? "" : row.occasion.rawValue,
          names(row.accountable.map { [$0] } ?? [], found.picture), names(row.responsible, found.picture),
        ] + parties.map { row.text($0) })
    }
    return writer.bytes
  }

  private static func names(_ parties: [RaciParty], _ picture: RaciPicture) -> String {
    var known = Set<Int64>()
    return parties.sorted { picture.title($0) < picture.title($1) }
      .flatMap { picture.seat($0).holders }.filter { known.insert($0.person).inserted }
      .compactMap(\.name).joined(separator: "; ")
  }
}
