import Ledger
import Measures
import Office
import Registers

/// The delegation of authority of an office on a day: who may decide what up to which limit, for it and all below it.
struct DelegationMatrix: Sendable {
  /// One holder, with her line for each subject.
  struct Line: Sendable {
    let holder: String
    let holderHref: String
    let place: String
    let placeHref: String
    /// How far up the place stands: the offices above first, then the office itself, then what is below.
    let depth: Int
    var cells: [AuthoritySubject: [Held<Delegation>]] = [:]
  }

  let office: Held<OfficeUnit>
  let lines: [Line]
  let drafts: Int

  init(_ archivist: Archivist, office id: Int64) throws {
    office = try archivist.find(Reference<OfficeUnit>(id))
    let tree = try archivist.treeThen()
    let above = tree.chain(from: id)
    let below = tree.below([id])
    let offices = Set(above).union(below)
    let day = Value.int(Int64(archivist.day.number))
    let shelf = try archivist.catalogue.shelf(Delegation.self)
    var query = ListQuery()
    query.limit = 2_000
    query.counts = false
    let rows = try archivist.list(
      shelf, query,
      where: Clause(
        "t.status <> 'revoked' AND t.from_day <= ? AND (t.to_day IS NULL OR t.to_day >= ?)", [day, day])
    ).rows
    let owners = try DelegationMatrix.offices(archivist, rows)
    var lines: [String: Line] = [:]
    var drafts = 0
    for row in rows {
      guard let held = row.as(Delegation.self),
        let place = StandingPlace(row),
        let owner = held.entry.office?.id ?? owners[place.code], offices.contains(owner)
      else { continue }
      // Of what is above only the offices themselves reach down here, not what stands in them beside this one.
      if held.entry.office == nil, !below.contains(owner) { continue }
      if held.entry.status == .draft {
        drafts += 1
        continue
      }
      let holder = DelegationMatrix.holder(row, held.entry)
      let key = "\(holder.href) \(place.code)"
      let height = above.firstIndex(of: owner).map { -$0 } ?? 1
      lines[
        key,
        default: Line(
          holder: holder.name, holderHref: holder.href, place: place.name, placeHref: place.href,
          depth: held.entry.office == nil ? 1_000 : height)
      ].cells[held.entry.subject, default: []].append(held)
    }
    self.drafts = drafts
    self.lines = lines.values.sorted {
      ($0.depth, $0.place, DelegationMatrix.largest($1), $0.holder)
        < ($1.depth, $1.place, DelegationMatrix.largest($0), $1.holder)
    }
  }

  /// Whoever may decide most stands first.
  private static func largest(_ line: Line) -> Int64 {
    line.cells.values.joined().map { $0.entry.isUnlimited ? .max : $0.entry.limit?.minor ?? 0 }.max() ?? 0
  }

  private static func holder(_ row: AnyHeld, _ entry: Delegation) -> (name: String, href: String) {
    if let role = entry.role { return (row.names["role"] ?? role.code, "/roles/\(role.code)") }
    let code = entry.person?.code ?? ""
    return (row.names["person"] ?? code, "/people/\(code)")
  }

  /// The office of every portfolio, programme and project among the places, by code.
  private static func offices(_ archivist: Archivist, _ rows: [AnyHeld]) throws -> [String: Int64] {
    let entries = rows.compactMap { $0.as(Delegation.self)?.entry }
    var owners: [String: Int64] = [:]
    for held in try archivist.all(
      Portfolio.self, where: .in("t.id", Set(entries.compactMap(\.portfolio?.id)).sorted()))
    {
      owners[held.code] = held.entry.office?.id
    }
    for held in try archivist.all(
      Programme.self, where: .in("t.id", Set(entries.compactMap(\.programme?.id)).sorted()))
    {
      owners[held.code] = held.entry.office?.id
    }
    for held in try archivist.all(
      Project.self, where: .in("t.id", Set(entries.compactMap(\.project?.id)).sorted()))
    {
      owners[held.code] = held.entry.governingOffice?.id
    }
    return owners
  }

  /// The subjects over which anything is delegated, in their order.
  var subjects: [AuthoritySubject] {
    AuthoritySubject.allCases.filter { subject in lines.contains { $0.cells[subject] != nil } }
  }

  /// A line in short: `GBP 250,000`, `20 days`, `no limit`, with its condition.
  static func words(_ entry: Delegation) -> String {
    var parts: [String] = []
    if let limit = entry.limit { parts.append(limit.readable) }
    if let days = entry.limitDays {
      parts.append(days == 1 ? "1 day" : "\(Amounts.group(String(days))) days")
    }
    if let percent = entry.limitPercent { parts.append("\(Amounts.percent(percent.text))") }
    let limit =
      parts.isEmpty ? (entry.subject.measure == .nothing ? "yes" : "no limit") : parts.joined(separator: ", ")
    return entry.condition.isEmpty ? limit : "\(limit), where \(entry.condition)"
  }
}
