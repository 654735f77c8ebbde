import Ledger
import Registers

/// What a page may name and may not lead to: names are part of what points to them, the way there is not.
extension Archivist {
  /// One page of a register for people to look at: it knows what of it has no link.
  public func shown(_ shelf: Shelf, _ query: ListQuery, where extra: Clause = .all) throws -> ListPage {
    let page = try list(shelf, query, where: extra)
    return ListPage(
      rows: page.rows, total: page.total, next: page.next, renderings: page.renderings,
      closed: try closed(page.rows, shelf))
  }

  /// The codes, of those that these entries point to, of what the actor may not open.
  public func closed(_ rows: [AnyHeld], _ shelf: Shelf) throws -> Set<String> {
    var codes = Set<String>()
    for field in shelf.sheet.fields {
      guard let target = field.kind.target, let upper = catalogue.shelf(target),
        try sight.clause(upper, .see) != .all
      else { continue }
      for row in rows {
        let text = shelf.sheet.text(of: field.name, in: row.entry)
        for code in text.utf8.split(whereSeparator: { $0 == 0x2C || $0 == 0x20 }) {
          codes.insert(String(decoding: code, as: UTF8.self))
        }
      }
    }
    return try closed(codes)
  }

  /// Those of the codes that the actor may not open: one question for each register of which she sees a part.
  public func closed(_ codes: Set<String>) throws -> Set<String> {
    var ids: [String: Set<Int64>] = [:]
    for code in codes {
      if let (shelf, id) = catalogue.resolve(code: code) { ids[shelf.name, default: []].insert(id) }
    }
    var closed = Set<String>()
    for (name, asked) in ids.sorted(by: { $0.key < $1.key }) {
      guard let shelf = catalogue.shelf(name) else { continue }
      let visible = try sight.clause(shelf, .see)
      if visible == .all { continue }
      if visible == .none {
        closed.formUnion(asked.map { shelf.title.code(of: $0) })
        continue
      }
      let clause = Clause.all([.in("t.id", asked.sorted()), visible])
      let sql = "SELECT t.id FROM \(source(shelf)) t WHERE \(clause.sql)"
      let rows = try memory.rows(sql, clause.values) { try connection.query(sql, clause.values) }
      closed.formUnion(asked.subtracting(rows.compactMap { $0.int(0) }).map { shelf.title.code(of: $0) })
    }
    return closed
  }
}

extension Kind {
  /// The register to which a field of this kind points.
  fileprivate var target: String? {
    switch self {
    case .reference(let register), .links(let register): register
    default: nil
    }
  }
}
