import Ledger
import Measures
import Registers

/// The posts that a person fills, and the parts that projects and programmes name her for.
///
/// To be named sponsor or manager on a project is the appointment: there is no second record of it.
/// Somebody who has left, or whose entry is archived, holds nothing, whatever still names her.
public enum Holdings {
  static func of(_ person: Int64, on day: Day, _ connection: any Connection) throws -> [Holding] {
    try of(person, within: day...day, connection)
  }

  /// All that she holds on any of these days.
  static func of(_ person: Int64, within days: ClosedRange<Day>, _ connection: any Connection) throws
    -> [Holding]
  {
    let me = Value.int(person)
    let isHere = "EXISTS (SELECT 1 FROM person h WHERE h.id = ? AND h.archived = 0 AND h.status <> 'left')"
    // The sign keeps SQLite from walking all assignments that are not archived, of which there are thousands; the few of
    // one person are found by her.
    var values: [Value] = [
      me, me, me, .int(Int64(days.upperBound.number)), .int(Int64(days.lowerBound.number)), me,
    ]
    var sql = """
      SELECT a.id, r.key, p.office, p.portfolio, p.programme, p.project, a.from_day, a.to_day, \
      CASE WHEN a.person = ? THEN NULL ELSE a.person END \
      FROM assignment a JOIN post p ON p.id = a.post JOIN role r ON r.id = p.role \
      WHERE +a.archived = 0 AND p.archived = 0 AND (a.person = ? OR a.deputy = ?) \
      AND a.from_day <= ? AND (a.to_day IS NULL OR a.to_day >= ?) AND \(isHere)
      """
    for (table, column, role) in named {
      let project = table == "project" ? "t.id" : "NULL"
      let programme = table == "programme" ? "t.id" : "NULL"
      // NULLs are cast so that every engine gives all parts of the union one type.
      sql +=
        " UNION ALL SELECT t.id, '\(role)', CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), "
        + "CAST(\(programme) AS BIGINT), CAST(\(project) AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), "
        + "CAST(NULL AS BIGINT) FROM \(table) t WHERE t.archived = 0 AND t.\(column) = ? AND \(isHere)"
      values += [me, me]
    }
    return try connection.query(sql, values).compactMap(holding)
  }

  /// Which columns appoint to which roles.
  public static let named = [
    ("project", "sponsor", "sponsor"), ("project", "manager", "project_manager"),
    ("programme", "sponsor", "sponsor"), ("programme", "manager", "programme_manager"),
  ]

  private static func holding(_ row: LedgerRow) -> Holding? {
    let kinds: [NodeKind] = [.office, .portfolio, .programme, .project]
    for (index, kind) in kinds.enumerated() {
      guard let id = row.int(index + 2), let role = row.text(1) else { continue }
      let via = row.int(6) == nil ? "" : Assignment.title.code(of: row.int(0) ?? 0)
      return Holding(
        role: role, node: Node(kind, id), from: day(row.int(6)), to: day(row.int(7)), via: via,
        deputyFor: row.int(8))
    }
    return nil
  }

  private static func day(_ number: Int64?) -> Day? {
    number.flatMap { Int32(exactly: $0) }.map(Day.init(number:))
  }
}
