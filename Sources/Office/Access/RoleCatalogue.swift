/// The standard roles with their rights by area: versioned data from which every decision starts.
public struct RoleCatalogue: Sendable {
  /// Rises whenever a row changes.
  public static let version = 1
  /// Looks after accounts and data, and has no business rights.
  public static let systemAdministrator = "system_administrator"
  /// Roles at an office that also open what is confidential below it.
  public static let trusted: Set<String> = ["board_member", "pmo_director", "pmo_head", "auditor"]

  public static let standard = RoleCatalogue(rows: RoleRows.all)

  public let roles: [StandardRole]
  private let byKey: [String: Int]
  private let grants: [String: [Area: Grant]]
  /// Rows or cells that could not be read; empty for the standard catalogue, which a test asserts.
  let unread: [String]

  /// The catalogue of these roles; of a key that stands twice the first counts.
  init(_ roles: [StandardRole], _ grants: [String: [Area: Grant]], unread: [String] = []) {
    self.roles = roles
    self.grants = grants
    self.unread = unread
    byKey = Dictionary(roles.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  init(rows: [[String]]) {
    var roles: [StandardRole] = []
    var grants: [String: [Area: Grant]] = [:]
    var unread: [String] = []
    for row in rows {
      guard row.count == 9 else {
        unread.append(row.joined(separator: "; "))
        continue
      }
      let key = row[1]
      roles.append(
        StandardRole(
          key: key, title: row[2], aliases: RoleCatalogue.parts(row[3], 0x2C),
          tiers: RoleCatalogue.parts(row[4], 0x5F).compactMap(StandardRole.Tier.init(rawValue:)),
          responsibilities: row[5],
          decisionRights: row[6], conflicts: Segregation.conflicts(with: key)))
      let cells = RoleCatalogue.parts(row[8], 0x7C)
      if cells.count != Area.allCases.count { unread.append("\(key): \(cells.count) cells") }
      for (area, cell) in zip(Area.allCases, cells) {
        guard let grant = CellReading.grant(cell, in: area) else {
          unread.append("\(key) \(area.rawValue): \(cell)")
          continue
        }
        grants[key, default: [:]][area] = grant
      }
    }
    self.init(roles, grants, unread: unread)
  }

  /// The catalogue with one cell changed, for asking whether a test would notice.
  func replacing(_ cell: String, of key: String, in area: Area) -> RoleCatalogue {
    let at = Area.allCases.firstIndex(of: area) ?? 0
    return RoleCatalogue(
      rows: RoleRows.all.map { row in
        guard row.count == 9, row[1] == key else { return row }
        var cells = RoleCatalogue.parts(row[8], 0x7C)
        if cells.indices.contains(at) { cells[at] = cell }
        return Array(row[..<8]) + [cells.joined(separator: "|")]
      })
  }

  public func role(_ key: String) -> StandardRole? { byKey[key].map { roles[$0] } }

  /// What the role may do in the area; nothing for a role or an area that is not known.
  public func grant(_ key: String, _ area: Area) -> Grant { grants[key]?[area] ?? Grant.none }

  private static func parts(_ text: String, _ separator: UInt8) -> [String] {
    text.utf8.split(separator: separator).map { part in
      let word = part.drop { $0 == 0x20 }
      return String(word) ?? ""
    }
  }
}
