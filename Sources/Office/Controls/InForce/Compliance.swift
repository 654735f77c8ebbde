import Ledger
import Measures
import Registers

/// How projects stand against the controls in force: what applies, at which level, met or not, and since when.
///
/// It reads a fixed number of sets however many projects there are.
public struct Compliance: Sendable {
  /// One control of one project.
  public struct Line: Sendable {
    public let project: Held<Project>
    public let control: ControlKey
    public let level: ControlLevel
    public let finding: Finding
    /// What the project said to the advice, where it declined it and that still counts.
    public let declined: DeclinedAdvice?
    let chain: ControlChain
    let facts: ProjectFacts
    let tailorings: [Tailoring]
    let waivers: [Waiver]
    let day: Day

    /// The level with the account of every record that led to it; worked out only when it is shown.
    public var resolution: Resolution {
      chain.resolve(control, facts: facts, tailorings: tailorings, waivers: waivers, on: day)
    }

    /// A hint that was declined is one no longer.
    public var result: Result {
      let result = Compliance.result(finding, at: level)
      return result == .hint && declined != nil ? .declined : result
    }

    /// What was found, as a sentence.
    public var text: String {
      switch finding {
      case .met: "Nothing is missing."
      case .notMeasured(let reason): reason
      case .notMet(let shortfall) where result == .met: "\(shortfall.text) The reason is on record."
      case .notMet(let shortfall):
        if result == .declined, let declined { "\(shortfall.text) \(declined.words)" } else { shortfall.text }
      }
    }
  }

  public enum Result: String, Choice {
    case notMet = "not_met"
    case hint
    /// A hint that the project has answered: it does not follow the advice, and says why.
    case declined
    case met
    case notMeasured = "not_measured"
  }

  /// What a finding amounts to where the control stands at that level.
  public static func result(_ finding: Finding, at level: ControlLevel) -> Result {
    switch finding {
    case .met: .met
    case .notMeasured: .notMeasured
    case .notMet where level == .advise: .hint
    case .notMet(let shortfall) where level == .require && shortfall.isExplained: .met
    case .notMet: .notMet
    }
  }

  /// In the order of the projects and of the matrix.
  public let lines: [Line]
  public let day: Day

  /// - Parameter office: only projects governed by this office or one below it.
  public init(_ archivist: Archivist, office: Int64? = nil) throws {
    var here = [Clause("t.governing_office IS NOT NULL"), Clause("t.status <> 'cancelled'")]
    if let office {
      here.append(.in("t.governing_office", try archivist.treeThen().below([office]).sorted()))
    }
    try self.init(archivist, projects: try archivist.all(Project.self, where: .all(here)))
  }

  /// - Parameter projects: as the reader may see them.
  public init(_ archivist: Archivist, projects: [Held<Project>]) throws {
    day = archivist.day
    let book = try OfficeLayers(archivist)
    let ids = projects.map(\.id)
    let records = try ProjectRecords(archivist, projects: ids)
    let facts = try ControlRecords(archivist, of: projects.map { ($0.id, $0.entry) })
    let answers = try AdviceAnswers(archivist, projects: ids)
    var lines: [Line] = []
    for project in projects {
      guard let office = project.entry.governingOffice?.id else { continue }
      let chain = book.chain(office)
      let known = facts.facts(project.id, project.entry)
      let asked = Effective.facts(project.entry)
      let tailorings = records.tailorings(of: project.id, governedBy: office)
      let waivers = records.waivers(of: project.id, governedBy: office)
      for control in ControlInForce.all {
        let level = chain.level(
          control.key, facts: asked, tailorings: tailorings, waivers: waivers, on: day)
        // What is not applied asks nothing.
        if level == .off { continue }
        lines.append(
          Line(
            project: project, control: control.key, level: level, finding: control.judge(known),
            declined: level == .advise ? answers.declined(project.id, control.key) : nil, chain: chain,
            facts: asked, tailorings: tailorings, waivers: waivers, day: day))
      }
    }
    self.lines = lines
  }
}

extension Compliance {
  /// How many lines have each result.
  public struct Tally: Equatable, Sendable {
    public var met = 0
    public var notMet = 0
    public var hints = 0
    public var declined = 0
    public var notMeasured = 0
    public var judged: Int { met + notMet }

    public init(_ lines: some Sequence<Line> = []) {
      for line in lines { add(line.result) }
    }

    mutating func add(_ other: Tally) {
      met += other.met
      notMet += other.notMet
      hints += other.hints
      notMeasured += other.notMeasured
    }

    mutating func add(_ result: Result) {
      switch result {
      case .met: met += 1
      case .notMet: notMet += 1
      case .hint: hints += 1
      case .declined: declined += 1
      case .notMeasured: notMeasured += 1
      }
    }
  }

  /// Counts by governing office and control.
  public func byOffice() -> [Int64: [ControlKey: Tally]] {
    var counts: [Int64: [ControlKey: Tally]] = [:]
    for line in lines {
      guard let office = line.project.entry.governingOffice?.id else { continue }
      counts[office, default: [:]][line.control, default: Tally()].add(line.result)
    }
    return counts
  }
}
