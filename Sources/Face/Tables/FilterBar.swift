import Markup

/// The questions over a list, the ones in force as chips that can be taken off, and the list as a file.
public struct FilterBar: Piece {
  /// Path and query of the list as it is shown now; chips lead to the same view without one filter.
  public var address: String
  public var fields: [FilterField]
  public var exportHref: String?
  /// The list as a workbook.
  public var workbookHref: String?
  /// Links to saved views or other shapes of the same list.
  public var extra: Markup

  public init(
    address: String, fields: [FilterField], exportHref: String? = nil,
    workbookHref: String? = nil, extra: Markup = .nothing
  ) {
    self.address = address
    self.fields = fields
    self.exportHref = exportHref
    self.workbookHref = workbookHref
    self.extra = extra
  }

  private var active: [FilterField] { fields.filter { !$0.value.isEmpty } }
  private var here: Address { Address(address).without("after", "before") }

  public var markup: Markup {
    let kept = here.pairs.filter { pair in !fields.contains { $0.name == pair.name } }
    return """
      <div class="filters"><form method="get" action="\(Link.safe(here.path))" role="search" \
      aria-label="Narrow the list">\(kept, { hidden($0.name, $0.value) })\(fields, { $0.markup })\
      <button class="button" data-submits>Apply</button></form>
      \(if: exportHref != nil || !extra.isEmpty, "<div class=\"filters-more\">\(extra)\(export)</div>")
      \(if: !active.isEmpty, "<ul class=\"chips\" aria-label=\"Filters in force\">\(active, chip)\(clear)</ul>")</div>
      """
  }

  private func hidden(_ name: String, _ value: String) -> Markup {
    "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
  }

  private func chip(_ field: FilterField) -> Markup {
    """
    <li><a class="chip" href="\(Link.safe(here.without(field.name).text))">\
    <span>\(field.label): <b>\(field.said)</b></span><span aria-hidden="true">×</span>\
    <span class="sr">, take off</span></a></li>
    """
  }

  private var clear: Markup? {
    guard active.count > 1 else { return nil }
    var bare = here
    for field in active { bare = bare.without(field.name) }
    return "<li><a href=\"\(Link.safe(bare.text))\">Take all off</a></li>"
  }

  private var export: Markup? {
    let links = [(exportHref, "CSV"), (workbookHref, "XLSX")].compactMap { href, kind in
      href.map { ($0, kind) }
    }
    if links.isEmpty { return nil }
    return "\(links, { "<a class=\"button quiet\"\(Attribute.href($0.0))>Export \($0.1)</a>" })"
  }
}
