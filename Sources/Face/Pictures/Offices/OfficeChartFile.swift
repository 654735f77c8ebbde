import Markup

extension OfficeChart {
  /// The chart as a file of its own: every colour and font resolved, nothing to load, nothing to follow.
  ///
  /// - Parameters:
  ///   - heading: what stands above it.
  ///   - footing: what stands below it, such as the day and who drew it.
  public func file(heading: String, footing: String) -> Markup {
    var bare = self
    for index in bare.nodes.indices {
      bare.nodes[index].href = nil
      bare.nodes[index].focusHref = nil
    }
    let frame = bare.frame(OfficeForest(bare.nodes))
    let width = max(frame.width, 640)
    let notes = frame.notes.map { PictureText.clean($0) }
    let top = 64.0
    let bottom = 56.0 + Double(notes.count) * 18
    let height = top + frame.height + bottom
    var words = Draw.text(heading, 16, 28, .nodeTitle) + Draw.text(frame.lead, 16, 48, .nodeText)
    var base = top + frame.height + 24
    words += Draw.circle(22, base - 4, 3.5, "mark-accent") + Draw.text("held", 32, base, .nodeText)
    words += Draw.circle(86, base - 4, 3.5, "line-neutral") + Draw.text("vacant", 96, base, .nodeText)
    words += "<path class=\"link-dotted\" d=\"M160 \(base - 4)H190\"/>"
    words += Draw.text("tie beside the line", 198, base, .nodeText)
    for line in notes + [footing] {
      base += 18
      words += Draw.text(line, 16, base, .nodeText)
    }
    let drawing: Markup = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)" \
      font-family="\(StandaloneInk.fonts)" font-size="12" role="img" aria-labelledby="chart-title chart-lead">\
      <title id="chart-title">\(PictureText.clean(heading))</title>\
      <desc id="chart-lead">\(PictureText.clean(frame.lead))</desc>
      <rect class="sheet" x="0" y="0" width="\(width)" height="\(height)"/>
      \(words)
      <g transform="translate(0 \(top))">\(frame.drawing)</g></svg>

      """
    return StandaloneInk.resolved(drawing)
  }
}

/// The looks of the classes of a picture as attributes, for a drawing that stands without our style sheet.
///
/// They are the light palette of `tokens.css`, worked out to plain colours that every program reads.
enum StandaloneInk {
  static let fonts = "Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif"

  private static let ink = "#1c1f25"
  private static let second = "#494d55"
  private static let edge = "#898c92"

  static let looks: [String: Markup] = [
    "sheet": " fill=\"#ffffff\"",
    "node": " fill=\"#ffffff\" stroke=\"#cbced2\" stroke-width=\"1\"",
    "node node-vacant": " fill=\"#f2f3f5\" stroke=\"\(edge)\" stroke-width=\"1\" stroke-dasharray=\"4 3\"",
    "ghost": " fill=\"none\" stroke=\"\(edge)\" stroke-width=\"1\" stroke-dasharray=\"3 2\"",
    "node-title": " fill=\"\(ink)\" font-size=\"13\" font-weight=\"600\"",
    "node-text": " fill=\"\(second)\" font-size=\"12\"",
    "line-text":
      " fill=\"\(second)\" font-size=\"12\" paint-order=\"stroke\" stroke=\"#ffffff\" stroke-width=\"4\" stroke-linejoin=\"round\"",
    "label": " fill=\"\(second)\" font-size=\"12\"",
    "label-strong": " fill=\"\(ink)\" font-size=\"12\" font-weight=\"600\"",
    "mark-accent": " fill=\"#2e54ae\"",
    "line-neutral": " fill=\"none\" stroke=\"\(edge)\" stroke-width=\"1.5\"",
    "link-solid": " fill=\"none\" stroke=\"\(edge)\" stroke-width=\"1.25\"",
    "link-dotted":
      " fill=\"none\" stroke=\"\(edge)\" stroke-width=\"1.25\" stroke-dasharray=\"2 4\" stroke-linecap=\"round\"",
  ]

  /// Puts the look in the place of every class. Text never holds a bare quotation mark, so it is never taken for one.
  static func resolved(_ drawing: Markup) -> Markup {
    let mark = Array(" class=\"".utf8)
    var out: [UInt8] = []
    let bytes = Array(drawing.html.utf8)
    out.reserveCapacity(bytes.count * 2)
    var at = 0
    while at < bytes.count {
      guard bytes[at] == mark[0], bytes[at...].starts(with: mark),
        let end = bytes[(at + mark.count)...].firstIndex(of: 0x22)
      else {
        out.append(bytes[at])
        at += 1
        continue
      }
      let name = String(decoding: bytes[(at + mark.count)..<end], as: UTF8.self)
      out += Array((looks[name] ?? .nothing).html.utf8)
      at = end + 1
    }
    return Markup(raw: String(decoding: out, as: UTF8.self))
  }
}
