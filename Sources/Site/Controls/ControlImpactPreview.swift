import Face
import Markup
import Office
import Registers

/// Which offices and live projects would change level, and where, if one office's layer were another.
struct ControlImpactPreview: Sendable {
  let shift: ControlShift
  var changes: [LevelChange] { shift.changes }
  /// The most that are named one by one.
  static let most = 50

  init(_ shift: ControlShift) { self.shift = shift }

  /// - Parameters:
  ///   - parent: the office under which it would stand; nil where it stays.
  ///   - altered: the layer of the office as it would be.
  init(
    _ archivist: Archivist, office: Int64, under parent: Int64? = nil, altered: (OfficeLayer) -> OfficeLayer
  ) throws {
    self.init(ControlShift(try OfficeBelow(archivist, office), under: parent, altered: altered))
  }

  var figures: [KeyFigure] {
    [
      KeyFigure(
        "Offices that change", "\(shift.touched(OfficeUnit.title))",
        note: "of \(shift.offices): this one and those below",
        why: Why(
          label: "Offices that change",
          summary: "Of this office and all below it, those for which at least one level would be another.")),
      KeyFigure(
        "Projects that change", "\(shift.touched(Project.title))",
        note: "of \(shift.projects) live ones that you may see",
        why: Why(
          label: "Projects that change",
          summary: """
            Every live project governed here or below is worked out twice, as it is and as it would be, with \
            its tailoring and waivers in force.
            """)),
      KeyFigure(
        "Levels that change", "\(Amounts.group(String(changes.count)))",
        note: "one for each control and each of them",
        why: Why(
          label: "Levels that change",
          summary: """
            The 24 controls of each of these offices and projects, before and after: the number that is no longer \
            the same. They are listed below.
            """)),
    ]
  }

  var markup: Markup { markup(isWhole: false) }

  /// - Parameters:
  ///   - isWhole: whether all levels are listed, however many there are.
  ///   - whole: where they are, for the line that says how many were left out.
  func markup(isWhole: Bool, whole: String? = nil) -> Markup {
    let lines = (isWhole ? changes[...] : changes.prefix(Self.most)).map { change in
      DiffTable.Line(
        subject(change), .changed,
        before: LevelMark(Rags.level(change.before)).markup,
        after: LevelMark(Rags.level(change.after)).markup)
    }
    let rest = changes.count - lines.count
    let words: Markup = "And \(Amounts.group(String(rest))) more levels"
    let more: Markup =
      rest > 0 ? "<p>\(whole.map { "<a href=\"\($0)\">\(words)</a>" } ?? words).</p>" : .nothing
    let nothing = EmptyState(
      title: "No level changes",
      text: "What other offices have laid down, or policies of this one, decide these controls already.")
    return Section(
      "Who is affected", id: whole == nil ? nil : RedesignSide.levels.rawValue,
      lead: rest > 0 ? "The first \(lines.count) of \(changes.count)." : .nothing,
      body: """
        <div class="stack">\(DiffTable(lines, caption: "Levels that change", empty: nothing))\(more)</div>
        """
    ).markup
  }

  /// The name stands last: on a narrow screen it is what can be cut.
  private func subject(_ change: LevelChange) -> Markup {
    let code = change.subject
    let path = Project.title.id(in: code) == nil ? OfficeUnit.title.path : Project.title.path
    return "\(Code(code, href: "/\(path)/\(code)")) \(change.control.title) · \(shift.names[code] ?? "")"
  }
}
