import Scheduling

/// How RSRC, ROLES and their rates become the resources that the file's projects share.
extension XERReader {
  mutating func readResources() {
    let units = readUnits()
    readPeople(units)
    firstRole = resources.count
    readRoles()
    report.count(
      "resources", found: tables.table("RSRC").count + tables.table("ROLES").count, taken: resources.count)
    readRates("RSRCRATE", "rsrc_rate_id", "rsrc_id", 0..<firstRole, resourcePlaces)
    readRates("ROLERATE", "role_rate_id", "role_id", firstRole..<resources.count, rolePlaces)
  }

  private mutating func readUnits() -> [Int: String] {
    var rows = rows("UMEASURE")
    let (id, short, name) = (rows.column("unit_id"), rows.column("unit_abbrev"), rows.column("unit_name"))
    var units: [Int: String] = [:]
    while rows.next() {
      guard let number = rows.integer(id) else { continue }
      units[number] = rows.isBlank(short) ? rows.text(name) : rows.text(short)
    }
    rows.report(into: &report)
    return units
  }

  private mutating func readPeople(_ units: [Int: String]) {
    var rows = rows("RSRC")
    let id = rows.column("rsrc_id")
    let name = rows.column("rsrc_name")
    let code = rows.column("rsrc_short_name")
    let kind = rows.column("rsrc_type")
    let calendar = rows.column("clndr_id")
    let email = rows.column("email_addr")
    let notes = rows.column("rsrc_notes")
    let unit = rows.column("unit_id")
    let kept = [
      "parent_rsrc_id", "role_id", "employee_code", "def_qty_per_hr", "guid", "curr_id", "active_flag",
    ]
    .map { ("xer.\($0)", rows.column($0)) }
    var identifiers: [Int] = []
    var seen: Set<Int> = []
    while rows.next() {
      guard let number = rows.integer(id), seen.insert(number).inserted else {
        report.note(
          "resource.id", at: "RSRC row \(rows.number)", "No identifier of its own; the row was left out.")
        continue
      }
      var resource = PlanResource(uid: number, name: rows.text(name))
      resource.code = rows.text(code)
      switch rows.text(kind) {
      case "RT_Mat": resource.kind = .material
      case "RT_Equip": resource.custom["xer.rsrc_type"] = "RT_Equip"
      default: break
      }
      resource.calendar = rows.integer(calendar).flatMap { calendarPlaces.place($0) }
      resource.email = rows.text(email)
      resource.notes = MarkedText.plain(rows.text(notes))
      resource.unit = rows.integer(unit).flatMap { units[$0] } ?? ""
      for (key, column) in kept where !rows.isBlank(column) {
        let value = rows.text(column)
        if value != XERColumns.resourceDefaults[key] { resource.custom[key] = value }
      }
      resources.append(resource)
      identifiers.append(number)
    }
    resourcePlaces = IdentifierPlaces(identifiers)
    rows.report(into: &report)
  }

  private mutating func readRoles() {
    var rows = rows("ROLES")
    let (id, name) = (rows.column("role_id"), rows.column("role_name"))
    let (code, notes) = (rows.column("role_short_name"), rows.column("role_descr"))
    var identifiers: [Int] = []
    var seen: Set<Int> = []
    var taken = Set(resources.map(\.uid))
    var free = (taken.max() ?? 0) &+ 1
    while rows.next() {
      guard let number = rows.integer(id), seen.insert(number).inserted else {
        report.note(
          "role.id", at: "ROLES row \(rows.number)", "No identifier of its own; the row was left out.")
        continue
      }
      var resource = PlanResource(uid: number, name: rows.text(name))
      if !taken.insert(number).inserted {
        while !taken.insert(free).inserted { free &+= 1 }
        resource.uid = free
      }
      resource.code = rows.text(code)
      resource.notes = MarkedText.plain(rows.text(notes))
      resource.isRole = true
      resources.append(resource)
      identifiers.append(number)
    }
    rolePlaces = IdentifierPlaces(identifiers)
    rows.report(into: &report)
  }

  /// Rates and how many are there, each from a moment on until the next one of the same resource.
  private mutating func readRates(
    _ table: String, _ key: String, _ owner: String, _ among: Range<Int>, _ places: IdentifierPlaces
  ) {
    var rows = rows(table)
    _ = rows.column(key)
    let (id, from, most) = (rows.column(owner), rows.column("start_date"), rows.column("max_qty_per_hr"))
    let prices = ["cost_per_qty", "cost_per_qty2", "cost_per_qty3", "cost_per_qty4", "cost_per_qty5"]
      .map { rows.column($0) }
    var steps: [(place: Int, from: Moment?, units: Double?, prices: [Double?])] = []
    while rows.next() {
      guard let number = rows.integer(id), let place = places.place(number), place < among.count else {
        report.note(
          "rate.resource", at: "\(table) row \(rows.number)", "Its resource is not in the file; left out.")
        continue
      }
      steps.append(
        (
          among.lowerBound + place, rows.moment(from).flatMap { $0 == XER.longAgo ? nil : $0 },
          rows.number(most), prices.map { rows.number($0) }
        ))
    }
    let order = steps.indices.sorted {
      (steps[$0].place, steps[$0].from ?? .first, $0) < (steps[$1].place, steps[$1].from ?? .first, $1)
    }
    for (turn, at) in order.enumerated() {
      let step = steps[at]
      let following = turn + 1 < order.count ? steps[order[turn + 1]] : nil
      let until = following.flatMap { $0.place == step.place ? $0.from : nil }
      for (table, price) in step.prices.enumerated() {
        guard let price else { continue }
        resources[step.place].rates.append(
          .init(table: table, from: step.from, until: until, standard: price))
      }
      if let units = step.units {
        if resources[step.place].availability.isEmpty { resources[step.place].units = units }
        resources[step.place].availability.append(.init(from: step.from, until: until, units: units))
      }
    }
    rows.report(into: &report)
  }

  /// The place that the plan has for a shared resource, which it is given where it has none yet.
  mutating func resource(_ shared: Int, of plan: Int) -> Int {
    if let place = resourcesOf[plan][shared] { return place }
    var resource = resources[shared]
    if let own = resource.calendar { resource.calendar = calendar(own, of: plan) }
    let place = plans[plan].resources.count
    plans[plan].resources.append(resource)
    resourcesOf[plan][shared] = place
    return place
  }
}
