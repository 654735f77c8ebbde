import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// How many live projects live by each level of one control, by governing office.
struct ControlCounts: Sendable {
  private let offices: [(code: String, name: String, counts: [Int])]
  private let total: [Int]

  init(_ archivist: Archivist, _ control: ControlKey, _ book: OfficeLayers) throws {
    let governed = Clause("t.governing_office IS NOT NULL")
    let found = try archivist.all(Project.self, where: .all([governed, Project.live]))
    let records = try ProjectRecords(archivist, projects: found.map(\.id))
    let day = archivist.day
    var chains: [Int64: ControlChain] = [:]
    var byOffice: [Int64: [Int]] = [:]
    let none = [Int](repeating: 0, count: ControlLevel.allCases.count)
    var total = none
    for held in found {
      guard let at = held.entry.governingOffice?.id else { continue }
      let chain = chains[at] ?? book.chain(at)
      chains[at] = chain
      let level = chain.resolve(
        control, facts: Effective.facts(held.entry),
        tailorings: records.tailorings(of: held.id, governedBy: at),
        waivers: records.waivers(of: held.id, governedBy: at), on: day
      ).level
      guard total.indices.contains(level.rawValue) else { continue }
      total[level.rawValue] += 1
      byOffice[at, default: none][level.rawValue] += 1
    }
    self.total = total
    let tree = try archivist.treeThen()
    offices = tree.inOrder.compactMap { id in
      byOffice[id].map { (OfficeUnit.title.code(of: id), tree.names[id] ?? "", $0) }
    }
  }

  var markup: Markup {
    let levels = ControlLevel.allCases
    let rows = offices.map { office in
      let href = "/projects?saved=live&governing_office=\(office.code)"
      return Table.Row(
        cells: ["<a href=\"\(href)\">\(office.name)</a>"] + cells(office.counts), href: href)
    }
    let sum = Table.Row(cells: ["All live projects"] + cells(total))
    let why = Why(
      label: "Projects by level",
      summary: """
        Every live project that you may see is worked out: the policies from the root office down to its governing \
        office, with their conditions, then its tailoring and waivers in force.
        """)
    return Section(
      "Projects by level", lead: "Live projects by the office that governs them. \(why)",
      body: Table(
        columns: [.init(title: "Governing office")]
          + levels.map { .init(title: $0.title, unit: String($0.rawValue), numeric: true) }
          + [.init(title: "All", numeric: true)],
        rows: rows, totals: rows.isEmpty ? [] : [sum], caption: "Live projects by level",
        empty: EmptyState(title: "No live projects", text: "Counts stand here once offices govern projects.")
      ).markup
    ).markup
  }

  private func cells(_ counts: [Int]) -> [Markup] {
    (counts + [counts.reduce(0, +)]).map { $0 == 0 ? "<span class=\"none\">–</span>" : "\($0)" }
  }
}
