import Ledger
import Measures
import Registers

/// The versions of the mandate of one office, as far as the reader may see them, the latest first.
public struct MandateVersions: Sendable {
  public let all: [Held<Mandate>]
  /// The day on which each came into force, as its history tells.
  private let inForceSince: [Int64: Day]

  public init(_ archivist: Archivist, office: Int64) throws {
    all = try archivist.all(
      Mandate.self, where: Clause("t.office = ?", [.int(office)]), order: "t.version DESC, t.id DESC")
    let moments = try StateMoments(archivist, Mandate.self, of: all.map(\.id))
    var since: [Int64: Day] = [:]
    for held in all { since[held.id] = moments.day(held.id, Mandate.Status.inForce.rawValue) }
    inForceSince = since
  }

  public var inForce: Held<Mandate>? { all.first { $0.entry.status == .inForce } }

  /// The version on which somebody works, if there is one.
  public var draft: Held<Mandate>? {
    all.first { [.draft, .underReview, .approved].contains($0.entry.status) }
  }

  /// Whether the version has ever been in force.
  public func wasInForce(_ held: Held<Mandate>) -> Bool { inForceSince[held.id] != nil }

  /// The version that was in force before this one: the latest of the earlier numbers that ever was.
  public func before(_ held: Held<Mandate>) -> Held<Mandate>? {
    all.first { $0.entry.version < held.entry.version && wasInForce($0) }
  }

  /// The number that the next version has.
  public var next: Int { (all.map(\.entry.version).max() ?? 0) + 1 }
}

extension Registrar {
  /// Copies a mandate into the next version, as a draft: its text stays, its days are laid down anew.
  @discardableResult
  public func draftNext(_ mandate: Int64) throws -> Held<Mandate> {
    let held = try archivist.find(Reference<Mandate>(mandate))
    guard let office = held.entry.office?.id else { throw Refusal.missing(Mandate.title.one) }
    let versions = try MandateVersions(archivist, office: office)
    if let draft = versions.draft {
      throw Refusal.invalid([
        Problem(
          "",
          "Version \(draft.entry.version) (\(draft.code)) is on its way already; go on with that, or withdraw it."
        )
      ])
    }
    var next = held.entry
    // The highest number counts whether or not the reader sees every version.
    let last = try archivist.connection.query(
      "SELECT MAX(version) FROM mandate WHERE archived = 0 AND office = ?", [.int(office)]
    ).first?.int(0)
    next.version = max(versions.next, Int(clamping: last ?? 0) + 1)
    next.status = .draft
    next.from = nil
    next.reviewOn = nil
    return try enter(next, because: "The next version of \(held.code)")
  }
}
