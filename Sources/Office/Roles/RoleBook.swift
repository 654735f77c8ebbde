import Ledger
import Registers
import Synchronization

/// The roles with their rights as the register holds them: what every decision rests on.
///
/// They are read again only when one of them has changed. What a transaction has not committed yet is never kept.
final class RoleBook: Sendable {
  /// Any change of a role moves one of these figures.
  private struct Mark: Equatable {
    let count: Int64
    let revisions: Int64
    let changedAt: Int64
  }

  private let known = Mutex<(mark: Mark, catalogue: RoleCatalogue)?>(nil)

  /// - Parameter isCommitted: whether the connection sees only what has been committed.
  func catalogue(_ connection: any Connection, isCommitted: Bool) throws -> RoleCatalogue {
    let row = try connection.query(
      "SELECT COUNT(*), COALESCE(SUM(revision), 0), COALESCE(MAX(changed_at), 0) FROM role"
    ).first
    let mark = Mark(count: row?.int(0) ?? 0, revisions: row?.int(1) ?? 0, changedAt: row?.int(2) ?? 0)
    if let kept = known.withLock({ $0 }), kept.mark == mark { return kept.catalogue }
    let catalogue = try RoleBook.read(connection)
    if isCommitted { known.withLock { $0 = (mark, catalogue) } }
    return catalogue
  }

  /// Roles that are drafts or put away give nothing. A ledger without roles yet is judged by the standard ones.
  private static func read(_ connection: any Connection) throws -> RoleCatalogue {
    let columns = Role.sheet.columns.map(\.name).joined(separator: ", ")
    let rows = try connection.query(
      "SELECT \(columns) FROM role WHERE archived = 0 AND status <> 'draft' ORDER BY id")
    if rows.isEmpty { return .standard }
    let roles = try rows.map { row -> Role in
      switch Role.sheet.entry(from: row.cells[...]) {
      case .success(let role): return role
      case .failure(let misread): throw LedgerError.damaged(misread.sentence)
      }
    }
    return RoleCatalogue(roles)
  }
}

extension RoleCatalogue {
  /// The catalogue that entries of the register make.
  init(_ entries: [Role]) {
    var roles: [StandardRole] = []
    var grants: [String: [Area: Grant]] = [:]
    var unread: [String] = []
    for entry in entries {
      let (read, wrong) = RoleGrants.read(entry.grants)
      grants[entry.key] = read
      unread += wrong.map { "\(entry.key): \($0)" }
      roles.append(
        StandardRole(
          key: entry.key, title: entry.name, aliases: RoleGrants.words(entry.aliases),
          tiers: RoleGrants.tiers(entry.tier), responsibilities: entry.purpose,
          decisionRights: entry.decisionRights, conflicts: RoleGrants.words(entry.conflicts)))
    }
    self.init(roles, grants, unread: unread)
  }
}

/// The rights of a role as they stand in its entry: a line an area, its code and its letters.
enum RoleGrants {
  /// What each area gives, and the lines that were not understood.
  static func read(_ text: String) -> (grants: [Area: Grant], wrong: [String]) {
    var grants: [Area: Grant] = [:]
    var wrong: [String] = []
    for line in text.utf8.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let words = line.split(separator: 0x20, maxSplits: 1).map { String($0) ?? "" }
      if words.isEmpty { continue }
      guard words.count == 2, let area = Area(rawValue: words[0].uppercased()), grants[area] == nil,
        let grant = CellReading.grant(TextRules.trimmed(words[1]), in: area)
      else {
        wrong.append(String(line) ?? "")
        continue
      }
      grants[area] = grant
    }
    return (grants, wrong)
  }

  /// Words with commas between.
  static func words(_ text: String) -> [String] {
    text.utf8.split(separator: 0x2C).map { TextRules.trimmed(String($0) ?? "") }.filter { !$0.isEmpty }
  }

  static func tiers(_ tier: Role.Tier) -> [StandardRole.Tier] {
    switch tier {
    case .strategic: [.strategic]
    case .strategicTactical: [.strategic, .tactical]
    case .tactical: [.tactical]
    case .tacticalOperational: [.tactical, .operational]
    case .operational: [.operational]
    case .none: []
    }
  }
}

extension Role {
  /// What the role may do in each area, as its entry says; an area that is not there gives nothing.
  public var rightsByArea: [Area: Grant] { RoleGrants.read(grants).grants }
}
