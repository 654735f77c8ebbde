import Face
import Markup
import Office
import Registers

/// Whether the reader may take one act, and who may where she may not.
struct Permit: Sendable {
  /// The act as it stands after "may".
  let words: String
  let decision: Ruling
  private let whoMay: [Refusal.Candidate]

  init(
    _ archivist: Archivist, _ action: Action, _ entry: some Register, id: Int64? = nil, words: String
  ) throws {
    let shelf = try archivist.catalogue.shelf(type(of: entry))
    try self.init(archivist, action, shelf, entry, id: id, words: words)
  }

  init(
    _ archivist: Archivist, _ action: Action, _ shelf: Shelf, _ entry: any Register, id: Int64?,
    words: String
  ) throws {
    self.words = words
    decision = try archivist.decide(action, shelf, entry, id: id)
    let isPast = archivist.asOf != nil
    whoMay = decision.isAllowed || isPast ? [] : try archivist.whoMay(action, shelf, entry, id: id)
    self.isPast = isPast
  }

  private let isPast: Bool

  /// Nothing is done in the past.
  var isAllowed: Bool { decision.isAllowed && !isPast }

  /// Said where the reader may look but not act; nothing where she may, or where nobody can.
  var notice: Markup {
    if decision.isAllowed || isPast { return .nothing }
    return Face.WhoMay(
      action: words, reason: "\(decision.reason)", holders: whoMay.map(EntryRights.holder)
    ).markup
  }
}
