import Ledger
import Registers

/// How the entries of a register belong to a body, whose members see them whatever else they may.
///
/// Whoever sits in a body or stands in for a member reads what is put to it; its chair and its secretary keep its
/// calendar and its agendas. Seats count on the day on which somebody asks.
public struct Circle: Sendable {
  enum Way: Sendable {
    /// The column that holds the body, or `id` for the body itself.
    case column(String)
    /// The column that points to an entry which belongs to the body.
    case through(String, register: String)
    /// What is asked of the body: it stands on an agenda whose papers are out.
    case asked
  }

  let way: Way
  /// Whether chair and secretary enter and change these entries as well.
  let isKept: Bool

  static let looking: Set<Action> = [.see, .read, .readHistory]
  static let keeping: Set<Action> = [.create, .change]

  static let body = Circle(way: .column("id"), isKept: false)
  static let ofBody = Circle(way: .column("body"), isKept: false)
  static let meeting = Circle(way: .column("body"), isKept: true)
  static let agenda = Circle(way: .through("meeting", register: "meeting"), isKept: true)
  static let request = Circle(way: .asked, isKept: false)
  static let vote = Circle(way: .through("item", register: "agenda_item"), isKept: false)

  /// SQL for the requests on the agendas of these bodies, from the day on which the papers are issued.
  static func asked(_ bodies: String) -> String {
    "SELECT i.request FROM agenda_item i JOIN meeting m ON m.id = i.meeting WHERE i.request IS NOT NULL "
      + "AND i.paper_digest <> '' AND m.body IN (\(bodies))"
  }

  /// The parts that a seat must have for the action; nil where a seat does not help.
  func parts(for action: Action) -> [BodyMember.Part]? {
    if Circle.looking.contains(action) { return BodyMember.Part.allCases }
    return isKept && Circle.keeping.contains(action) ? [.chair, .secretary] : nil
  }
}

extension Archivist {
  /// SQL for the numbers of the bodies in which the actor has a seat of one of these parts today.
  func ownBodies(_ parts: [BodyMember.Part], for action: Action, in area: Area) -> Clause? {
    guard let me = actor.person, subject.credential.admits(action.scope(in: area)) else { return nil }
    let words = parts.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    let day = Value.int(Int64(now.day.number))
    return Clause(
      "SELECT s.body FROM body_member s WHERE s.archived = 0 AND s.part IN (\(words)) "
        + "AND (s.person = ? OR s.deputy = ?) AND s.from_day <= ? AND (s.to_day IS NULL OR s.to_day >= ?)",
      [.int(me), .int(me), day, day])
  }

  /// Whether a seat in the body to which the entry belongs lets the actor do this.
  func isSeated(_ action: Action, _ shelf: Shelf, _ entry: any Register, id: Int64?) throws -> Bool {
    guard let parts = shelf.circle?.parts(for: action),
      let bodies = ownBodies(parts, for: action, in: shelf.area)
    else { return false }
    if case .asked = shelf.circle?.way {
      return try !connection.query(
        "SELECT 1 FROM (\(Circle.asked(bodies.sql))) a WHERE a.request = ?", bodies.values + [.int(id ?? 0)]
      ).isEmpty
    }
    guard let body = try body(of: shelf, entry, id: id) else { return false }
    return try !connection.query(
      "SELECT 1 FROM (\(bodies.sql)) b WHERE b.body = ?", bodies.values + [.int(body)]
    ).isEmpty
  }

  /// Whether the actor keeps entries of this register for any body at all.
  func keepsSomewhere(_ shelf: Shelf) throws -> Bool {
    guard let parts = shelf.circle?.parts(for: .create),
      let bodies = ownBodies(parts, for: .create, in: shelf.area)
    else { return false }
    return try !connection.query("\(bodies.sql) LIMIT 1", bodies.values).isEmpty
  }

  private func body(of shelf: Shelf, _ entry: any Register, id: Int64?) throws -> Int64? {
    switch shelf.circle?.way {
    case nil, .asked: return nil
    case .column("id"): return id
    case .column(let column):
      return catalogue.shelf("body")?.title.id(in: shelf.sheet.text(of: column, in: entry))
    case .through(let column, let register):
      guard let upper = catalogue.shelf(register),
        let above = upper.title.id(in: shelf.sheet.text(of: column, in: entry))
      else { return nil }
      return try body(of: upper, try standing(upper, above).entry, id: above)
    }
  }
}

extension Sight {
  /// What the actor's seats let her do with the rows of the register.
  func seated(_ shelf: Shelf, _ action: Action) -> Clause {
    guard let parts = shelf.circle?.parts(for: action),
      let bodies = archivist.ownBodies(parts, for: action, in: shelf.area),
      let sql = inside(shelf, bodies.sql)
    else { return .none }
    return Clause("COALESCE(\(sql), 1 = 0)", bodies.values)
  }

  private func inside(_ shelf: Shelf, _ bodies: String) -> String? {
    switch shelf.circle?.way {
    case nil: return nil
    case .asked: return "t.id IN (\(Circle.asked(bodies)))"
    case .column(let column): return "t.\(column) IN (\(bodies))"
    case .through(let column, let register):
      guard let upper = archivist.catalogue.shelf(register), let inner = inside(upper, bodies) else {
        return nil
      }
      return "t.\(column) IN (SELECT t.id FROM \(archivist.source(upper)) t WHERE \(inner))"
    }
  }
}
