import Markup

/// The reader's own corner: who they are here, appearance, keys, and the way out.
struct ReaderMenu: Piece {
  var reader: Reader
  var helpHref: String

  var markup: Markup {
    """
    <details class="menu reader"><summary aria-label="\(reader.name): your menu">\
    <span class="initials" aria-hidden="true">\(reader.initials)</span>\
    <span class="reader-name">\(reader.name)</span></summary>
    <div class="menu-panel"><p class="menu-who"><strong>\(reader.name)</strong>\
    \(if: !reader.office.isEmpty, "<span>\(reader.office)</span>")</p>
    <ul><li><a\(Attribute.href(reader.href))>Your profile</a></li>
    <li><a\(Attribute.href(helpHref))>Help</a></li>
    <li hidden data-needs-script><button type="button" data-opens="keys">Keyboard keys</button></li>
    <li hidden data-needs-script><button type="button" data-theme-switch>Dark or light</button></li></ul>
    <form method="post" action="/sign-out"><input type="hidden" name="csrf" value="\(reader.csrf)">\
    <button>Sign out</button></form></div></details>
    """
  }
}
