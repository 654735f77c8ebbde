import Markup

/// The small drawing beside a room's name in the sidebar; a room without one gets a plain dot.
struct RoomIcon: Piece {
  var room: String

  var markup: Markup {
    """
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="\(path)"/></svg>
    """
  }

  private var path: String {
    switch room {
    case "today":
      "M2.5 6.5h11M5 2v2.5M11 2v2.5M3.5 3.5h9a1 1 0 0 1 1 1v9h-11v-9a1 1 0 0 1 1-1z"
    case "offices": "M6 2.5h4v3H6zM2 10.5h4v3H2zM10 10.5h4v3h-4zM8 5.5V8M4 10.5V8h8v2.5"
    case "people":
      "M6 7.5a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6zM2 13.5a4 4 0 0 1 8 0M11 3a2 2 0 0 1 0 4M12 10a4 4 0 0 1 2 3.5"
    case "portfolio": "M2.5 2.5h4.5v5H2.5zM9 2.5h4.5v3H9zM9 7.5h4.5v6H9zM2.5 9.5h4.5v4H2.5z"
    case "projects": "M2.5 4h6M5 8h6.5M8 12h5.5"
    case "governance": "M8 2v11.5M4.5 13.5h7M2.5 4.5h11M4 4.5l-2 4.5h4zM12 4.5l-2 4.5h4z"
    case "standards":
      "M3 12.5V3.5A1.5 1.5 0 0 1 4.5 2H13v9.5H4.2a1.2 1.2 0 0 0 0 2.4H13M6 5h4.5M6 7.5h4.5"
    case "reports": "M2.5 13.5h11M4 11V8M8 11V3M12 11V6"
    case "settings": "M2 4.5h7M12 4.5h2M2 11.5h2M7 11.5h7M10.5 3v3M5.5 10v3"
    default: "M8 6.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3z"
    }
  }
}
