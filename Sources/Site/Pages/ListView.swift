import Face
import Markup
import Measures
import Office
import Registers

/// The list of a register: filters and order in the address, one page at a time.
struct ListView {
  let shelf: Shelf

  func answer(_ visit: Visit) async throws -> Answer {
    let query = try ListQuery(reading: visit.pairs, for: shelf.sheet)
    let shelf = shelf
    let (page, frame, mayCreate) = try await visit.read { archivist in
      (try archivist.shown(shelf, query), Frame(archivist), try archivist.mayEnterSomewhere(shelf))
    }
    let title = shelf.title
    let create = mayCreate && shelf.isOpen
    return frame.page(
      visit, title: title.many, crumbs: [Crumb(title.many)], room: RegisterPages.room(shelf),
      help: title.path,
      actions: """
        \(ListNeighbours.links(title))\(if: create, ActionLink("New \(title.one)", href: "/\(title.path)/new", style: .primary, key: "create").markup)
        """,
      body: body(visit, query, page, create))
  }

  private func body(_ visit: Visit, _ query: ListQuery, _ page: ListPage, _ create: Bool) -> Markup {
    "\(filters(visit))\(table(visit, query, page, create))"
  }

  func filters(_ visit: Visit, extra: Markup = .nothing) -> FilterBar {
    var fields = [FilterField(name: "q", label: "Words or code", value: visit.query("q") ?? "")]
    for field in shelf.sheet.fields where field.isListed {
      if case .choice(let options) = field.kind, !field.isComputed {
        fields.append(
          FilterField(
            name: field.name, label: field.title,
            kind: .select([FormOption("", "Any")] + options.map { FormOption($0.raw, $0.title) }),
            value: visit.query(field.name) ?? ""))
      }
    }
    let query = visit.ask.query.isEmpty ? "" : "?" + visit.ask.query
    return FilterBar(
      address: visit.ask.path + query, fields: fields, exportHref: "/\(shelf.title.path).csv\(query)",
      workbookHref: "/\(shelf.title.path).xlsx\(query)",
      extra: extra)
  }

  /// - Parameter isWhole: false where the table is a part of another page, which neither sorts nor turns pages.
  func table(
    _ visit: Visit, _ query: ListQuery, _ page: ListPage, _ create: Bool, isWhole: Bool = true
  ) -> Table {
    let cells = CellView(catalogue: visit.house.catalogue, closed: page.closed)
    let listed = shelf.sheet.fields.enumerated().filter { $0.element.isListed }
    var columns = [
      Table.Column(
        key: "code", title: "Code", sortable: isWhole ? sort(visit, query, "code") : nil,
        sorted: sorted(query, "code"))
    ]
    for (_, field) in listed {
      columns.append(
        Table.Column(
          key: field.name, title: field.title, unit: field.unit.isEmpty ? nil : field.unit,
          numeric: field.kind.isNumeric,
          sortable: field.columns.isEmpty || !isWhole ? nil : sort(visit, query, field.name),
          sorted: sorted(query, field.name),
          sticky: shelf.sheet.isNamed && field.name == shelf.sheet.namingColumn))
    }
    let rows = page.rows.map { held in
      let href = "/\(shelf.title.path)/\(held.code)"
      let texts = shelf.sheet.texts(of: held.entry)
      var row: [Markup] = [Code(held.code, href: href).markup]
      for (index, field) in listed {
        let text = texts.indices.contains(index) ? texts[index] : ""
        row.append(
          field.name == shelf.sheet.namingColumn && !text.isEmpty
            ? "<a href=\"\(href)\">\(text)</a>" : cells.cell(field, text, held))
      }
      return Table.Row(
        cells: row, href: href, id: held.code, editHref: "/\(shelf.title.path)/\(held.code)/edit")
    }
    return Table(
      columns: columns, rows: rows, caption: shelf.title.many, empty: empty(visit, create),
      pager: Pager(
        previous: query.cursor == nil ? nil : Address.with(visit, ["after": ""]),
        next: isWhole ? page.next.map { Address.with(visit, ["after": $0]) } : nil, shown: page.rows.count,
        total: page.total,
        noun: shelf.title.many.lowercased()))
  }

  private func empty(_ visit: Visit, _ create: Bool) -> EmptyState {
    let many = shelf.title.many.lowercased()
    if !visit.pairs.isEmpty {
      return EmptyState(
        title: "No \(many) match", text: "Take a filter away to see more.", step: "Show all",
        href: "/\(shelf.title.path)")
    }
    return EmptyState(
      title: "No \(many) yet", text: "Here will stand the \(many) that you may see.",
      step: create ? "Enter the first \(shelf.title.one)" : nil,
      href: create ? "/\(shelf.title.path)/new" : nil)
  }

  private func sort(_ visit: Visit, _ query: ListQuery, _ field: String) -> String {
    let descending = sorted(query, field) == .ascending
    return Address.with(visit, ["sort": descending ? "-\(field)" : field, "after": ""])
  }

  private func sorted(_ query: ListQuery, _ field: String) -> Table.Sorted {
    guard let first = query.order.first, first.field == field else { return .none }
    return first.descending ? .descending : .ascending
  }
}
