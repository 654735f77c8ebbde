import Ledger
import Measures
import Registers

/// Everybody whose posts together ask for more than all of her time, on a day or until a day.
///
/// Summed over what the reader may see: a post that she may not see counts for those who may.
public struct Workloads: Sendable {
  public struct Load: Sendable {
    public let person: Int64
    public let name: String
    public let work: Workload
    /// On how many open projects and programmes she is named beside her posts, without any share.
    public let named: Int
    public var code: String { Person.title.code(of: person) }
  }

  public let loads: [Load]
  public let from: Day
  public let to: Day

  public init(_ archivist: Archivist, days ahead: Int) throws {
    from = archivist.day
    to = archivist.day.adding(max(ahead, 0))
    let people = archivist.source(try archivist.catalogue.shelf(Person.self))
    let assignments = archivist.source(try archivist.catalogue.shelf(Assignment.self))
    let days: [Value] = [.int(Int64(to.number)), .int(Int64(from.number))]
    func counts(_ alias: String) -> String {
      "\(alias).archived = 0 AND \(alias).from_day <= ? AND (\(alias).to_day IS NULL OR \(alias).to_day >= ?)"
    }
    // Who has not more than all of her time even if all posts met on one day needs no closer look.
    let busy = Clause(
      "\(counts("t")) AND t.person IN (SELECT a.person FROM \(assignments) a WHERE \(counts("a")) "
        + "GROUP BY a.person HAVING SUM(a.share) > \(Workload.full)) AND t.person IN "
        + "(SELECT h.id FROM \(people) h WHERE h.archived = 0 AND h.status <> 'left')", days + days)
    let rows = try archivist.everyRow(try archivist.catalogue.shelf(Assignment.self), where: busy)
    let places = try PostPlaces(
      archivist, posts: Set(rows.compactMap { $0.as(Assignment.self)?.entry.post?.id }))
    var parts: [Int64: [Workload.Part]] = [:]
    var names: [Int64: String] = [:]
    for row in rows {
      guard let entry = row.as(Assignment.self)?.entry, let person = entry.person?.id, let first = entry.from
      else { continue }
      let place = entry.post.flatMap { places.places[$0.id] }
      names[person] = row.names["person"] ?? Person.title.code(of: person)
      parts[person, default: []].append(
        Workload.Part(
          assignment: row.code, post: row.names["post"] ?? entry.post?.code ?? "", place: place?.name ?? "",
          placeHref: place?.href ?? "", from: first, to: entry.to, share: entry.share))
    }
    let (start, end, rules) = (from, to, archivist.rules)
    let works = parts.mapValues { Workload($0, from: start, to: end, rules: rules) }
      .filter { !$0.value.over.isEmpty }
    let named = try archivist.namedParts(of: Set(works.keys))
    loads = works.map { Load(person: $0, name: names[$0] ?? "", work: $1, named: named[$0] ?? 0) }
      .sorted {
        (-$0.work.peak.hundredths, $0.name, $0.person) < (-$1.work.peak.hundredths, $1.name, $1.person)
      }
  }
}

/// Where posts stand: the name of the place and the way to it.
struct PostPlaces {
  private(set) var places: [Int64: (name: String, href: String)] = [:]

  init(_ archivist: Archivist, posts: Set<Int64>) throws {
    let titles = [OfficeUnit.title, Portfolio.title, Programme.title, Project.title]
    for row in try archivist.everyRow(
      try archivist.catalogue.shelf(Post.self), where: .in("t.id", posts.sorted()))
    {
      guard let post = row.as(Post.self)?.entry else { continue }
      let codes = [post.office?.code, post.portfolio?.code, post.programme?.code, post.project?.code]
      for (title, code) in zip(titles, codes) {
        guard let code else { continue }
        places[row.id] = (row.names[title.name] ?? code, "/\(title.path)/\(code)")
      }
    }
  }
}

extension Archivist {
  /// On how many live projects and open programmes each of them is named sponsor or manager.
  func namedParts(of people: Set<Int64>) throws -> [Int64: Int] {
    if people.isEmpty { return [:] }
    var counts: [Int64: Int] = [:]
    let open: [(String, Clause)] = [
      (Project.title.name, Project.live), (Programme.title.name, Clause("t.status <> 'closed'")),
    ]
    for (register, clause) in open {
      guard let shelf = catalogue.shelf(register) else { continue }
      for field in ["sponsor", "manager"] {
        let rows = try reckon(
          shelf, "t.\(field), COUNT(*)", where: .all([clause, .in("t.\(field)", people.sorted())]),
          tail: "GROUP BY t.\(field)")
        for row in rows { if let id = row.int(0) { counts[id, default: 0] += Int(row.int(1) ?? 0) } }
      }
    }
    return counts
  }

  /// How much of her time the posts of a person ask for in these days, as far as the reader may see.
  public func workload(of person: Int64, from: Day, to: Day, without own: Int64? = nil) throws -> [Workload
    .Part]
  {
    let clause = Clause(
      "t.person = ? AND t.id <> ? AND t.from_day <= ? AND (t.to_day IS NULL OR t.to_day >= ?)",
      [.int(person), .int(own ?? 0), .int(Int64(to.number)), .int(Int64(from.number))])
    return try everyRow(try catalogue.shelf(Assignment.self), where: clause).compactMap { row in
      guard let entry = row.as(Assignment.self)?.entry, let first = entry.from else { return nil }
      return Workload.Part(
        assignment: row.code, post: row.names["post"] ?? "", place: "", from: first, to: entry.to,
        share: entry.share)
    }
  }
}
