import Markup

/// The box of one office: its lines of text, its height, and where it stands.
struct OfficeBox: Sendable {
  /// One line of a box; posts carry a small mark, filled when held and empty when vacant.
  struct Line: Sendable {
    var text: String
    var style: Draw.Style
    var held: Bool?
    /// Whether it goes on from the line before, under its words.
    var goesOn = false
  }

  static let width = 224.0
  static let padding = 12.0

  var x = 0.0
  var y = 0.0
  var height = 0.0
  var lines: [Line]

  var middle: Double { x + Self.width / 2 }
  var bottom: Double { y + height }

  init(_ node: OfficeChart.Node, postsShown: Int) {
    let room = Self.width - 2 * Self.padding
    lines = PictureText.twoLines(node.title, width: room, size: 13, bold: true)
      .map { Line(text: $0, style: node.state == .active ? .nodeTitle : .nodeText) }
    let kind = [node.state == .active ? "" : node.state.word, node.subtitle].filter { !$0.isEmpty }
    if !kind.isEmpty {
      lines += PictureText.lines(kind.joined(separator: " · "), width: room, size: 12, most: 2)
        .map { Line(text: $0, style: .nodeText) }
    }
    if let head = node.head { lines += Self.lines(head) }
    for fact in node.facts.prefix(4) {
      lines += PictureText.lines(fact, width: room, size: 12, most: 2).map {
        Line(text: $0, style: .nodeText)
      }
    }
    let posts = node.posts.prefix(max(postsShown, 0))
    lines += posts.flatMap(Self.lines)
    let left = node.posts.count - posts.count
    if !posts.isEmpty, left > 0 {
      lines.append(
        Line(text: "and \(PictureNumber.counted(left, "more post", "more posts"))", style: .nodeText))
    }
    let staff = Self.staff(node)
    if !staff.isEmpty { lines.append(Line(text: staff, style: .nodeText)) }
    if node.folded > 0 {
      let count = PictureNumber.counted(node.folded, "office", "offices")
      lines.append(Line(text: "and \(count) below it", style: .nodeText))
    }
    height = 2 * Self.padding + Double(lines.count) * 17 - 3
  }

  /// People and vacancies; an office where nobody is named at all says so.
  static func staff(_ node: OfficeChart.Node) -> String {
    var parts: [String] = []
    if node.people > 0 { parts.append(PictureNumber.counted(node.people, "person", "people")) }
    if node.vacancies > 0 { parts.append(PictureNumber.counted(node.vacancies, "vacancy", "vacancies")) }
    if parts.isEmpty, node.head?.holder == nil, !node.posts.contains(where: { $0.holder != nil }) {
      return "Nobody yet"
    }
    return parts.joined(separator: " · ")
  }

  /// Who holds the post and what it is called, on as many lines as that takes.
  private static func lines(_ post: OfficeChart.Post) -> [Line] {
    let words =
      post.isShared
      ? "\(post.title): \(post.holder ?? "")"
      : post.holder.map { "\($0), \(post.title)" } ?? "\(post.title): vacant"
    let room = width - 2 * padding - 14
    return PictureText.lines(words, width: room, size: 12, most: 4).enumerated().map { index, text in
      Line(
        text: text, style: .nodeText, held: index == 0 ? post.holder != nil : nil, goesOn: index > 0)
    }
  }

  func drawing(of node: OfficeChart.Node) -> Markup {
    let vacant = node.head.map { $0.holder == nil } ?? false
    var out = Draw.rect(x, y, Self.width, height, vacant ? "node node-vacant" : "node", radius: 6)
    if node.state != .active { out += Draw.rect(x, y, Self.width, height, "ghost", radius: 6) }
    var base = y + Self.padding + 11
    for line in lines {
      var left = x + Self.padding
      if let held = line.held {
        out += Draw.circle(left + 4, base - 4, 3.5, held ? "mark-accent" : "line-neutral")
        left += 14
      } else if line.goesOn {
        left += 14
      }
      let room = x + Self.width - Self.padding - left
      out += Draw.text(line.text, left, base, line.style, within: room)
      base += 17
    }
    return Draw.mark(node.href, Self.title(of: node), out)
  }

  static func title(of node: OfficeChart.Node) -> String {
    var parts = [node.title, node.subtitle, node.state == .active ? "" : node.state.word]
    if let head = node.head { parts.append("\(head.title): \(head.holder ?? "vacant")") }
    parts += node.facts
    parts.append(staff(node))
    return parts.filter { !$0.isEmpty }.joined(separator: ". ")
  }
}
