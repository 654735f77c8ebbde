import Ledger
import Measures
import Registers

/// Whose rights from offices above would no longer reach an office with all below it, and whose would begin to.
///
/// Somebody who keeps the same right by another seat on the way up, or in the office itself, neither loses nor gains it.
public struct RedesignReach: Sendable {
  /// Somebody whose rights change, with the seats from which they come.
  public struct One: Sendable {
    public let person: Int64
    public let name: String
    public let seats: [Seat]
    /// What she would lose or gain, area by area.
    public let rights: [(area: Area, rights: Right)]
  }

  /// A post held at an office above, in one's own right or as a deputy.
  public struct Seat: Sendable {
    public let post: String
    public let postName: String
    public let role: String
    public let office: Int64
    public let officeName: String
    public let isDeputy: Bool
  }

  public let losing: [One]
  public let gaining: [One]
  /// Offices of either way up at which the reader would see no posts: of them nothing is told.
  public let unseen: [Int64]

  init(_ archivist: Archivist, _ place: RedesignPlace) throws {
    guard place.isMove else {
      (losing, gaining, unseen) = ([], [], [])
      return
    }
    let open = try archivist.placesWithPosts()
    unseen = (place.left + place.joined).filter { !open.contains(Node(.office, $0)) }
    let holders = try Holders(archivist, place)
    let before = Set(place.above + [place.office])
    let after = Set(place.aboveThen + [place.office])
    losing = holders.differences(from: before, to: after, seatedAt: Set(place.left))
    gaining = holders.differences(from: after, to: before, seatedAt: Set(place.joined))
  }

  /// Everybody who holds a role at an office of either way up, as far as the reader may see it.
  private struct Holders {
    private var seats: [Int64: [(key: String, seat: Seat)]] = [:]
    private let names: [Int64: String]
    private let roles: RoleCatalogue

    init(_ archivist: Archivist, _ place: RedesignPlace) throws {
      roles = archivist.roles
      let offices = Set(place.above + place.aboveThen + [place.office]).sorted()
      let posts = try archivist.all(Post.self, where: .in("t.office", offices))
      let day = Value.int(Int64(archivist.day.number))
      let held = try archivist.all(
        Assignment.self,
        where: .all([
          .in("t.post", posts.map(\.id)),
          Clause("t.from_day <= ? AND (t.to_day IS NULL OR t.to_day >= ?)", [day, day]),
        ]))
      let keys = try archivist.namedRoles()
      let byID = Dictionary(posts.map { ($0.id, $0.entry) }, uniquingKeysWith: { a, _ in a })
      var seats: [Int64: [(key: String, seat: Seat)]] = [:]
      for one in held {
        guard let id = one.entry.post?.id, let post = byID[id], let office = post.office?.id,
          let role = post.role.flatMap({ keys[$0.id] })
        else { continue }
        for (person, isDeputy) in [(one.entry.person, false), (one.entry.deputy, true)] {
          guard let person = person?.id else { continue }
          seats[person, default: []].append(
            (
              role.key,
              Seat(
                post: Post.title.code(of: id), postName: post.name, role: role.title, office: office,
                officeName: place.name(office), isDeputy: isDeputy)
            ))
        }
      }
      // Whoever has left holds nothing, whatever still names her.
      let people = try archivist.all(
        Person.self, where: .all([.in("t.id", seats.keys.sorted()), Clause("t.status <> 'left'")]))
      names = Dictionary(people.map { ($0.id, $0.entry.name) }, uniquingKeysWith: { a, _ in a })
      self.seats = seats
    }

    /// Those who hold at the first offices what they do not hold at the others.
    func differences(from some: Set<Int64>, to others: Set<Int64>, seatedAt lost: Set<Int64>) -> [One] {
      names.keys.sorted().compactMap { person -> One? in
        let here = (seats[person] ?? []).filter { lost.contains($0.seat.office) }
        if here.isEmpty { return nil }
        var rights: [(area: Area, rights: Right)] = []
        for area in Area.allCases {
          let (had, has) = (self.rights(of: person, area, some), self.rights(of: person, area, others))
          let gone = had.free.subtracting(has.free)
            .union(had.named.subtracting(has.named.union(has.free)))
          if !gone.isEmpty { rights.append((area, gone)) }
        }
        if rights.isEmpty { return nil }
        return One(person: person, name: names[person] ?? "", seats: here.map(\.seat), rights: rights)
      }.sorted { ($0.rights.count, $1.name) > ($1.rights.count, $0.name) }
    }

    /// What her roles at these offices give: over everything, and only where she is named or in a part.
    private func rights(of person: Int64, _ area: Area, _ offices: Set<Int64>) -> (free: Right, named: Right)
    {
      var (free, named) = (Right(), Right())
      for (key, seat) in seats[person] ?? [] where offices.contains(seat.office) {
        for clause in roles.grant(key, area).clauses {
          if clause.isNamedOnly || clause.part != nil {
            named.formUnion(clause.rights)
          } else {
            free.formUnion(clause.rights)
          }
        }
      }
      return (free, named)
    }
  }
}
