import Ledger
import Measures
import Scheduling

/// One change in the journal of a plan: an edit in words, or a whole content that took the place of what stood there.
public enum PlanStep: Hashable, Sendable {
  case edit(PlanEdit)
  /// The digest of a kept content: a file that was brought in again, a baseline, delays too many to be listed.
  case content(String, arrival: Arrival? = nil)
  /// The links to other projects took the place of others: the digests of both.
  case external(String, earlier: String)

  /// A file that took the place of another.
  public struct Arrival: Hashable, Sendable {
    public var file: String
    public var format: String
    public var earlierFile: String
    public var earlierFormat: String
  }

  /// The journal as its field holds it.
  static func write(_ steps: [PlanStep]) -> String {
    var w = JSONWriter()
    w.beginArray()
    for step in steps {
      switch step {
      case .edit(let edit): edit.write(to: &w)
      case .content(let digest, let arrival):
        w.beginArray()
        w.text("content")
        w.text(digest)
        if let arrival {
          for part in [arrival.file, arrival.format, arrival.earlierFile, arrival.earlierFormat] {
            w.text(part)
          }
        }
        w.endArray()
      case .external(let digest, let earlier):
        w.beginArray()
        for word in ["external", digest, earlier] { w.text(word) }
        w.endArray()
      }
    }
    w.endArray()
    return w.string
  }

  /// The steps that a journal holds; nil where it is not understood.
  static func read(_ journal: String) -> [PlanStep]? {
    if journal.isEmpty { return [] }
    guard let lines = try? JSON.parse(Array(journal.utf8)).items else { return nil }
    var steps: [PlanStep] = []
    for line in lines {
      guard let parts = line.items else { return nil }
      if let content = content(parts.compactMap(\.text)) {
        steps.append(content)
      } else if let edit = PlanEdit(parts) {
        steps.append(.edit(edit))
      } else {
        return nil
      }
    }
    return steps
  }

  private static func content(_ words: [String]) -> PlanStep? {
    if words.first == "external", words.count == 3 { return .external(words[1], earlier: words[2]) }
    guard words.first == "content" else { return nil }
    if words.count == 2 { return .content(words[1]) }
    guard words.count == 6 else { return nil }
    return .content(
      words[1],
      arrival: Arrival(file: words[2], format: words[3], earlierFile: words[4], earlierFormat: words[5]))
  }

  /// The digests of the contents that a journal names.
  static func plans(of journal: String) -> [String] {
    // Most journals name none: they need not be taken apart.
    guard journal.contains("\"content\"") else { return [] }
    return (read(journal) ?? []).compactMap { if case .content(let digest, _) = $0 { digest } else { nil } }
  }

  /// The digests that a journal names.
  static func contents(of journal: String) -> [String] {
    (read(journal) ?? []).flatMap { step -> [String] in
      switch step {
      case .edit: []
      case .content(let digest, _): [digest]
      case .external(let digest, let earlier): [digest, earlier]
      }
    }
  }
}

/// What an entry of the register holds, made into a plan again.
struct PlanReplay {
  let connection: any Connection
  /// What the entry stands on where it names no content: a plan that began empty.
  let blank: Plan
  /// Contents that were read already, by their digests.
  var known: [String: Plan] = [:]

  private func content(_ digest: String) throws -> Plan? {
    try known[digest] ?? PlanContents.find(digest, connection)
  }

  /// The plan of an entry with its journal, as far as it is in force.
  ///
  /// - Returns: nil where the content or the journal cannot be read.
  func run(_ entry: ProjectPlan) throws -> (plan: Plan, ground: Plan, steps: [PlanStep])? {
    let found = entry.content.isEmpty ? blank : try content(entry.content)
    guard let ground = found, let steps = PlanStep.read(entry.changes) else { return nil }
    var plan = ground
    for step in steps.prefix(max(entry.inForce, 0)) {
      switch step {
      case .edit(let edit): do { try plan.apply(edit) } catch { return nil }
      case .content(let digest, _):
        guard let content = try content(digest) else { return nil }
        plan = content
      case .external: break
      }
    }
    return (plan, ground, steps)
  }
}
