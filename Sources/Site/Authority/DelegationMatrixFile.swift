import Interchange
import Measures
import Office
import Registers

/// The delegation matrix of an office as a file: CSV with stored names, or a workbook with titles and real amounts.
enum DelegationMatrixFile {
  @Sendable static func csv(_ visit: Visit) async throws -> Answer {
    let matrix = try await matrix(visit)
    var writer = CSVWriter()
    writer.row(["holder", "place"] + matrix.subjects.map(\.rawValue))
    for line in matrix.lines {
      writer.row(
        [line.holder, line.place]
          + matrix.subjects.map { subject in
            (line.cells[subject] ?? []).map { DelegationMatrix.words($0.entry) }.joined(separator: "; ")
          })
    }
    return answer(matrix, "csv", "text/csv; charset=utf-8", writer.bytes)
  }

  @Sendable static func workbook(_ visit: Visit) async throws -> Answer {
    let matrix = try await matrix(visit)
    var writer = XLSXWriter(
      sheet: "Delegations \(matrix.office.code)",
      columns: ["Holder", "Holds at"] + matrix.subjects.map(\.title))
    for line in matrix.lines {
      writer.row(
        [.text(line.holder), .text(line.place)] + matrix.subjects.map { cell(line.cells[$0] ?? []) })
    }
    return answer(matrix, "xlsx", TableUpload.workbook, writer.bytes)
  }

  /// A limit in money alone is an amount that can be compared and added; everything else is said in words.
  private static func cell(_ held: [Held<Delegation>]) -> XLSXWriter.Cell {
    if held.isEmpty { return .blank }
    if held.count == 1, let entry = held.first?.entry, let limit = entry.limit, entry.limitDays == nil,
      entry.limitPercent == nil, entry.condition.isEmpty
    {
      return .money(limit)
    }
    return .text(held.map { DelegationMatrix.words($0.entry) }.joined(separator: "; "))
  }

  private static func matrix(_ visit: Visit) async throws -> DelegationMatrix {
    let asked = try DelegationMatrixPage.asked(visit)
    return try await visit.read { archivist in
      guard let id = try asked ?? archivist.openOffices().first?.id else { throw Refusal.missing("office") }
      return try DelegationMatrix(archivist, office: id)
    }
  }

  private static func answer(
    _ matrix: DelegationMatrix, _ ending: String, _ type: String, _ body: [UInt8]
  ) -> Answer {
    let name = "delegations-\(matrix.office.code).\(ending)"
    return Answer(
      200, type: type, body: body, headers: [("content-disposition", "attachment; filename=\"\(name)\"")])
  }
}
