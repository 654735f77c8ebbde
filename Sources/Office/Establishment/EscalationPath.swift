import Ledger
import Measures
import Registers

/// To whom a matter goes when it cannot be settled where it arose: head, deputy, her line, then the office above.
///
/// Like the head of an office it is told to everyone who may see the office.
public struct EscalationPath: Sendable {
  public enum Station: String, Sendable {
    case manager, sponsor, head, deputy, line, above, outside
    public var title: String {
      switch self {
      case .manager: "Project manager"
      case .sponsor: "Sponsor"
      case .head: "Head of the office"
      case .deputy: "Her deputy"
      case .line: "Line manager of the head"
      case .above: "Head of the office above"
      case .outside: "Above the offices"
      }
    }
  }

  public struct Step: Sendable {
    public let station: Station
    /// Nobody where the seat is empty: the matter goes on to the next. Above the offices only the name is known.
    public let person: Int64?
    public let name: String
    /// The post, or the part for which she is named.
    public let post: String
    public let office: Int64?
    public let place: String
  }

  public let steps: [Step]

  public init(_ archivist: Archivist, office: Int64, project: Project? = nil, names: [String: String] = [:])
    throws
  {
    let tree = try archivist.treeThen()
    let chain = tree.chain(from: office)
    let seats = try HeadSeats(archivist, offices: chain)
    var steps: [Step] = []
    var seen = Set<Int64>()
    func add(_ station: Station, _ person: Int64?, _ post: String, _ at: Int64?, _ place: String) {
      if let person, !seen.insert(person).inserted { return }
      steps.append(
        Step(
          station: station, person: person, name: person.map { seats.name($0) } ?? "", post: post, office: at,
          place: place))
    }
    for (index, id) in chain.enumerated() {
      let place = tree.names[id] ?? OfficeUnit.title.code(of: id)
      let here = seats.heads[id] ?? []
      if here.isEmpty { add(index == 0 ? .head : .above, nil, "No head post", id, place) }
      for seat in here {
        add(index == 0 ? .head : .above, seat.holder, seat.post, id, place)
        if let deputy = seat.deputy { add(.deputy, deputy, "Deputy of \(seat.post)", id, place) }
        if index == 0, let holder = seat.holder, let line = seats.line(holder) {
          add(.line, line, "Line manager", nil, "")
        }
      }
    }
    self.steps =
      EscalationPath.start(project, names) + steps + (try EscalationPath.end(archivist, chain.last))
  }

  /// Beyond the last office stands whom it reports to, in the words of its entry.
  private static func end(_ archivist: Archivist, _ top: Int64?) throws -> [Step] {
    guard let top,
      let office = try archivist.binding(OfficeUnit.self, where: .in("t.id", [top])).first?.entry,
      !TextRules.isEmpty(office.reportsTo)
    else { return [] }
    return [
      Step(station: .outside, person: nil, name: office.reportsTo, post: "", office: nil, place: "")
    ]
  }

  /// On a project a matter goes from its manager to its sponsor, and then into the offices.
  private static func start(_ project: Project?, _ names: [String: String]) -> [Step] {
    guard let project else { return [] }
    let named: [(Station, String, Reference<Person>?)] = [
      (.manager, "manager", project.manager), (.sponsor, "sponsor", project.sponsor),
    ]
    return named.map { station, field, person in
      Step(
        station: station, person: person?.id, name: names[field] ?? person?.code ?? "", post: station.title,
        office: nil, place: project.name)
    }
  }
}

/// The head posts of some offices with holder and deputy on the day that is read, and the lines above the holders.
struct HeadSeats {
  struct Seat {
    let post: String
    let holder: Int64?
    let deputy: Int64?
  }

  private(set) var heads: [Int64: [Seat]] = [:]
  private var people: [Int64: Person] = [:]
  private var lines: [Int64: Int64] = [:]

  init(_ archivist: Archivist, offices: [Int64]) throws {
    let posts = try archivist.binding(
      Post.self, where: .all([Clause("t.is_head = 1"), .in("t.office", offices)]))
    let filled = try archivist.binding(
      Assignment.self, where: .all([.in("t.post", posts.map(\.id)), try archivist.filling()]))
    let ids = Set(filled.flatMap { [$0.entry.person?.id, $0.entry.deputy?.id].compactMap { $0 } })
    let named = try archivist.binding(Person.self, where: .in("t.id", ids.sorted()))
    // Her line is told only to those who see the directory.
    let seen = try archivist.all(Person.self, where: .in("t.id", filled.compactMap { $0.entry.person?.id }))
    let above = Set(seen.compactMap { $0.entry.lineManager?.id })
    let managers = above.isEmpty ? [] : try archivist.all(Person.self, where: .in("t.id", above.sorted()))
    lines = Dictionary(
      seen.compactMap { one in one.entry.lineManager.map { (one.id, $0.id) } },
      uniquingKeysWith: { a, _ in a })
    people = Dictionary((named + managers).map { ($0.id, $0.entry) }, uniquingKeysWith: { a, _ in a })
    for post in posts {
      guard let office = post.entry.office?.id else { continue }
      let holders = filled.filter { $0.entry.post?.id == post.id }
      let seats = holders.map { held in
        let deputy = held.entry.deputy?.id
        return Seat(
          post: post.entry.name, holder: held.entry.person?.id,
          deputy: deputy.flatMap { people[$0]?.status == .left ? nil : $0 })
      }
      heads[office, default: []] +=
        seats.isEmpty ? [Seat(post: post.entry.name, holder: nil, deputy: nil)] : seats
    }
  }

  func name(_ person: Int64) -> String { people[person]?.name ?? Person.title.code(of: person) }

  func line(_ person: Int64) -> Int64? {
    guard let above = lines[person], let manager = people[above], manager.status != .left else { return nil }
    return above
  }
}
