import Ledger
import Measures
import Office
import Registers

/// The answer to a question about the matrix, narrowed as was asked; plain values that pages and programs write out.
public struct RaciAnswer: Sendable {
  public let question: RaciQuestion
  public let picture: RaciPicture
  public let place: RaciPlace
  public let officeName: String
  public let day: Day
  /// Whose parts alone are asked for.
  let person: Int64?

  /// Nil where the reader may see no office at all.
  public init?(_ archivist: Archivist, _ question: RaciQuestion) throws {
    guard let place = try question.place(archivist) else { return nil }
    let book = try RaciBook(
      archivist, offices: [place.office], projects: place.project.map { [$0] } ?? [])
    picture = RaciPicture(book, place, over: question.most)
    officeName = book.layers(place.office).last?.title ?? OfficeUnit.title.code(of: place.office)
    person = try question.personAsked(archivist)
    self.question = question
    self.place = place
    day = archivist.day
  }

  public var officeCode: String { OfficeUnit.title.code(of: place.office) }

  /// The columns that are shown.
  public var parties: [RaciParty] {
    let all = (isDeliverables ? picture.deliverables : picture.matrix).parties
    let mine = person.map { picture.parties(of: $0) }
    let columns = all.filter { party in
      (mine?.contains(party) ?? true) && (question.role.isEmpty || isAsked(party))
    }
    return columns
  }

  var isDeliverables: Bool { question.show == .deliverables }

  /// Whether the party is the column or role that was asked for.
  private func isAsked(_ party: RaciParty) -> Bool {
    if case .column(let column) = party, column.rawValue == question.role { return true }
    return party.roles.contains(question.role)
  }

  /// The rows that are shown.
  public var rows: [RaciMatrix.Row] {
    let shown = parties
    let isNarrowed = person != nil || !question.role.isEmpty
    let all = isDeliverables ? picture.deliverables.rows : picture.matrix.rows
    return all.filter { row in
      if let duty = question.duty, row.process.duty != duty { return false }
      let has = !isNarrowed || shown.contains { row.cells[$0]?.isEmpty == false }
      switch question.show {
      case .all, .deliverables: return has
      case .accountable: return has && shown.contains { row.cells[$0]?.isAccountable == true }
      case .gaps: return has && isGap(row)
      case .departures: return has && RaciAnswer.departs(row)
      }
    }
  }

  func isGap(_ row: RaciMatrix.Row) -> Bool {
    let findings = isDeliverables ? picture.deliverableFindings : picture.findings
    return (findings.unanswered + findings.undone).contains {
      $0.row.process == row.process && $0.row.occasion == row.occasion
        && $0.row.deliverable == row.deliverable
    }
  }

  /// Whether a line of an office counts in the row.
  static func departs(_ row: RaciMatrix.Row) -> Bool {
    row.cells.values.contains { $0.steps.contains { $0.kind == .line && $0.isEffective } }
  }
}
