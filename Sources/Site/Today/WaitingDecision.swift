import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// A waiver or tailoring that was asked for and not yet decided.
struct WaitingDecision: Sendable {
  let code: String
  let href: String
  let words: String
  let project: String
  let projectName: String
  let requester: String
  let from: Day?

  /// So many requests are shown, the earliest first.
  static let most = 40

  /// Those that the reader may decide.
  static func mine(_ archivist: Archivist) throws -> [WaitingDecision] {
    if archivist.asOf != nil { return [] }
    // The list leaves in what she asked for herself.
    return try requested(archivist, for: .approve).filter { shelf, held in
      try archivist.decide(.approve, shelf, held.entry, id: held.id).isAllowed
    }.map { WaitingDecision($0, $1) }
  }

  /// All that the reader may see.
  static func visible(_ archivist: Archivist) throws -> [WaitingDecision] {
    try requested(archivist, for: .see).map { WaitingDecision($0, $1) }
  }

  private static func requested(_ archivist: Archivist, for action: Action) throws -> [(Shelf, AnyHeld)] {
    let open = [
      (try archivist.catalogue.shelf(WaiverRecord.self), "requested"),
      (try archivist.catalogue.shelf(TailoringRecord.self), "proposed"),
    ]
    return try open.flatMap { shelf, status in
      var query = ListQuery()
      query.counts = false
      query.limit = most
      query.order = [ListQuery.Order("from_day"), ListQuery.Order("code")]
      return try archivist.list(shelf, query, for: action, where: Clause("t.status = ?", [.text(status)]))
        .rows.map { (shelf, $0) }
    }
  }

  init(_ shelf: Shelf, _ held: AnyHeld) {
    code = held.code
    href = "/\(shelf.title.path)/\(held.code)"
    let waiver = held.entry as? WaiverRecord
    let tailoring = held.entry as? TailoringRecord
    let control = (waiver?.control ?? tailoring?.control)?.title ?? ""
    let level = (waiver?.level ?? tailoring?.level)?.name ?? ""
    words = "\(waiver == nil ? "Tailoring" : "Waiver") of \(control.lowercased()) to \(level)"
    project = (waiver?.project ?? tailoring?.project)?.code ?? ""
    projectName = held.names["project"] ?? ""
    requester = held.names["requester"] ?? ""
    from = waiver?.from ?? tailoring?.from
  }

  func item(_ day: Day, mine: Bool = true) -> WorkItem {
    let asked: Markup = requester.isEmpty ? .nothing : ", asked for by \(requester)"
    return WorkItem(
      title: words, href: href,
      about: "\(Code(code)) for <a href=\"/projects/\(project)?side=controls\">\(projectName)</a>\(asked)",
      due: from.map { "from \(LongDay.text($0.text))" } ?? "",
      tone: from.map { $0 <= day } == true ? .watch : .note,
      action: mine ? ActionLink("Decide", href: href).markup : .nothing)
  }
}
