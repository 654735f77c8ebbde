import Ledger
import Measures
import Registers

/// The drafts of one office side by side, each worked out against the office as it is.
public struct RedesignComparison: Sendable {
  /// One draft with what it would change; nothing where it says something that is not understood, or nothing yet.
  public struct Column: Sendable {
    public let held: Held<Redesign>
    public let impact: RedesignImpact?
    public let problems: [Problem]
  }

  public let office: Held<OfficeUnit>
  public let columns: [Column]
  /// What the offices named as parents are called.
  public let names: [Int64: String]
  /// The open offices at and below the office, and the live projects they govern.
  public let offices: Int
  public let projects: Int

  /// More do not stand side by side.
  public static let most = 6

  /// - Parameter drafts: redesigns of one office that are drafts.
  public init(_ archivist: Archivist, of office: Int64, _ drafts: [Held<Redesign>]) throws {
    self.office = try archivist.find(Reference<OfficeUnit>(office))
    let below = try OfficeBelow(archivist, office)
    columns = try drafts.prefix(Self.most).map { held in
      let draft = try RedesignDraft(archivist, held.entry)
      let isReady = draft.problems.isEmpty && !draft.isEmpty
      return Column(
        held: held, impact: isReady ? try RedesignImpact(archivist, draft, below) : nil,
        problems: draft.problems)
    }
    names = below.tree.names
    projects = below.projects.count
    offices = below.subjects.count - below.projects.count
  }

  /// The drafts of an office that are not adopted or dropped.
  public static func drafts(_ archivist: Archivist, of office: Int64) throws -> [Held<Redesign>] {
    try archivist.all(Redesign.self, where: Clause("t.office = ? AND t.status = 'draft'", [.int(office)]))
  }

  /// Offices with drafts that the reader may see, and how many each has.
  public static func offices(_ archivist: Archivist) throws -> [(office: Held<OfficeUnit>, drafts: Int)] {
    var counts: [Int64: Int] = [:]
    for held in try archivist.all(Redesign.self, where: Clause("t.status = 'draft'")) {
      if let office = held.entry.office?.id { counts[office, default: 0] += 1 }
    }
    return try archivist.all(OfficeUnit.self, where: .in("t.id", counts.keys.sorted()))
      .map { ($0, counts[$0.id] ?? 0) }
  }
}
