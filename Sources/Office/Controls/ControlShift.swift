import Measures
import Registers

/// Which offices and live projects would change level, and where, if one office's layer were another or it stood elsewhere.
public struct ControlShift: Sendable {
  /// Offices first, then projects; of each in the order of the matrix.
  public let changes: [LevelChange]
  /// What the offices and projects are called, by their codes.
  public let names: [String: String]
  /// How many offices and live projects were looked at.
  public let offices: Int
  public let projects: Int

  /// - Parameters:
  ///   - parent: the office under which it would stand; nil where it stays.
  ///   - altered: the layer of the office as it would be.
  public init(_ below: OfficeBelow, under parent: Int64? = nil, altered: (OfficeLayer) -> OfficeLayer) {
    let code = OfficeUnit.title.code(of: below.office)
    let day = below.archivist.day
    var chains: [Int64: (chain: ControlChain, isSilent: Bool)] = [:]
    func way(_ id: Int64) -> (chain: ControlChain, isSilent: Bool) {
      if let made = chains[id] { return made }
      let layers = below.book.layers(id)
      let above = parent.map(below.book.layers) ?? Array(layers.prefix { $0.id != code })
      let after = above + layers.drop { $0.id != code }.map { $0.id == code ? altered($0) : $0 }
      let made = (ControlChain(after), ControlShift.says(layers) == ControlShift.says(after))
      chains[id] = made
      return made
    }
    var changes: [LevelChange] = []
    for (index, subject) in below.subjects.enumerated() {
      let (chain, isSilent) = way(subject.office)
      // What offices decided for a project counts by which of them stand above it, whatever they lay down.
      if isSilent, subject.tailorings.isEmpty, subject.waivers.isEmpty { continue }
      let after = subject.levels(chain, on: day)
      let pairs = zip(below.levels(of: index), after)
      for (control, (old, new)) in zip(ControlKey.allCases, pairs) where old != new {
        changes.append(LevelChange(subject: subject.code, control: control, before: old, after: new))
      }
    }
    self.changes = changes
    names = below.names
    projects = below.projects.count
    offices = below.subjects.count - below.projects.count
  }

  /// What a way up has to say: the policies from the top down, and the profile of the office that governs.
  private static func says(_ layers: [OfficeLayer]) -> [OfficeLayer] {
    layers.filter { !$0.policies.isEmpty }
      + layers.suffix(1).map {
        OfficeLayer(id: "", title: "", profile: $0.profile)
      }
  }

  /// How many projects, or offices, would change at least one level.
  public func touched(_ title: RegisterTitle) -> Int { byCode(title).count }

  /// The projects, or offices, that would change, each with its number of levels; most first.
  public func byCode(_ title: RegisterTitle) -> [(code: String, levels: Int)] {
    var order: [String] = []
    var counts: [String: Int] = [:]
    for change in changes where title.id(in: change.subject) != nil {
      if counts[change.subject] == nil { order.append(change.subject) }
      counts[change.subject, default: 0] += 1
    }
    return order.enumerated().map { (place: $0.offset, code: $0.element, levels: counts[$0.element] ?? 0) }
      .sorted { ($0.levels, $1.place) > ($1.levels, $0.place) }.map { ($0.code, $0.levels) }
  }
}
