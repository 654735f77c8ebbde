import Markup

/// The same offices as a nested list and as a table, for reading without the picture.
struct OfficeOutline: Sendable {
  static let limit = 2000
  /// Deeper levels are listed at this depth: browsers stop nesting not far beyond.
  static let deepest = 24

  var forest: OfficeForest

  var list: Markup {
    var out: Markup = "<details><summary>As an outline</summary>"
    var open = 0
    for index in forest.outline.prefix(Self.limit) {
      let depth = min(forest.depth[index], Self.deepest) + 1
      while open > depth {
        out += "</li></ul>"
        open -= 1
      }
      if open == depth { out += "</li>\n" }
      while open < depth {
        out += "<ul>"
        open += 1
      }
      out += "<li>\(item(forest.nodes[index]))"
    }
    while open > 0 {
      out += "</li></ul>"
      open -= 1
    }
    let left = forest.nodes.count - Self.limit
    return out + "\(if: left > 0, "<p>and \(Grouped.text(left)) more offices</p>")</details>\n"
  }

  private func item(_ node: OfficeChart.Node) -> Markup {
    let name = PictureText.clean(node.title)
    let head = node.head.map { "\($0.title): \($0.holder ?? "vacant")" }
    let state = node.state == .active ? nil : node.state.word
    let said = [state, node.subtitle, head] + node.facts + [OfficeBox.staff(node)]
    let rest = said.compactMap { $0 }.filter { !$0.isEmpty }
    let title: Markup = node.href.map { "<a href=\"\(Link.safe($0))\">\(name)</a>" } ?? "\(name)"
    return "\(title), \(PictureText.clean(rest.joined(separator: ", "), limit: 1000))"
  }

  var table: PictureTable {
    let shown = forest.outline.prefix(PictureTable.limit)
    let rows = shown.map { index -> [PictureTable.Cell] in
      let node = forest.nodes[index]
      let above = forest.parent[index].map { forest.nodes[$0].title } ?? ""
      return [
        .init(node.title, href: node.href), .init(above), .init(node.subtitle), .init(node.state.word),
        .init(node.head?.title ?? ""), .init(node.head.map { $0.holder ?? "vacant" } ?? ""),
        .init(Grouped.text(node.people)), .init(Grouped.text(node.vacancies)),
      ]
    }
    return PictureTable(
      ["Office", "Part of", "Kind", "State", "Headed by", "Held by", "People", "Vacancies"], numbersFrom: 6,
      rows: rows, more: forest.nodes.count - rows.count)
  }
}
