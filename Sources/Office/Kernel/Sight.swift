import Ledger
import Registers

/// The one predicate of what an actor may see, compiled into every query.
struct Sight {
  let archivist: Archivist

  /// SQL over the register's rows, called `t`, that holds for exactly the entries on which the action is allowed.
  func clause(_ shelf: Shelf, _ action: Action) throws -> Clause {
    if archivist.actor.means == .console { return .all }
    let key = "\(shelf.name) \(action.rawValue) \(archivist.asOf == nil)"
    if archivist.asOf == nil, let known = archivist.standing.clause(key) { return known }
    let reach = archivist.standing.reach(shelf.area, action, on: archivist.now.day)
    let built = try clause(shelf, reach, depth: 0)
    if archivist.asOf == nil { archivist.standing.remember(built, for: key) }
    return built
  }

  private func clause(_ shelf: Shelf, _ reach: Reach, depth: Int) throws -> Clause {
    guard depth < 4 else { return .none }
    if case .accounts = shelf.placement {
      let own = Clause("t.id = ?", [.int(archivist.actor.account ?? 0)])
      return reach.lanes.contains(where: \.isEverywhere) ? .all : own
    }
    // Of the parts of an area only one is told apart here: what has been published. Others never hold.
    return .any(
      try reach.lanes.compactMap { one in
        if one.part == nil { return try lane(one, reach, shelf, depth) }
        guard one.part == .published else { return nil }
        let isPublished: Clause = shelf.name == StatusReport.title.name ? Clause("t.status = 'published'") : .none
        return .all([isPublished, try lane(one, reach, shelf, depth)])
      })
  }

  private func lane(_ lane: Reach.Lane, _ reach: Reach, _ shelf: Shelf, _ depth: Int) throws -> Clause {
    let named = namedClause(shelf, reach.namedPerson)
    var place: Clause
    switch shelf.placement {
    case .accounts: place = .none
    case .everywhere: place = lane.isEverywhere || !lane.nodes.isEmpty ? .all : .none
    case .nodes(let columns, let parents):
      if lane.isEverywhere {
        place = .all
      } else {
        place = try standing(columns, parents, lane, reach, shelf, depth)
      }
    }
    if lane.isNamedOnly { return .all([place, named]) }
    if !lane.opensConfidential, shelf.sheet.field("confidentiality") != nil {
      place = .all([place, .any([Clause("t.confidentiality <> 'confidential'"), named])])
    }
    return place
  }

  private func standing(
    _ columns: [Placement.Column], _ parents: [Placement.Parent], _ lane: Reach.Lane, _ reach: Reach, _ shelf: Shelf,
    _ depth: Int
  ) throws -> Clause {
    let offices = archivist.tree.below(lane.ids(of: .office))
    var places: [Clause] = []
    for column in columns {
      let ids = column.kind == .office ? offices : lane.ids(of: column.kind)
      if ids.isEmpty { continue }
      let always = column.name == "id" || shelf.sheet.field(column.name)?.isRequired == true
      if always, !column.isList, archivist.asOf == nil, column.kind == .office, ids == archivist.tree.all { return .all }
      if column.isList {
        let within = Clause.in("l.target", ids.sorted())
        places.append(
          Clause(
            "t.id IN (SELECT l.entry FROM link l WHERE l.register = '\(shelf.name)' AND l.field = '\(column.name)' "
              + "AND \(within.sql))"))
      } else {
        places.append(.in("t.\(column.name)", ids.sorted()))
      }
    }
    for parent in parents {
      guard let upper = archivist.catalogue.shelf(parent.register) else { continue }
      let only = Reach(
        namedPerson: reach.namedPerson, exceptRequesters: reach.exceptRequesters, exceptOwn: reach.exceptOwn,
        lanes: [lane])
      let inner = try clause(upper, only, depth: depth + 1)
      if inner == .none { continue }
      places.append(
        Clause(
          "t.\(parent.column) IN (SELECT t.id FROM \(archivist.source(upper)) t WHERE \(inner.sql))", inner.values))
    }
    return .any(places)
  }

  private func namedClause(_ shelf: Shelf, _ person: Int64?) -> Clause {
    guard let person else { return .none }
    return .any(shelf.named.map { Clause("t.\($0) = ?", [.int(person)]) })
  }
}
