import Ledger
import Measures
import Registers

/// The rules of some offices, and who has acknowledged them as they stand.
///
/// An acknowledgement holds for the text of the revision that was read: it holds on while other fields of the office
/// change, and no longer when the text does. Rules bind whoever holds a post under them, so this reads past her rights.
public struct RulesOfEngagement: Sendable {
  private let offices: [Int64: Held<OfficeUnit>]
  private let rules: OfficeRules
  /// By office and revision.
  private var texts: [Int64: [Int64: String]] = [:]
  /// By office and person, the words given.
  private var words: [Int64: [Int64: [RuleAcknowledgement]]] = [:]

  public init(_ archivist: Archivist, offices ids: [Int64]) throws {
    rules = archivist.rules
    let held = try archivist.binding(
      OfficeUnit.self, where: .all([.in("t.id", ids), Clause("t.rules_of_engagement <> ''")]))
    offices = Dictionary(held.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    if offices.isEmpty { return }
    let here = Clause.in("t.office", offices.keys.sorted())
    for held in try archivist.binding(RuleAcknowledgement.self, where: here) {
      guard let office = held.entry.office?.id, let person = held.entry.person?.id else { continue }
      words[office, default: [:]][person, default: []].append(held.entry)
    }
    let past = Clause.in("p.id", offices.keys.sorted())
    let sql = "SELECT p.id, p.revision, p.rules_of_engagement FROM office_past p WHERE \(past.sql)"
    let rows = try archivist.memory.rows(sql, past.values) {
      try archivist.connection.query(sql, past.values)
    }
    for row in rows {
      guard let office = row.int(0), let revision = row.int(1) else { continue }
      texts[office, default: [:]][revision] = row.text(2) ?? ""
    }
  }

  /// The rules of an office as they stand; nil where it has laid down none.
  public func text(_ office: Int64) -> String? { offices[office]?.entry.rulesOfEngagement }

  /// The office with rules, if it is among those that were asked about.
  public func office(_ id: Int64) -> Held<OfficeUnit>? { offices[id] }

  /// The rules as a revision of the office had them.
  func text(_ office: Int64, at revision: Int64) -> String? { texts[office]?[revision] }

  /// Whether the person has acknowledged the text as it stands.
  public func isCurrent(_ office: Int64, by person: Int64) -> Bool {
    guard let text = text(office) else { return false }
    return (words[office]?[person] ?? []).contains { word in
      word.officeRevision.map { !rules.wordsHoldForTheirText || texts[office]?[Int64($0)] == text } ?? false
    }
  }

  /// The day of her latest acknowledgement, of whatever text.
  public func day(_ office: Int64, by person: Int64) -> Day? {
    (words[office]?[person] ?? []).compactMap(\.on).max()
  }

  /// The offices in or under which the person holds a post on the day that is read, the nearest first.
  public static func offices(_ archivist: Archivist, of person: Int64) throws -> [Int64] {
    let tree = try archivist.treeThen()
    var found: [Int64] = []
    for one in try Appointments(archivist, of: person).all {
      guard let home = try archivist.home(of: one.post.entry).office else { continue }
      for office in tree.chain(from: home) where !found.contains(office) { found.append(office) }
    }
    return found
  }
}

extension Registrar {
  /// Enters the actor's own word that she knows the rules of an office, as she read them at `revision`.
  @discardableResult
  public func acknowledgeRules(of office: Int64, read revision: Int64) throws -> Held<RuleAcknowledgement> {
    guard let me = archivist.actor.person else {
      throw Refusal.forbidden(.init(action: "acknowledge", reason: "This account belongs to no person."))
    }
    // Whoever holds no post here is told no more of the office than she may see of it.
    if try !RulesOfEngagement.offices(archivist, of: me).contains(office) {
      _ = try archivist.find(Reference<OfficeUnit>(office))
    }
    var word = RuleAcknowledgement()
    word.person = Reference(me)
    word.office = Reference(office)
    word.officeRevision = Int(exactly: revision)
    word.on = archivist.now.day
    try archivist.demand(.create, try archivist.catalogue.shelf(RuleAcknowledgement.self), word, id: nil)
    return try record(word, because: "Acknowledged by herself")
  }
}
