import Markup

/// The head of every page: the way back, search, the date, and the reader.
struct TopBar: Piece {
  var page: Page

  var markup: Markup {
    """
    <header class="top">
    <nav class="crumbs" aria-label="Way back"><ol>\(page.crumbs)</ol></nav>
    <form class="search" role="search" action="/search" method="get">
    <label class="sr" for="q">Search</label>\
    <input type="search" id="q" name="q" placeholder="Search by code or words" autocomplete="off">\
    \(kept)<kbd aria-hidden="true">/</kbd></form>
    \(AsOfControl(day: page.asOf, address: Address(page.asOfAction)))
    \(page.reader.signedIn ? ReaderMenu(reader: page.reader, helpHref: page.helpHref).markup : signIn)
    </header>
    """
  }

  /// A search made in the past stays in the past.
  private var kept: Markup {
    guard let day = page.asOf else { return .nothing }
    return "<input type=\"hidden\" name=\"as-of\" value=\"\(day)\">"
  }

  private var signIn: Markup { "<a class=\"button quiet\" href=\"/sign-in\">Sign in</a>" }
}
