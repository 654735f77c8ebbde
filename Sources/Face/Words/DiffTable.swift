import Markup

/// What would change, or what moved, before and after, shown before it is applied.
public struct DiffTable: Piece {
  /// What became of a line.
  public enum Kind: String, Sendable {
    case added, removed, changed

    var sign: String {
      switch self {
      case .added: "+"
      case .removed: "−"
      case .changed: "→"
      }
    }
  }

  /// One thing that differs.
  public struct Line: Sendable {
    public var subject: Markup
    public var kind: Kind
    public var before: Markup
    public var after: Markup

    public init(_ subject: Markup, _ kind: Kind, before: Markup = .nothing, after: Markup = .nothing) {
      self.subject = subject
      self.kind = kind
      self.before = before
      self.after = after
    }
  }

  public var lines: [Line]
  public var caption: String
  public var beforeTitle: String
  public var afterTitle: String
  public var empty: EmptyState

  public init(
    _ lines: [Line], caption: String, beforeTitle: String = "Before", afterTitle: String = "After",
    empty: EmptyState = EmptyState(title: "Nothing differs")
  ) {
    self.lines = lines
    self.caption = caption
    self.beforeTitle = beforeTitle
    self.afterTitle = afterTitle
    self.empty = empty
  }

  public var markup: Markup {
    if lines.isEmpty { return empty.markup }
    return """
      <div class="table-wrap" role="region" aria-label="\(caption), table" tabindex="0"><table class="diff">\
      <caption class="sr">\(caption)</caption><thead><tr><th scope="col" class="stays">What</th>\
      <th scope="col">\(beforeTitle)</th><th scope="col">\(afterTitle)</th></tr></thead>
      <tbody>\(lines, row)</tbody></table></div>
      """
  }

  private func row(_ line: Line) -> Markup {
    """
    <tr class="\(line.kind.rawValue)"><th scope="row" class="stays"><span class="sign" aria-hidden="true">\
    \(line.kind.sign)</span><span class="sr">\(line.kind.rawValue): </span>\(line.subject)</th>\
    <td class="before">\(line.before)</td><td class="after">\(line.after)</td></tr>
    """
  }
}
