import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// Which offices and live projects would change level, and where, if one office's layer were another.
struct ControlImpactPreview: Sendable {
  let changes: [LevelChange]
  let names: [String: String]
  let offices: Int
  let projects: Int
  /// The most that are named one by one.
  static let most = 50

  /// - Parameter altered: the layer of the office as it would be.
  /// - Parameter parent: the office under which it would stand; nil where it stays.
  init(
    _ archivist: Archivist, office: Int64, under parent: Int64? = nil, altered: (OfficeLayer) -> OfficeLayer
  ) throws {
    let tree = try archivist.treeThen()
    let under = tree.below([office])
    // What is closed or put away below it changes for nobody.
    let below = try archivist.openOffices().map(\.id).filter { under.contains($0) || $0 == office }
    let book = try OfficeLayers(archivist)
    let code = OfficeUnit.title.code(of: office)
    var before: [ControlSubject] = []
    var after: [ControlSubject] = []
    var names: [String: String] = [:]
    var chains: [Int64: (old: ControlChain, new: ControlChain)] = [:]
    for id in below {
      let layers = book.layers(id)
      let above = parent.map(book.layers) ?? Array(layers.prefix { $0.id != code })
      let new = ControlChain(above + layers.drop { $0.id != code }.map { $0.id == code ? altered($0) : $0 })
      chains[id] = (ControlChain(layers), new)
      let name = OfficeUnit.title.code(of: id)
      names[name] = tree.names[id] ?? name
      before.append(ControlSubject(id: name, chain: ControlChain(layers)))
      after.append(ControlSubject(id: name, chain: new))
    }
    offices = before.count
    let found = try archivist.all(
      Project.self, where: .all([.in("t.governing_office", below), Project.live]))
    let records = try ProjectRecords(archivist, projects: found.map(\.id))
    for held in found {
      guard let at = held.entry.governingOffice?.id, let (old, new) = chains[at] else { continue }
      let facts = Effective.facts(held.entry)
      let tailorings = records.tailorings(of: held.id, governedBy: at)
      let waivers = records.waivers(of: held.id, governedBy: at)
      func subject(_ chain: ControlChain) -> ControlSubject {
        ControlSubject(id: held.code, chain: chain, facts: facts, tailorings: tailorings, waivers: waivers)
      }
      names[held.code] = held.entry.name
      before.append(subject(old))
      after.append(subject(new))
    }
    projects = before.count - offices
    self.names = names
    changes = Controls.impact(before: before, after: after, on: archivist.day)
  }

  /// How many projects, or offices, would change at least one level.
  func touched(_ title: RegisterTitle) -> Int {
    Set(changes.map(\.subject)).filter { title.id(in: $0) != nil }.count
  }

  var figures: [KeyFigure] {
    [
      KeyFigure(
        "Offices that change", "\(touched(OfficeUnit.title))",
        note: "of \(offices): this one and those below",
        why: Why(
          label: "Offices that change",
          summary: "Of this office and all below it, those for which at least one level would be another.")),
      KeyFigure(
        "Projects that change", "\(touched(Project.title))",
        note: "of \(projects) live ones that you may see",
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

  var markup: Markup {
    let lines = changes.prefix(Self.most).map { change in
      DiffTable.Line(
        subject(change), .changed,
        before: LevelMark(Rags.level(change.before)).markup,
        after: LevelMark(Rags.level(change.after)).markup)
    }
    let rest = changes.count - lines.count
    let more: Markup = rest > 0 ? "<p>And \(Amounts.group(String(rest))) more levels.</p>" : .nothing
    let nothing = EmptyState(
      title: "No level changes",
      text: "What other offices have laid down, or policies of this one, decide these controls already.")
    return Section(
      "Who is affected", lead: rest > 0 ? "The first \(lines.count) of \(changes.count)." : .nothing,
      body: """
        <div class="stack">\(DiffTable(Array(lines), caption: "Levels that change", empty: nothing))\(more)</div>
        """
    ).markup
  }

  /// The name stands last: on a narrow screen it is what can be cut.
  private func subject(_ change: LevelChange) -> Markup {
    let code = change.subject
    let path = Project.title.id(in: code) == nil ? OfficeUnit.title.path : Project.title.path
    return "\(Code(code, href: "/\(path)/\(code)")) \(change.control.title) · \(names[code] ?? "")"
  }
}
