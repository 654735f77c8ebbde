import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// The glossary: what words mean here, and which office lays each of them down.
enum TermsPage {
  static var routes: [Route] { [Route("GET", "/terms", act: "see terms", handle: answer)] }

  /// The most words on one page.
  static let most = 500

  private struct Model: Sendable {
    let frame: Frame
    let words: [Glossary.Word]
    let offices: [FormOption]
    let names: [Int64: String]
    /// The words whose own pages are open to the reader.
    let open: Set<Int64>
    let mayAdd: Bool
  }

  @Sendable private static func answer(_ visit: Visit) async throws -> Answer {
    let office = try asked(visit)
    let text = visit.query("q") ?? ""
    let model = try await visit.read { archivist -> Model in
      if let office { _ = try archivist.find(Reference<OfficeUnit>(office)) }
      let glossary = try office.map { try Glossary(archivist, office: $0) } ?? Glossary(archivist)
      return Model(
        frame: Frame(archivist), words: glossary.holding(text),
        offices: try archivist.openOffices().map { FormOption($0.code, $0.entry.name) },
        names: try archivist.treeThen().names, open: Set(try archivist.all(Term.self).map(\.id)),
        mayAdd: try archivist.mayEnterSomewhere(try archivist.catalogue.shelf(Term.self)))
    }
    let about = office.map { "?office=\(OfficeUnit.title.code(of: $0))" } ?? ""
    return model.frame.page(
      visit, title: "Terms",
      lead: office.map {
        "The words that hold in \(model.names[$0] ?? ""): of two for one thing, the nearest office's."
      } ?? "What words mean here, and which office lays them down.",
      crumbs: [Crumb("Terms")], room: "standards", help: "terms",
      actions: model.mayAdd
        ? ActionLink("New term", href: "/terms/new\(about)", style: .primary, key: "create").markup
        : .nothing,
      body: "\(filters(visit, model))\(table(visit, model, isOne: office != nil))")
  }

  private static func asked(_ visit: Visit) throws -> Int64? {
    guard let text = visit.query("office"), !text.isEmpty else { return nil }
    guard let id = OfficeUnit.title.id(in: text) else {
      throw Refusal.misasked([Problem("office", "The office is a code such as O-3.")])
    }
    return id
  }

  private static func filters(_ visit: Visit, _ model: Model) -> FilterBar {
    FilterBar(
      address: Address.with(visit, [:]),
      fields: [
        FilterField(name: "q", label: "Words", value: visit.query("q") ?? ""),
        FilterField(
          name: "office", label: "As used in", kind: .select(model.offices),
          value: visit.query("office") ?? ""),
      ], exportHref: "/terms.csv", workbookHref: "/terms.xlsx")
  }

  private static func table(_ visit: Visit, _ model: Model, isOne: Bool) -> Markup {
    let shown = model.words.prefix(most)
    let rows = shown.map { word -> Table.Row in
      let entry = word.term.entry
      let code = word.term.code
      let office = OfficeUnit.title.code(of: word.office)
      let isOpen = model.open.contains(word.term.id)
      let name: Markup = isOpen ? "<a href=\"/terms/\(code)\">\(entry.name)</a>" : "\(entry.name)"
      var cells: [Markup] = [
        name, "\(entry.abbreviation)", "\(entry.meaning)", "\(entry.alsoCalled)",
        isOpen
          ? "<a href=\"/offices/\(office)\">\(model.names[word.office] ?? office)</a>"
          : "\(model.names[word.office] ?? office)",
      ]
      if isOne { cells.append(CellView.joined(word.instead.map { instead($0, model) })) }
      return Table.Row(cells: cells, href: isOpen ? "/terms/\(code)" : nil, id: code)
    }
    let left = model.words.count - shown.count
    let more: Markup =
      left > 0 ? "<p>and \(left) more; ask for words or one office to see fewer.</p>" : .nothing
    return """
      \(Table(
        columns: [
          .init(title: "Term"), .init(title: "Short"), .init(title: "Meaning", wraps: true),
          .init(title: "Also called", wraps: true), .init(title: "Laid down by"),
        ] + (isOne ? [.init(title: "Instead of", wraps: true)] : []),
        rows: rows, caption: "Terms", empty: empty(visit, model)))\(more)
      """
  }

  private static func instead(_ held: Held<Term>, _ model: Model) -> Markup {
    let office = held.entry.office.flatMap { model.names[$0.id] } ?? ""
    return "\(held.entry.name) of \(office)"
  }

  private static func empty(_ visit: Visit, _ model: Model) -> EmptyState {
    if !visit.pairs.isEmpty {
      return EmptyState(
        title: "No terms match", text: "Take a filter away to see more.", step: "Show all", href: "/terms")
    }
    return EmptyState(
      title: "No terms yet",
      text: "Here stand the words that people use differently elsewhere, such as gate, baseline or RAG.",
      step: model.mayAdd ? "Lay the first word down" : nil, href: model.mayAdd ? "/terms/new" : nil)
  }
}
