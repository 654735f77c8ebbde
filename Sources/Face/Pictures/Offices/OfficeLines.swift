import Markup

/// The lines of the hierarchy: quiet elbows in a tree, straight spokes around a hub.
enum OfficeLines {
  /// Elbows from a parent to what reports to it.
  static func tree(_ tree: OfficeTree, _ forest: OfficeForest) -> Markup {
    var out = Markup.nothing
    for index in forest.order where !forest.children[index].isEmpty {
      let box = tree.boxes[index]
      let below = forest.children[index].map { tree.boxes[$0] }
      let top = below.map(\.y).min() ?? 0
      let bus = top - OfficeTree.rise / 2
      var path: Markup = "M\(box.middle) \(box.bottom)V\(bus)"
      for (place, child) in below.enumerated() {
        if tree.hung[index] {
          let trunk = child.x - OfficeTree.indent / 2
          // The last box of a column draws its trunk; the others only join it.
          let ends = place + 1 == below.count || below[place + 1].x > child.x
          if ends { path += "M\(box.middle) \(bus)H\(trunk)V\(child.y + 22)" }
          path += "M\(trunk) \(child.y + 22)H\(child.x)"
        } else {
          path += "M\(box.middle) \(bus)H\(child.middle)V\(child.y)"
        }
      }
      out += "<path class=\"link-solid\" d=\"\(path)\"/>\n"
    }
    return out
  }

  /// Straight lines from the hub and along the spokes; the boxes cover their ends.
  static func spokes(_ boxes: [OfficeBox], _ forest: OfficeForest) -> Markup {
    var out = Markup.nothing
    for index in forest.order {
      guard let above = forest.parent[index] else { continue }
      let (a, b) = (boxes[above], boxes[index])
      out += Draw.line(a.middle, a.y + a.height / 2, b.middle, b.y + b.height / 2, "link-solid")
    }
    return out + "\n"
  }
}
