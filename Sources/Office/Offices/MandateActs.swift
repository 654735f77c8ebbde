import Ledger
import Registers

/// The acts by which a mandate comes into force, in place of one edit for each of its states.
extension Registrar {
  /// Puts a draft under review, so that whoever may approve it finds it waiting.
  @discardableResult
  public func putUnderReview(_ mandate: Int64, seen revision: Int64?) throws -> Held<Mandate> {
    let held = try archivist.find(Reference<Mandate>(mandate))
    try same(held, revision)
    if held.entry.status != .draft { throw Self.tooLate(held) }
    return try moved(held, to: .underReview)
  }

  /// Takes a mandate from where it stands into force: under review, approved, in force, and what was in force before is
  /// superseded.
  ///
  /// Each step is judged as if it were taken by itself, so whoever may not approve takes none of them; one that is
  /// approved already is put in force by whoever may change it. A mandate without a first day begins today.
  @discardableResult
  public func bringIntoForce(_ mandate: Int64, seen revision: Int64?) throws -> Held<Mandate> {
    var held = try archivist.find(Reference<Mandate>(mandate))
    try same(held, revision)
    let steps: [Mandate.Status: [Mandate.Status]] = [
      .draft: [.underReview, .approved], .underReview: [.approved], .approved: [],
    ]
    guard let before = steps[held.entry.status], let office = held.entry.office?.id else {
      throw Self.tooLate(held)
    }
    for status in before { held = try moved(held, to: status) }
    let here = Clause("t.office = ? AND t.status = 'in_force'", [.int(office)])
    for old in try archivist.all(Mandate.self, where: here) {
      try moved(old, to: .superseded, for: held.code)
    }
    return try moved(held, to: .inForce)
  }

  @discardableResult
  private func moved(_ held: Held<Mandate>, to status: Mandate.Status, for code: String = "") throws
    -> Held<Mandate>
  {
    var entry = held.entry
    entry.status = status
    if status == .inForce { entry.from = entry.from ?? archivist.now.day }
    return try change(held, to: entry, because: code.isEmpty ? "" : "\(code) takes its place")
  }

  private static func tooLate(_ held: Held<Mandate>) -> Refusal {
    Refusal.invalid([Problem("", "\(held.code) is \(held.entry.status.title.lowercased()) already.")])
  }
}
