import Face
import Ledger
import Measures
import Office
import Registers

/// What the chart of offices shows on a day, taken in one read.
struct ChartModel: Sendable {
  let frame: Frame
  let day: Day
  let today: Day
  let offices: [Held<OfficeUnit>]
  let roots: [(code: String, name: String)]
  let links: [OfficeLink]
  let staff: OfficeStaff
  let limits: ChartLimits
  let tree: OfficeTree
  /// How many live projects an office governs that is planned to be closed by then.
  let left: [Int64: Int]

  /// More boxes than this are not drawn unless somebody asks for more levels.
  static let boxes = 60
  /// Up to so many offices the boxes name their posts.
  static let detailed = 24

  init(_ archivist: Archivist, _ query: ChartQuery) throws {
    frame = Frame(archivist)
    today = archivist.now.day
    // What is to come is known from what is laid down today.
    day = max(query.on ?? archivist.day, archivist.asOf == nil ? today : .first)
    tree = try archivist.treeThen()
    let all = try archivist.openOffices()
    let children = tree.children
    roots = all.filter { children[$0.id]?.isEmpty == false }.map { ($0.code, $0.entry.name) }
    if let root = query.root {
      _ = try archivist.find(Reference<OfficeUnit>(root))
      let below = tree.below([root])
      offices = all.filter { below.contains($0.id) }
    } else {
      offices = all
    }
    links = try archivist.all(OfficeLink.self).map(\.entry)
    let on = day == archivist.day ? nil : day
    staff = try OfficeStaff(archivist, on: on)
    limits = try ChartLimits(archivist, on: day)
    let (then, isFuture) = (day, day > archivist.now.day)
    let over = offices.filter { isFuture && $0.entry.sunset.map { $0 < then } == true }
    let rows =
      over.isEmpty
      ? []
      : try archivist.reckon(
        try archivist.catalogue.shelf(Project.self), "t.governing_office, COUNT(*)",
        where: .all([Project.live, .in("t.governing_office", over.map(\.id))]),
        tail: "GROUP BY t.governing_office")
    left = Dictionary(
      rows.compactMap { row in row.int(0).map { ($0, Int(row.int(1) ?? 0)) } },
      uniquingKeysWith: { a, _ in a })
  }

  var isFuture: Bool { day > today }

  /// Whether an office is planned to be closed by the day that is shown.
  func isOver(_ office: OfficeUnit) -> Bool { isFuture && office.sunset.map { $0 < day } == true }

  /// As many levels as leave the chart legible.
  func levels(_ query: ChartQuery) -> Int? {
    if let depth = query.depth { return depth }
    if offices.count <= ChartModel.boxes { return nil }
    let (shown, tree) = (Set(offices.map(\.id)), tree)
    var counts: [Int: Int] = [:]
    for office in offices {
      counts[tree.chain(from: office.id).dropFirst().prefix { shown.contains($0) }.count, default: 0] += 1
    }
    var (sum, levels) = (0, 0)
    while let here = counts[levels], sum + here <= ChartModel.boxes || levels == 0 {
      sum += here
      levels += 1
    }
    return max(levels, 1)
  }
}

extension ChartModel {
  func chart(_ query: ChartQuery, focus: @escaping (String) -> String) -> OfficeChart {
    let withPosts = query.withPosts ?? (offices.count <= ChartModel.detailed)
    return OfficeChart(
      id: "chart", title: "Offices on \(LongDayText.text(day))",
      nodes: offices.map { node($0, focus) }, ties: links.compactMap(tie),
      arrangement: query.isHub ? .hubAndSpoke : .tree, postsShown: withPosts ? 12 : 0, levels: levels(query))
  }

  private func node(_ held: Held<OfficeUnit>, _ focus: (String) -> String) -> OfficeChart.Node {
    // Where an office is closed by plan, its empty posts are nobody's vacancy; who is still appointed is shown.
    let isOver = isOver(held.entry)
    let seats = staff.seats(of: held.id).filter { !isOver || !$0.isVacant }
    let head = seats.first { $0.post.isHead }
    var node = OfficeChart.Node(
      id: held.code, parentId: held.entry.parent.map(\.code), title: held.entry.name,
      subtitle: "\(held.entry.kind.title), \(held.entry.profile.title.lowercased())",
      head: head.map(post), people: Set(seats.flatMap { $0.holders.map(\.person) }).count,
      vacancies: seats.filter(\.isVacant).count,
      posts: seats.filter { !$0.post.isHead }.map(post),
      state: isOver ? .closed : OfficeRoomChart.state(held.entry.status),
      href: "/offices/\(held.code)")
    node.facts = facts(held, head)
    node.focusHref = focus(held.code)
    return node
  }

  /// Whether the office reports to the head of the one above it, which the line in the chart says already.
  private func isLine(_ office: OfficeUnit) -> Bool {
    guard let above = office.parent?.id else { return false }
    let head = staff.seats(of: above).first { $0.post.isHead }
    return head?.post.name.lowercased() == office.reportsTo.lowercased()
  }

  private func facts(_ held: Held<OfficeUnit>, _ head: OfficeStaff.Seat?) -> [String] {
    var facts: [String] = []
    if let limit = limits.words(head, chain: tree.chain(from: held.id)) { facts.append(limit) }
    if !TextRules.isEmpty(held.entry.reportsTo), !isLine(held.entry) {
      facts.append("\(held.entry.parent == nil ? "Reports" : "Dotted line") to \(held.entry.reportsTo)")
    }
    if let sunset = held.entry.sunset {
      facts.append(
        "\(isOver(held.entry) ? "Closed since" : "Closes on") \(LongDayText.text(sunset)), by plan")
    }
    if let count = left[held.id] {
      facts.append("Still governs \(count) live \(count == 1 ? "project" : "projects")")
    }
    return facts
  }

  /// All who hold it, in one entry.
  private func post(_ seat: OfficeStaff.Seat) -> OfficeChart.Post {
    OfficeChart.Post(
      seat.post.name,
      holder: seat.holders.isEmpty ? nil : seat.holders.map(\.name).joined(separator: ", "),
      isShared: seat.holders.count > 1)
  }

  private func tie(_ link: OfficeLink) -> OfficeChart.Tie? {
    guard let from = link.from, let to = link.to else { return nil }
    return OfficeChart.Tie(from: from.code, to: to.code, label: link.kind.title.lowercased(), dotted: true)
  }
}
