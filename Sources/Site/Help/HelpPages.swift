import Face
import Markup
import Measures
import Office
import Registers

/// Help pages: one per page of the site, written in plain words; those of registers get their fields from the sheet.
enum HelpPages {
  static var routes: [Route] {
    [
      Route("GET", "/help", act: "read help", handle: index),
      Route("GET", "/help/{topic}", act: "read help", handle: topic),
    ]
  }

  @Sendable private static func index(_ visit: Visit) async throws -> Answer {
    let frame = try await visit.read { Frame($0) }
    let topics = HelpTopic.all.map {
      WorkItem(title: $0.title, href: "/help/\($0.slug)", about: "\($0.summary)")
    }
    let registers = visit.house.catalogue.shelves.filter { HelpTopic.find($0.title.path) == nil }.map {
      WorkItem(
        title: $0.title.many, href: "/help/\($0.title.path)",
        about: "The fields of \($0.title.many.lowercased()).")
    }
    return frame.page(
      visit, title: "Help", crumbs: [Crumb("Help")], room: "", help: "search",
      body:
        "\(Section("Guides", body: WorkList(topics).markup))\(Section("Registers", body: WorkList(registers).markup))"
    )
  }

  @Sendable private static func topic(_ visit: Visit) async throws -> Answer {
    let slug = visit.value("topic")
    let topic = HelpTopic.find(slug)
    let shelf = visit.house.catalogue.shelf(path: slug)
    if topic == nil, shelf == nil { throw NotHere() }
    let frame = try await visit.read { Frame($0) }
    var body = topic.map { prose($0.text) } ?? .nothing
    if let shelf { body += fields(shelf) }
    let title = topic?.title ?? shelf?.title.many ?? "Help"
    return frame.page(
      visit, title: title, crumbs: [Crumb("Help", "/help"), Crumb(title)], room: "", help: slug,
      body: "<div class=\"stack\">\(body)</div>")
  }

  /// Paragraphs at empty lines; lines that begin with `- ` make a list, with `# ` a heading.
  static func prose(_ text: String) -> Markup {
    var out = Markup.nothing
    for block in blocks(text) {
      if block.first?.hasPrefix("# ") == true {
        out += "<h2>\(String(block[0].dropFirst(2)))</h2>"
      } else if block.allSatisfy({ $0.hasPrefix("- ") }) {
        out += "<ul>\(block, { line in "<li>\(String(line.dropFirst(2)))</li>" })</ul>"
      } else {
        out += "<p class=\"prose\">\(block.joined(separator: " "))</p>"
      }
    }
    return out
  }

  private static func blocks(_ text: String) -> [[String]] {
    var blocks: [[String]] = [[]]
    for line in text.utf8.split(separator: 10, omittingEmptySubsequences: false).map({ String($0) ?? "" }) {
      if line.isEmpty { blocks.append([]) } else { blocks[blocks.count - 1].append(line) }
      // A heading ends with its line, so that nothing written right below it is lost.
      if line.hasPrefix("# ") { blocks.append([]) }
    }
    return blocks.filter { !$0.isEmpty }
  }

  private static func fields(_ shelf: Shelf) -> Markup {
    let rows = shelf.sheet.fields.map { field in
      Table.Row(cells: [
        "\(field.title)", "<code>\(field.name)</code>",
        field.isComputed
          ? "Worked out" : field.isReadOnly ? "Set by the office" : field.isRequired ? "Needed" : "Optional",
        "\(field.help)",
      ])
    }
    return Section(
      "Fields", lead: "The same names stand in the API, in exports and as headings for imports.",
      body: Table(
        columns: [
          .init(title: "Field"), .init(title: "Stored name"), .init(title: "Entered"),
          .init(title: "What it means", wraps: true),
        ],
        rows: rows, caption: "Fields of \(shelf.title.many.lowercased())"
      ).markup
    ).markup
  }
}
