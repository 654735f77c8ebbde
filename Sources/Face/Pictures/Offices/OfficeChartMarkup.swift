import Markup

extension OfficeChart {
  public var markup: Markup {
    let whole = OfficeForest(nodes)
    guard !whole.nodes.isEmpty else {
      return PictureFrame.empty(id: id, title: title, "The chart stands here once there is an office.")
    }
    return frame(whole).markup
  }

  /// The drawing in its frame, with its outline, table and notes.
  func frame(_ whole: OfficeForest) -> PictureFrame {
    let drawn = drawn(whole)
    let boxes = drawn.nodes.map { OfficeBox($0, postsShown: postsShown) }
    let spokes = arrangement == .hubAndSpoke ? OfficeSpokes(drawn, boxes: boxes) : nil
    let outline = OfficeOutline(forest: whole)
    var frame = PictureFrame(
      id: id, title: title, lead: lead(whole), width: 0, height: 0, interactive: true, drawing: .nothing,
      notes: notes(whole, drawn, round: spokes != nil), table: outline.table, aside: outline.list)
    if let spokes {
      let ties = OfficeTies(ties: ties, boxes: spokes.boxes, forest: drawn, hub: spokes.hub)
      let (curves, room) = ties.drawing
      frame.draw(OfficeLines.spokes(spokes.boxes, drawn) + curves, spokes.boxes, drawn, in: room)
    } else {
      let tree = OfficeTree(drawn, boxes: boxes)
      let ties = OfficeTies(ties: ties, boxes: tree.boxes, forest: drawn)
      let (curves, room) = ties.drawing
      frame.draw(OfficeLines.tree(tree, drawn) + curves, tree.boxes, drawn, in: room)
    }
    return frame
  }

  // Parents come first in the order, so that a part of it is a hierarchy again.
  private func drawn(_ whole: OfficeForest) -> OfficeForest {
    var shown = whole.order
    if let levels { shown = shown.filter { whole.depth[$0] < max(levels, 1) } }
    if shown.count > Self.drawnLimit { shown = Array(shown.prefix(Self.drawnLimit)) }
    return shown.count == whole.nodes.count ? whole : OfficeForest(part(of: whole, shown))
  }

  /// The offices that are drawn; the lowest of them say how many stand below.
  private func part(of forest: OfficeForest, _ shown: [Int]) -> [Node] {
    let kept = Set(shown)
    var below = Array(repeating: 0, count: forest.nodes.count)
    for index in forest.order.reversed() {
      guard let above = forest.parent[index] else { continue }
      below[above] += below[index] + (kept.contains(index) ? 0 : 1)
    }
    return shown.map { index in
      var node = forest.nodes[index]
      node.parentId = forest.parent[index].map { forest.nodes[$0].id }
      if !forest.children[index].allSatisfy(kept.contains) {
        node.folded = below[index]
        node.href = node.focusHref ?? node.href
      }
      return node
    }
  }

  private func lead(_ forest: OfficeForest) -> String {
    let vacant = forest.nodes.count { $0.head != nil && $0.head?.holder == nil }
    let count = PictureNumber.counted(forest.nodes.count, "office", "offices")
    if vacant == 0 { return "\(count)." }
    return "\(count), \(Grouped.text(vacant)) with a vacant head."
  }

  private func notes(_ whole: OfficeForest, _ drawn: OfficeForest, round: Bool) -> [String] {
    var out: [String] = []
    let left = whole.nodes.count - drawn.nodes.count
    if left > 0 {
      out.append(
        "and \(PictureNumber.counted(left, "more office", "more offices")), in the outline and the table")
    }
    if arrangement == .hubAndSpoke, !round {
      out.append(
        "Shown as a tree: around a hub there is room for \(OfficeSpokes.limit) offices on four levels.")
    }
    let circles = whole.cut.prefix(3).map { PictureText.clean($0, limit: 60) }.joined(separator: ", ")
    if !circles.isEmpty {
      let more = whole.cut.count > 3 ? " and \(whole.cut.count - 3) more" : ""
      out.append("These offices report to themselves in a circle and stand at the top: \(circles)\(more).")
    }
    if whole.repeated > 0 {
      out.append("\(PictureNumber.counted(whole.repeated, "office", "offices")) given twice, shown once.")
    }
    if ties.count > OfficeTies.limit {
      out.append("and \(Grouped.text(ties.count - OfficeTies.limit)) more lines between offices")
    }
    return out
  }
}

extension PictureFrame {
  /// Lines first, boxes over them, with a margin for focus rings.
  ///
  /// - Parameter room: around boxes, ties and labels; it may begin left of the boxes or above them.
  fileprivate mutating func draw(
    _ lines: Markup, _ boxes: [OfficeBox], _ forest: OfficeForest, in room: PictureBox
  ) {
    let offices = zip(boxes, forest.nodes).map { $0.drawing(of: $1) }
    width = (room.width + 16).rounded(.up)
    height = (room.height + 16).rounded(.up)
    drawing = """
      <g transform="translate(\(8 - room.x) \(8 - room.y))">
      \(lines)\(offices)</g>

      """
  }
}
