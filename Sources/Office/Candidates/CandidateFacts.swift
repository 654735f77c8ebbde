import Ledger
import Measures
import Registers

/// Gathers what is known of everybody who could fill a post: one question for each kind of fact, none for each person.
public struct CandidateFacts {
  let archivist: Archivist
  let post: Held<Post>
  let needs: PostNeeds
  private let day: Value

  public init(_ archivist: Archivist, _ post: Held<Post>, _ needs: PostNeeds) {
    self.archivist = archivist
    self.post = post
    self.needs = needs
    day = .int(Int64(archivist.day.number))
  }

  /// All whom the reader may see and who have not left, the likeliest first.
  public func candidates(_ extra: Clause = .all) throws -> [Candidate] {
    let people = try rows(
      Person.self, "t.id, t.name, t.job_title, t.unit, t.grade, t.specialisms",
      .all([Clause("t.status <> 'left'"), extra]))
    let load = try sums()
    let trained = try training()
    let roles = try rolesHere()
    let away = try absences()
    let managed = CandidateFacts.pairs(
      try rows(
        Project.self, "t.manager, COUNT(*)", .all([Project.live, Clause("t.manager IS NOT NULL")]),
        tail: "GROUP BY t.manager"))
    let holders = Set(
      try rows(
        Assignment.self, "t.person", .all([try archivist.filling(), Clause("t.post = ?", [.int(post.id)])])
      ).compactMap { $0.int(0) })
    let wanted = needs.competencies.map { (name: $0, words: CandidateFacts.words($0)) }
    return people.compactMap { row -> Candidate? in
      guard let id = row.int(0) else { return nil }
      let specialisms = CandidateFacts.words(row.text(5) ?? "")
      let fits = wanted.filter { !$0.words.isEmpty && $0.words.isSubset(of: specialisms) }.map(\.name)
      let grade = row.int(4).flatMap { Int(exactly: $0) }
      return Candidate(
        id: id, name: row.text(1) ?? "", jobTitle: row.text(2) ?? "", unit: row.text(3) ?? "", grade: grade,
        conflict: (roles[id] ?? []).compactMap { Segregation.conflict(needs.roleKey, $0) }.first,
        holdsAlready: holders.contains(id),
        meetsGrade: needs.leastGrade.map { least in grade.map { $0 >= least } ?? false },
        courses: needs.courses.map { course in
          let until = trained[id]?[course.lowercased()]
          return Candidate.Course(name: course, isHeld: until != nil, until: until == .last ? nil : until)
        },
        fits: fits, gaps: needs.competencies.filter { !fits.contains($0) },
        free: 10_000 - (load[id] ?? 0), manages: Int(managed[id] ?? 0), awayUntil: away[id])
    }.sorted(by: Candidate.precedes)
  }

  private func rows<E: Register>(_ type: E.Type, _ select: String, _ clause: Clause, tail: String = "") throws
    -> [LedgerRow]
  {
    try archivist.reckon(try archivist.catalogue.shelf(type), select, where: clause, tail: tail)
  }

  private func sums() throws -> [Int64: Int64] {
    CandidateFacts.pairs(
      try rows(
        Assignment.self, "t.person, SUM(t.share)", try archivist.filling(), tail: "GROUP BY t.person"))
  }

  /// Until when each course that is asked for counts, by person and course in lower case.
  private func training() throws -> [Int64: [String: Day]] {
    if needs.courses.isEmpty { return [:] }
    let names = needs.courses.map { Value.text($0.lowercased()) }
    let marks = names.map { _ in "?" }.joined(separator: ", ")
    let found = try rows(
      TrainingRecord.self, "t.person, lower(t.course), MAX(COALESCE(t.expires_on, \(Day.last.number)))",
      Clause(
        "lower(t.course) IN (\(marks)) AND t.result = 'passed' AND t.completed_on <= ? "
          + "AND (t.expires_on IS NULL OR t.expires_on >= ?)", names + [day, day]),
      tail: "GROUP BY t.person, lower(t.course)")
    var trained: [Int64: [String: Day]] = [:]
    for row in found {
      guard let person = row.int(0), let course = row.text(1), let until = CandidateFacts.day(row.int(2))
      else {
        continue
      }
      trained[person, default: [:]][course] = until
    }
    return trained
  }

  /// The roles that each person holds, as holder or deputy or by being named, where the post stands.
  private func rolesHere() throws -> [Int64: [String]] {
    let places: [(register: String, id: Int64?)] = [
      (OfficeUnit.title.name, post.entry.office?.id), (Portfolio.title.name, post.entry.portfolio?.id),
      (Programme.title.name, post.entry.programme?.id), (Project.title.name, post.entry.project?.id),
    ]
    guard let place = places.first(where: { $0.id != nil }), let node = place.id else { return [:] }
    let keys = Dictionary(
      try rows(Role.self, "t.id, t.key", .all).map { ($0.int(0) ?? 0, $0.text(1) ?? "") },
      uniquingKeysWith: { a, _ in a })
    let posts = CandidateFacts.pairs(
      try rows(Post.self, "t.id, t.role", Clause("t.\(place.register) = ?", [.int(node)])))
    var held: [Int64: [String]] = [:]
    for row in try rows(
      Assignment.self, "t.person, t.deputy, t.post",
      .all([try archivist.filling(), .in("t.post", posts.keys.sorted())]))
    {
      guard let role = row.int(2).flatMap({ posts[$0] }).flatMap({ keys[$0] }) else { continue }
      for person in [row.int(0), row.int(1)] { if let person { held[person, default: []].append(role) } }
    }
    for (register, column, role) in Holdings.named where register == place.register {
      guard let shelf = archivist.catalogue.shelf(register) else { continue }
      for row in try archivist.reckon(shelf, "t.\(column)", where: Clause("t.id = ?", [.int(node)])) {
        if let person = row.int(0) { held[person, default: []].append(role) }
      }
    }
    return held
  }

  private func absences() throws -> [Int64: Day] {
    let found = try rows(
      Absence.self, "t.person, MAX(t.to_day)", Clause("t.from_day <= ? AND t.to_day >= ?", [day, day]),
      tail: "GROUP BY t.person")
    return CandidateFacts.pairs(found).compactMapValues { CandidateFacts.day($0) }
  }

  private static func pairs(_ rows: [LedgerRow]) -> [Int64: Int64] {
    var pairs: [Int64: Int64] = [:]
    for row in rows { if let key = row.int(0), let value = row.int(1) { pairs[key] = value } }
    return pairs
  }

  private static func day(_ number: Int64?) -> Day? {
    number.flatMap { Int32(exactly: $0) }.map(Day.init(number:))
  }

  /// The words of a competency or of specialisms, for comparing.
  private static func words(_ text: String) -> Set<String> {
    Set(
      text.lowercased().unicodeScalars.split(whereSeparator: { !$0.properties.isAlphabetic })
        .map { String(String.UnicodeScalarView($0)) }.filter { !["and", "of", "the", "for"].contains($0) })
  }
}
