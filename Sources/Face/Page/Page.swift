import Markup

/// A whole page of the office: frame, way back, date, reader, and the room's own content.
public struct Page: Piece {
  public var title: String
  /// A calm line under the title.
  public var lead: Markup
  public var crumbs: [Crumb]
  /// The `id` of the room that the sidebar marks as the current one.
  public var room: String
  public var reader: Reader
  /// The day whose state is shown, `2026-03-31`; nil for now.
  public var asOf: String?
  /// Path and query of this page, kept when the date changes.
  public var asOfAction: String
  public var helpHref: String
  public var actions: Markup
  public var body: Markup
  public var flash: Flash?
  public var rooms: [Room]
  public var theme: Theme
  public var attribution: Markup
  public var version: String

  public init(
    title: String, lead: Markup = .nothing, crumbs: [Crumb] = [], room: String = "",
    reader: Reader = Reader(),
    asOf: String? = nil, asOfAction: String = "/", helpHref: String = "/help", actions: Markup = .nothing,
    body: Markup, flash: Flash? = nil, rooms: [Room] = Room.all, theme: Theme = .system,
    attribution: Markup = .nothing, version: String = ""
  ) {
    self.title = title
    self.lead = lead
    self.crumbs = crumbs
    self.room = room
    self.reader = reader
    self.asOf = asOf
    self.asOfAction = asOfAction
    self.helpHref = helpHref
    self.actions = actions
    self.body = body
    self.flash = flash
    self.rooms = rooms
    self.theme = theme
    self.attribution = attribution
    self.version = version
  }

  public var markup: Markup {
    let date = Address(asOfAction).pairs.first { $0.name == "as-of" }?.value
    guard asOf != nil, let date else { return whole }
    return PastLinks.kept(whole, date: Link.encode(date))
  }

  private var whole: Markup {
    """
    \(Head(title: title, csrf: reader.csrf, theme: theme))
    <body class="house"\(Attribute.flag("data-past", asOf != nil))>
    <a class="skip" href="#main">Skip to content</a>
    \(Sidebar(rooms: rooms, current: room))
    \(TopBar(page: self))
    \(main)
    \(footer)
    \(KeysDialog(rooms: rooms))
    <div id="said" class="sr" role="status" aria-live="polite"></div>
    </body>
    </html>
    """
  }

  private var main: Markup {
    """
    <main id="main" tabindex="-1">
    \(asOf.map { PastBanner(day: $0, address: Address(asOfAction)) })\(flash)
    <div class="page-head"><div><h1>\(title)</h1>\(if: !lead.isEmpty, "<div class=\"lead\">\(lead)</div>")</div>\
    \(if: !actions.isEmpty, "<div class=\"actions\" data-actions>\(actions)</div>")</div>
    \(body)
    </main>
    """
  }

  private var footer: Markup {
    """
    <footer class="foot"><p><a\(Attribute.href(helpHref))>Help for this page</a>\
    \(if: !version.isEmpty, "<span>Podium \(version)</span>", else: "<span>Podium</span>")</p>\
    \(if: !attribution.isEmpty, "<div class=\"attribution\">\(attribution)</div>")</footer>
    """
  }
}
