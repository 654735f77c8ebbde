import Scheduling

/// What a plan file held: the plans, and what became of everything in it.
public struct PlanReading: Hashable, Sendable {
  /// Most files hold one; an XER may hold several projects.
  public var plans: [Plan]
  public var report: PlanReport

  public init(plans: [Plan], report: PlanReport) {
    (self.plans, self.report) = (plans, report)
  }
}

/// What was read, kept and left out, so that a reading admits what it lost.
public struct PlanReport: Hashable, Sendable {
  /// The format that was found, such as `MSPDI`, `XER`, `P6 XML`.
  public var format: String
  /// The version the file says it has, and the program that wrote it, where it says so.
  public var version = ""
  /// For each kind of thing (tasks, links, calendars, …) how many stood in the file and how many were taken.
  public var counts: [Count] = []
  /// What was left out or taken another way, at most a few hundred; `notesLeftOut` says how many more.
  public var notes: [Note] = []
  public var notesLeftOut = 0
  /// Elements or columns that are not understood, by name, with how often they stood there.
  public var unread: [String: Int] = [:]

  public init(format: String) { self.format = format }

  public struct Count: Hashable, Sendable {
    public var kind: String
    public var found: Int
    public var taken: Int
    public init(kind: String, found: Int, taken: Int) {
      (self.kind, self.found, self.taken) = (kind, found, taken)
    }
  }

  public struct Note: Hashable, Sendable {
    /// Such as `link.dangling`.
    public var id: String
    /// Where in the file: a line, or the kind and identifier of the thing.
    public var place: String
    /// What was so, and what was made of it.
    public var message: String
    public init(id: String, place: String, message: String) {
      (self.id, self.place, self.message) = (id, place, message)
    }
  }

  /// Adds a note, or counts it where there are many already.
  public mutating func note(_ id: String, at place: String, _ message: String) {
    if notes.count < 300 {
      notes.append(Note(id: id, place: place, message: message))
    } else {
      notesLeftOut += 1
    }
  }

  public mutating func count(_ kind: String, found: Int, taken: Int) {
    counts.append(Count(kind: kind, found: found, taken: taken))
  }
}

/// Why a plan file cannot be read at all: in words, with the place and the mend.
public struct PlanFileProblem: Error, Hashable, Sendable, CustomStringConvertible {
  public var message: String
  /// The line (from 1), where it is known.
  public var line: Int?
  public init(_ message: String, line: Int? = nil) { (self.message, self.line) = (message, line) }
  public var description: String { line.map { "line \($0): \(message)" } ?? message }
}
