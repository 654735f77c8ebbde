import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// Which offices and live projects would change level, and where, if one office's layer were another.
struct ControlImpactPreview: Sendable {
  let changes: [LevelChange]
  let subjects: [String: String]
  let looked: Int
  /// The most that are named one by one.
  static let most = 50

  /// - Parameter altered: the layer of the office as it would be.
  init(_ archivist: Archivist, office: Int64, altered: (OfficeLayer) -> OfficeLayer) throws {
    let below = archivist.tree.below([office]).sorted()
    let effective = Effective(archivist)
    var before: [ControlSubject] = []
    var after: [ControlSubject] = []
    var subjects: [String: String] = [:]
    var chains: [Int64: (ControlChain, ControlChain)] = [:]
    let code = OfficeUnit.title.code(of: office)
    for id in below {
      let layers = try effective.layers(id)
      let changed = layers.map { $0.id == code ? altered($0) : $0 }
      chains[id] = (ControlChain(layers), ControlChain(changed))
      let name = OfficeUnit.title.code(of: id)
      subjects[name] = archivist.tree.names[id] ?? name
      if let (old, new) = chains[id] {
        before.append(ControlSubject(id: name, chain: old))
        after.append(ControlSubject(id: name, chain: new))
      }
    }
    let live = Clause("t.status NOT IN ('closed', 'cancelled')")
    for held in try archivist.all(Project.self, where: .all([.in("t.governing_office", below), live])) {
      guard let at = held.entry.governingOffice?.id, let (old, new) = chains[at] else { continue }
      let facts = Effective.facts(held.entry)
      subjects[held.code] = held.entry.name
      before.append(ControlSubject(id: held.code, chain: old, facts: facts))
      after.append(ControlSubject(id: held.code, chain: new, facts: facts))
    }
    looked = before.count
    self.subjects = subjects
    changes = Controls.impact(before: before, after: after, on: archivist.day)
  }

  var markup: Markup {
    let touched = Set(changes.map(\.subject))
    let projects = touched.filter { $0.hasPrefix("P-") }.count
    let lines = changes.prefix(Self.most).map { change in
      DiffTable.Line(
        "\(link(change.subject)) · \(change.control.title)", .changed,
        before: LevelMark(Rags.level(change.before)).markup, after: LevelMark(Rags.level(change.after)).markup)
    }
    let more: Markup = changes.count > Self.most ? "<p>And \(changes.count - Self.most) more changes.</p>" : .nothing
    return Section(
      "Who is affected",
      lead: "\(touched.count - projects) offices and \(projects) live projects of \(looked) looked at; \(changes.count) levels change.",
      body: "\(DiffTable(Array(lines), caption: "Levels that change", empty: EmptyState(title: "No level changes")))\(more)"
    ).markup
  }

  private func link(_ code: String) -> Markup {
    "<a href=\"/\(code.hasPrefix("P-") ? "projects" : "offices")/\(code)\">\(code) \(subjects[code] ?? "")</a>"
  }
}
