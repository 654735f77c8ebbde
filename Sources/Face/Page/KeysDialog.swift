import Markup

/// The list of keyboard keys that `?` opens.
struct KeysDialog: Piece {
  var rooms: [Room]

  private static let keys: [(keys: [String], what: String)] = [
    (["?"], "These keys"), (["/"], "Search"), (["Ctrl", "K"], "Commands"),
    (["j"], "Next row"), (["k"], "Row before"), (["Enter"], "Open the row, or edit the value"),
    (["e"], "Edit"), (["c"], "Create"), (["w"], "Why?"), (["."], "Actions"), (["Esc"], "Give back, close"),
  ]

  var markup: Markup {
    """
    <dialog id="keys" aria-labelledby="keys-title"><form method="dialog"><h2 id="keys-title">Keyboard keys</h2>\
    <button class="close" aria-label="Close">×</button></form>
    <dl class="keys">\(Self.keys, { row($0.keys, $0.what) })\
    \(rooms.filter { !$0.key.isEmpty }, { row(["g", $0.key], "Go to \($0.title)") })</dl></dialog>
    """
  }

  private func row(_ keys: [String], _ what: String) -> Markup {
    "<div><dt>\(keys, { "<kbd>\($0)</kbd>" })</dt><dd>\(what)</dd></div>"
  }
}
