import Office
import Registers
import Scheduling

/// The tasks of other projects that a text about a plan names, such as `P-16:12`, where whoever typed it may see them.
struct OutsideTasks: Sendable {
  /// The project whose plan waits.
  var project: Int64 = 0
  /// What links that are kept ask of its plan.
  var holds: [ExternalHold] = []
  private var texts: [Int64: PlanTexts] = [:]

  /// Nothing outside the plan.
  init() {}

  /// - Parameter typed: the text that was typed; the plans that it names are read, others are not.
  init(_ archivist: Archivist, _ loaded: PlanOfProject, typed: String?) throws {
    project = loaded.held.entry.project?.id ?? 0
    holds = loaded.holds
    let named = Self.projects(in: typed ?? "").subtracting([project])
    guard !named.isEmpty else { return }
    texts = try archivist.plans(of: named).mapValues { PlanTexts($0) }
  }

  /// The task that is called so; nil where there is none that may be seen.
  func end(called code: String) -> CrossLink.End? {
    guard let colon = code.utf8.firstIndex(of: 0x3A),
      let project = Project.title.id(in: TextRules.trimmed(String(code[..<colon]))),
      let text = texts[project],
      let place = text.place(called: TextRules.trimmed(String(code[code.index(after: colon)...])))
    else { return nil }
    return .init(plan: project, task: text.plan.tasks[place].uid)
  }

  /// A text may name so many projects.
  private static let most = 20

  private static func projects(in typed: String) -> Set<Int64> {
    var found: Set<Int64> = []
    for item in typed.utf8.split(whereSeparator: { [0x2C, 0x3B, 0x0A].contains($0) }) where found.count < most
    {
      let head = String(decoding: item.prefix { $0 != 0x3A }, as: UTF8.self)
      if let id = Project.title.id(in: TextRules.trimmed(head)) { found.insert(id) }
    }
    return found
  }
}

/// What is changed of a plan at once: its own lines and links, and what it waits for in other projects.
struct PlanChange: Sendable {
  var edits: [PlanEdit] = []
  /// All its links to other projects as they shall be; nil leaves them.
  var external: [CrossLink]?

  var isEmpty: Bool { edits.isEmpty && external == nil }
}

extension PlanTaskForm {
  /// What a form that was sent asks for, with links to other projects.
  static func change(_ form: Form, _ loaded: PlanOfProject, task uid: Int, _ archivist: Archivist) throws
    -> PlanChange
  {
    let outside = try OutsideTasks(archivist, loaded, typed: form["predecessors"])
    let reading = try reading(form, loaded.plan, PlanTexts(loaded), outside, task: uid)
    let external = reading.external.map { loaded.external(of: uid, becoming: $0) }
    return PlanChange(edits: reading.edits, external: external == loaded.external ? nil : external)
  }
}
