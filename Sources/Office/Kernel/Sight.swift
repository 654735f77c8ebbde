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
    let built = Clause.any(
      [try built(shelf, reach), own(shelf, action), seated(shelf, action)].filter { $0 != .none })
    if archivist.asOf == nil { archivist.standing.remember(built, for: key) }
    return built
  }

  /// One's own entries, in a register where everybody enters what is her own.
  private func own(_ shelf: Shelf, _ action: Action) -> Clause {
    guard let own = shelf.own, let me = archivist.actor.person, Action.ofOwn.contains(action),
      archivist.subject.credential.admits(action.scope(in: shelf.area))
    else { return .none }
    return Clause("COALESCE(t.\(own) = ?, 1 = 0)", [.int(me)])
  }

  private func built(_ shelf: Shelf, _ reach: Reach) throws -> Clause {
    if case .accounts = shelf.placement {
      let own = Clause("t.id = ?", [.int(archivist.actor.account ?? 0)])
      return reach.lanes.contains(where: \.isEverywhere) ? .all : own
    }
    // Of the parts of an area only one is told apart here: what has been published. Others never hold.
    return .any(
      try reach.lanes.compactMap { one in
        if one.part == nil { return try lane(one, reach, shelf) }
        guard one.part == .published else { return nil }
        let isPublished: Clause =
          shelf.name == StatusReport.title.name ? Clause("t.status = 'published'") : .none
        return .all([isPublished, try lane(one, reach, shelf)])
      })
  }

  private func lane(_ lane: Reach.Lane, _ reach: Reach, _ shelf: Shelf) throws -> Clause {
    let place = try place(lane, shelf, depth: 0)
    if place == .none { return .none }
    let named = named(shelf, reach.namedPerson, depth: 0)
    if lane.isNamedOnly { return .all([place, named]) }
    guard !lane.opensConfidential, let hidden = confidential(shelf, depth: 0) else { return place }
    return .all([place, .any([Clause("NOT (\(hidden.sql))", hidden.values), named])])
  }

  /// Where the entry or what it belongs to stands, whoever is named and whatever is hidden.
  private func place(_ lane: Reach.Lane, _ shelf: Shelf, depth: Int) throws -> Clause {
    guard depth < Placing.most else { return .none }
    switch shelf.placement {
    case .accounts: return .none
    case .everywhere: return lane.isEverywhere || !lane.nodes.isEmpty ? .all : .none
    case .nodes(let columns, let parents):
      if lane.isEverywhere { return .all }
      var places: [Clause] = []
      let offices = archivist.tree.below(lane.ids(of: .office))
      for column in columns {
        let ids = column.kind == .office ? offices : lane.ids(of: column.kind)
        if ids.isEmpty { continue }
        if coversAll(column, ids, shelf) { return .all }
        places.append(standing(column, ids, shelf))
      }
      for parent in parents {
        guard let upper = archivist.catalogue.shelf(parent.register) else { continue }
        let inner = try place(lane, upper, depth: depth + 1)
        if inner != .none { places.append(through(parent, upper, inner)) }
      }
      return .any(places)
    }
  }

  /// Whether every entry stands in one of these offices, so that nothing needs to be asked.
  private func coversAll(_ column: Placement.Column, _ ids: Set<Int64>, _ shelf: Shelf) -> Bool {
    let always = column.name == "id" || shelf.sheet.field(column.name)?.isRequired == true
    return always && !column.isList && column.kind == .office && archivist.asOf == nil
      && ids == archivist.tree.all
  }

  private func standing(_ column: Placement.Column, _ ids: Set<Int64>, _ shelf: Shelf) -> Clause {
    guard column.isList else { return .in("t.\(column.name)", ids.sorted()) }
    let target = Clause.in("l.target", ids.sorted())
    return Clause(
      "t.id IN (SELECT l.entry FROM link l WHERE l.register = '\(shelf.name)' AND l.field = '\(column.name)' "
        + "AND \(target.sql))", target.values)
  }

  private func through(_ parent: Placement.Parent, _ upper: Shelf, _ inner: Clause) -> Clause {
    Clause(
      "t.\(parent.column) IN (SELECT t.id FROM \(archivist.source(upper)) t WHERE \(inner.sql))", inner.values
    )
  }

  /// Whether the person is named on the entry or on what it belongs to.
  private func named(_ shelf: Shelf, _ person: Int64?, depth: Int) -> Clause {
    guard let person, depth < Placing.most else { return .none }
    var clauses = shelf.named.map { Clause("t.\($0) = ?", [.int(person)]) }
    for (parent, upper) in parents(shelf) {
      let inner = named(upper, person, depth: depth + 1)
      if inner != .none { clauses.append(through(parent, upper, inner)) }
    }
    // An unknown column compares as unknown, and unknown is not named.
    if clauses.isEmpty { return .none }
    let any = Clause.any(clauses)
    return Clause("COALESCE(\(any.sql), 1 = 0)", any.values)
  }

  /// Whether the entry or what it belongs to is confidential; nil where nothing can be.
  private func confidential(_ shelf: Shelf, depth: Int) -> Clause? {
    guard depth < Placing.most else { return nil }
    var clauses: [Clause] = []
    if shelf.sheet.field("confidentiality") != nil {
      clauses.append(Clause("t.confidentiality = 'confidential'"))
    }
    for (parent, upper) in parents(shelf) {
      if let inner = confidential(upper, depth: depth + 1) { clauses.append(through(parent, upper, inner)) }
    }
    if clauses.isEmpty { return nil }
    let any = Clause.any(clauses)
    return Clause("COALESCE(\(any.sql), 1 = 0)", any.values)
  }

  private func parents(_ shelf: Shelf) -> [(Placement.Parent, Shelf)] {
    guard case .nodes(_, let parents) = shelf.placement else { return [] }
    return parents.compactMap { parent in archivist.catalogue.shelf(parent.register).map { (parent, $0) } }
  }
}
