import Measures
import Registers

/// Which live projects would fall short of a control at once, and which would no longer.
///
/// Only the controls that are measured are judged; of the others nobody can say who meets them.
public struct RedesignShortfalls: Sendable {
  public struct Line: Sendable {
    /// The project.
    public let code: String
    public let name: String
    public let control: ControlKey
    public let before: ControlLevel
    public let after: ControlLevel
    public let shortfall: Shortfall
  }

  /// Met, a hint or not asked today, and not met at the level that would be.
  public let new: [Line]
  /// Not met today, and no longer held against the project.
  public let lifted: [Line]
  /// Controls that would change for a project and that nothing measures yet.
  public let unmeasured: Set<ControlKey>

  init(_ below: OfficeBelow, _ shift: ControlShift) throws {
    var new: [Line] = []
    var lifted: [Line] = []
    var unmeasured = Set<ControlKey>()
    let projects = Dictionary(below.projects.map { ($0.code, $0) }, uniquingKeysWith: { a, _ in a })
    for change in shift.changes {
      guard let held = projects[change.subject] else { continue }
      guard let control = ControlInForce.of(change.control) else {
        unmeasured.insert(change.control)
        continue
      }
      let finding = control.judge(try below.facts().facts(held.id, held.entry))
      guard let shortfall = finding.shortfall else { continue }
      func falls(_ level: ControlLevel) -> Bool {
        level != .off && Compliance.result(finding, at: level) == .notMet
      }
      let line = Line(
        code: held.code, name: held.entry.name, control: change.control, before: change.before,
        after: change.after, shortfall: shortfall)
      if !falls(change.before), falls(change.after) { new.append(line) }
      if falls(change.before), !falls(change.after) { lifted.append(line) }
    }
    (self.new, self.lifted, self.unmeasured) = (new, lifted, unmeasured)
  }

  /// How many projects would fall short, control by control, most first.
  public var byControl: [(control: ControlKey, projects: Int)] {
    var counts: [ControlKey: Int] = [:]
    for line in new { counts[line.control, default: 0] += 1 }
    return counts.sorted { ($0.value, $1.key.number) > ($1.value, $0.key.number) }
      .map { ($0.key, $0.value) }
  }
}
