import Markup

/// Who decides for whom and where what cannot be decided goes: offices, their bodies, and the way up between bodies.
public struct GovernanceDiagram: Piece {
  public enum Kind: Sendable { case office, body }

  /// One office or body as a box.
  public struct Node: Sendable {
    public var id: String
    public var kind: Kind
    /// The body to which a body escalates, else the office for which it decides; the office above an office.
    public var parentId: String?
    /// The office for which a body decides, which may not be where its box hangs.
    public var officeId: String?
    public var title: String
    public var subtitle: String
    /// Who chairs a body; nil where nobody does.
    public var chair: String?
    public var members: Int
    public var href: String?

    public init(
      id: String, kind: Kind, parentId: String? = nil, officeId: String? = nil, title: String,
      subtitle: String = "", chair: String? = nil, members: Int = 0, href: String? = nil
    ) {
      self.id = id
      self.kind = kind
      self.parentId = parentId
      self.officeId = officeId
      self.title = title
      self.subtitle = subtitle
      self.chair = chair
      self.members = members
      self.href = href
    }
  }

  static let drawnLimit = 400

  public var id: String
  public var title: String
  public var nodes: [Node]

  public init(
    id: String = "governance-diagram", title: String = "Who decides, and what goes up", nodes: [Node]
  ) {
    self.id = id
    self.title = title
    self.nodes = nodes
  }

  public var markup: Markup {
    let bodies = nodes.count { $0.kind == .body }
    guard bodies > 0 else {
      return PictureFrame.empty(
        id: id, title: title, "The diagram stands here once there is a body that decides.")
    }
    let kinds = Dictionary(nodes.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    let forest = OfficeForest(nodes.prefix(Self.drawnLimit).map(Self.drawn))
    let tree = OfficeTree(forest, boxes: forest.nodes.map { Self.measured($0, kinds[$0.id]) })
    let ties = nodes.compactMap { node -> OfficeChart.Tie? in
      guard node.kind == .body, let office = node.officeId, office != node.parentId else { return nil }
      return OfficeChart.Tie(from: node.id, to: office, label: "decides for")
    }
    let (curves, room) = OfficeTies(ties: ties, boxes: tree.boxes, forest: forest).drawing
    var drawing = OfficeLines.tree(tree, forest) + curves
    for index in forest.order {
      guard let node = kinds[forest.nodes[index].id] else { continue }
      let takes = forest.children[index].contains { kinds[forest.nodes[$0].id]?.kind == .body }
      drawing += Self.box(node, tree.boxes[index], forest.nodes[index], takes: takes && node.kind == .body)
    }
    return PictureFrame(
      id: id, title: title,
      lead:
        "\(PictureNumber.counted(bodies, "body", "bodies")), marked with a bar. An arrow leads to the body to "
        + "which what cannot be decided goes up.",
      width: (room.width + 16).rounded(.up), height: (room.height + 16).rounded(.up),
      interactive: nodes.contains { $0.href != nil },
      drawing: "<g transform=\"translate(\(8 - room.x) \(8 - room.y))\">\n\(drawing)</g>\n",
      notes: notes(forest),
      table: table(kinds)
    ).markup
  }

  private func notes(_ forest: OfficeForest) -> [String] {
    var out: [String] = []
    let left = nodes.count - Self.drawnLimit
    if left > 0 { out.append("and \(Grouped.text(left)) more, in the table") }
    if !forest.cut.isEmpty {
      let names = forest.cut.prefix(3).map { PictureText.clean($0, limit: 60) }.joined(separator: ", ")
      out.append("These escalate to themselves in a circle and stand at the top: \(names).")
    }
    return out
  }

  /// The same box as in the chart of offices; a body names its chair.
  private static func drawn(_ node: Node) -> OfficeChart.Node {
    OfficeChart.Node(
      id: node.id, parentId: node.parentId, title: node.title, subtitle: node.subtitle,
      head: node.kind == .body ? OfficeChart.Post("chair", holder: node.chair) : nil, people: node.members,
      href: node.href)
  }

  /// An office says nothing of who sits in it: that is told by its own chart.
  private static func measured(_ drawn: OfficeChart.Node, _ node: Node?) -> OfficeBox {
    var box = OfficeBox(drawn, postsShown: 0)
    if node?.kind == .office, box.lines.last?.text == OfficeBox.staff(drawn) {
      box.lines.removeLast()
      box.height -= 17
    }
    return box
  }

  private static func box(_ node: Node, _ box: OfficeBox, _ drawn: OfficeChart.Node, takes: Bool) -> Markup {
    var out = box.drawing(of: drawn)
    if node.kind == .body { out += Draw.rect(box.x, box.y + 6, 4, box.height - 12, "mark-accent", radius: 2) }
    if takes {
      let (x, y) = (box.middle, box.bottom)
      out += "<path class=\"mark-accent\" d=\"M\(x - 5) \(y + 9)L\(x) \(y + 1)L\(x + 5) \(y + 9)z\"/>\n"
    }
    return out
  }

  private func table(_ known: [String: Node]) -> PictureTable {
    PictureTable(
      ["Body or office", "Kind", "Chair", "Members", "Decides for", "Goes up to"],
      rows: nodes.prefix(PictureTable.limit).map { node in
        let above = node.parentId.flatMap { known[$0] }
        let office = node.officeId.flatMap { known[$0] }
        let isBody = node.kind == .body
        let goesUp = above.map { isBody && $0.kind == .office ? "nowhere" : $0.title } ?? "nowhere"
        return [
          .init(node.title, href: node.href), .init(node.subtitle),
          .init(isBody ? node.chair ?? "vacant" : ""), .init(isBody ? "\(node.members)" : ""),
          .init(isBody ? office?.title ?? "see its page" : ""), .init(goesUp),
        ]
      }, more: max(nodes.count - PictureTable.limit, 0))
  }
}
