import Markup

/// The rooms of the office, down the side of every page.
struct Sidebar: Piece {
  var rooms: [Room]
  var current: String

  var markup: Markup {
    """
    <nav class="side" aria-label="Rooms"><div class="side-in"><a class="brand" href="/" aria-label="Podium">\(Brand())</a>
    <ul>\(rooms, link)</ul></div></nav>
    """
  }

  private func link(_ room: Room) -> Markup {
    """
    <li><a\(Attribute.href(room.href))\(Attribute.text("data-key", room.key.isEmpty ? nil : room.key))\
    \(Attribute.text("aria-current", room.id == current ? "true" : nil))>\
    \(RoomIcon(room: room.id))<span>\(room.title)</span></a></li>
    """
  }
}
