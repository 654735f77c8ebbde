import Markup

/// What stands around every drawing: its caption, its description for those who hear it, notes and table.
struct PictureFrame: Sendable {
  var id: String
  var title: String
  /// What the picture shows, in one or two sentences; said to screen readers and below the title.
  var lead: String
  var width: Double
  var height: Double
  var interactive: Bool
  var drawing: Markup
  /// What was left out or put right on the way.
  var notes: [String] = []
  var table: PictureTable?
  /// Something else to open beside the table.
  var aside: Markup = .nothing

  var markup: Markup {
    let id = Attribute.id(id)
    let role = interactive ? "group" : "img"
    return """
      <figure class="picture" id="\(id)"><figcaption><strong>\(title)</strong>\
      \(if: !lead.isEmpty, " <span>\(lead)</span>")</figcaption>
      <div class="picture-scroll picture-wide" tabindex="0" role="region" aria-label="\(title)">
      <svg viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)" font-size="12" \
      role="\(role)" aria-labelledby="\(id)-title \(id)-desc">\
      <title id="\(id)-title">\(title)</title><desc id="\(id)-desc">\(lead)</desc>
      \(drawing)</svg></div>
      \(notes, { "<p class=\"label\">\($0)</p>\n" })\(aside)\(table?.markup(caption: title))</figure>

      """
  }

  /// The frame when there is nothing to draw yet.
  static func empty(id: String, title: String, _ text: String) -> Markup {
    """
    <figure class="picture" id="\(Attribute.id(id))"><figcaption><strong>\(title)</strong></figcaption>
    <div class="empty"><p class="empty-text">\(text)</p></div></figure>

    """
  }
}
