/// A line that an office has laid down, as the matrix reads it.
public struct RaciRule: Equatable, Sendable {
  public let id: String
  public let process: ProcessKey
  /// The deliverable that it is about; empty for a process.
  public let deliverable: String
  public let party: RaciParty
  public let part: RaciLine.Part
  public let condition: Condition
  /// The project for which alone it is meant.
  public let project: Int64?

  public init(
    id: String, process: ProcessKey, deliverable: String = "", party: RaciParty, part: RaciLine.Part,
    condition: Condition = .always, project: Int64? = nil
  ) {
    self.id = id
    self.process = process
    self.deliverable = deliverable
    self.party = party
    self.part = part
    self.condition = condition
    self.project = project
  }

  /// Whether it comes before another line of the same office: for one project first, then the more particular
  /// condition, then the older line.
  func precedes(_ other: RaciRule) -> Bool {
    if (project != nil) != (other.project != nil) { return project != nil }
    if condition.specificity != other.condition.specificity {
      return condition.specificity > other.condition.specificity
    }
    return number < other.number
  }

  /// The number in its code, so that RL-9 comes before RL-10.
  private var number: Int64 { RaciLine.title.id(in: id) ?? .max }
}

/// One office on the way from the root to the office that governs, with the lines it has laid down.
public struct RaciLayer: Equatable, Sendable {
  public let id: String
  public let title: String
  public let rules: [RaciRule]

  public init(id: String, title: String, rules: [RaciRule] = []) {
    self.id = id
    self.title = title
    self.rules = rules
  }
}
