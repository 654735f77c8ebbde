import Markup

extension Table {
  func heading(_ index: Int) -> Markup {
    guard columns.indices.contains(index) else { return .nothing }
    let column = columns[index]
    // A column of actions needs no heading to look at, but one to hear.
    let name: Markup =
      column.title.isEmpty ? "<span class=\"sr\">Actions</span>" : "\(column.title)\(column.unit.map(unit))"
    let sort: Markup? = column.sorted == .none ? nil : " aria-sort=\"\(column.sorted.rawValue)\""
    let inner = column.sortable.map { href -> Markup in "<a\(Attribute.href(href))>\(name)</a>" } ?? name
    return "<th scope=\"col\"\(classes(index))\(sort)>\(inner)</th>"
  }

  func row(_ row: Row) -> Markup {
    """
    <tr\(Attribute.text("id", row.id))\(Attribute.text("data-open", row.href.map(Link.safe)))\
    \(Attribute.text("data-edit", row.editHref.map(Link.safe)))>\(columns.indices, { cell($0, of: row) })</tr>

    """
  }

  private func cell(_ index: Int, of row: Row) -> Markup {
    let inner = row.cells.indices.contains(index) ? row.cells[index] : .nothing
    if index == 0, !inner.isEmpty { return "<th scope=\"row\"\(classes(index))>\(inner)</th>" }
    return "<td\(classes(index))>\(inner)</td>"
  }

  private func unit(_ unit: String) -> Markup { " <span class=\"unit\">\(unit)</span>" }

  private func classes(_ index: Int) -> Markup {
    guard columns.indices.contains(index) else { return .nothing }
    let stays = columns.contains { $0.sticky } ? columns[index].sticky : index == 0
    let names = [
      columns[index].numeric ? "number" : nil, stays ? "stays" : nil, columns[index].wraps ? "wrap" : nil,
    ].compactMap { $0 }
    return names.isEmpty ? .nothing : " class=\"\(names.joined(separator: " "))\""
  }
}
