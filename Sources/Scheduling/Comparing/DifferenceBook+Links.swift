/// Links, resources, assignments and calendars that differ.
extension DifferenceBook {
  /// Links between the same two tasks are the same; of several, those that agree most are.
  mutating func compareLinks() {
    var rest = (
      old: old.links.indices.filter { old.isWhole(old.links[$0]) },
      new: new.links.indices.filter { new.isWhole(new.links[$0]) }
    )
    func key(_ place: Int) -> LinkKey? {
      let link = old.links[place]
      guard let from = newOf[link.predecessor], let to = newOf[link.successor] else { return nil }
      return LinkKey(from: from, to: to, kind: link.kind, lag: link.lag)
    }
    func newKey(_ place: Int) -> LinkKey {
      let link = new.links[place]
      return LinkKey(from: link.predecessor, to: link.successor, kind: link.kind, lag: link.lag)
    }
    _ = Pairing.pair(&rest, key, newKey)
    for (before, after) in Pairing.pair(&rest, { key($0)?.withoutLag }, { newKey($0).withoutLag }) {
      changeLink("link.lag", before, after)
    }
    for (before, after) in Pairing.pair(&rest, { key($0)?.endsOnly }, { newKey($0).endsOnly }) {
      changeLink("link.kind", before, after)
      if old.links[before].lag != new.links[after].lag { changeLink("link.lag", before, after) }
    }
    for place in rest.old {
      let link = old.links[place]
      let name = ends(link, old)
      add(
        "link.removed", name, task: newOf[link.successor], was: link.successor, .text(link.kind.short), nil,
        "The link from \(name) was removed.")
    }
    for place in rest.new {
      let link = new.links[place]
      let name = ends(link, new)
      let lag = link.lag.sign == 0 ? "" : " with \(wording.lag(link.lag))"
      add(
        "link.added", name, task: link.successor, nil, .text(link.kind.short),
        "A link from \(name) was added (\(link.kind.short)\(lag)).")
    }
  }

  private mutating func changeLink(_ id: String, _ before: Int, _ after: Int) {
    let (a, b) = (old.links[before], new.links[after])
    let name = ends(b, new)
    let isLag = id == "link.lag"
    let (from, to) =
      isLag ? (wording.lag(a.lag), wording.lag(b.lag)) : (a.kind.short, b.kind.short)
    add(
      id, name, task: b.successor, was: a.successor, .text(from), .text(to),
      "The link from \(name) \(isLag ? "has" : "is") \(to) instead of \(from).")
  }

  private func ends(_ link: PlanLink, _ plan: Plan) -> String {
    DifferenceBook.called(plan.tasks[link.predecessor].name) + " to "
      + DifferenceBook.called(plan.tasks[link.successor].name)
  }

  private struct LinkKey: Hashable {
    var from: Int
    var to: Int
    var kind: LinkKind?
    var lag: Lag?
    var withoutLag: LinkKey { LinkKey(from: from, to: to, kind: kind, lag: nil) }
    var endsOnly: LinkKey { LinkKey(from: from, to: to, kind: nil, lag: nil) }
  }

  mutating func compareCalendars() {
    var rest = (old: Array(old.calendars.indices), new: Array(new.calendars.indices))
    var pairs = Pairing.pair(&rest, { old.calendars[$0].name }, { new.calendars[$0].name })
    pairs += Pairing.pair(&rest, { old.calendars[$0].uid }, { new.calendars[$0].uid })
    for (before, after) in pairs {
      let (a, b) = (old.calendars[before], new.calendars[after])
      if a.name != b.name {
        add(
          "calendar.name", b.name, .text(a.name), .text(b.name),
          "The calendar \(a.name) is now called \(b.name).")
      }
      var differences: [String] = []
      if a.week != b.week { differences.append("its week") }
      if a.exceptions != b.exceptions { differences.append("its exceptions") }
      if a.workWeeks != b.workWeeks { differences.append("its work weeks") }
      if calendarName(old, a.base) != calendarName(new, b.base) {
        differences.append("what it is derived from")
      }
      guard !differences.isEmpty else { continue }
      add(
        "calendar.changed", b.name,
        "The calendar \(b.name) works differently: \(differences.joined(separator: ", ")) differ.")
    }
    for place in rest.old {
      add(
        "calendar.removed", old.calendars[place].name,
        "The calendar \(old.calendars[place].name) was removed.")
    }
    for place in rest.new {
      add("calendar.added", new.calendars[place].name, "The calendar \(new.calendars[place].name) was added.")
    }
  }
}
