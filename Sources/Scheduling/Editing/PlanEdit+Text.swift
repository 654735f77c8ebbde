import Measures

/// Edits as text, for the journal that a plan keeps of them: a list of short lists.
extension PlanEdit {
  /// The edits as JSON.
  public static func write(_ edits: [PlanEdit]) -> String {
    var w = JSONWriter()
    w.beginArray()
    for edit in edits { edit.write(to: &w) }
    w.endArray()
    return w.string
  }

  /// The edits that a journal holds; nil where it is not understood.
  public static func read(_ text: String) -> [PlanEdit]? {
    if text.isEmpty { return [] }
    guard let items = try? JSON.parse(Array(text.utf8)).items else { return nil }
    var edits: [PlanEdit] = []
    for item in items {
      guard let parts = item.items, let edit = PlanEdit(parts) else { return nil }
      edits.append(edit)
    }
    return edits
  }

  /// The edit as one short list.
  public func write(to w: inout JSONWriter) {
    w.beginArray()
    switch self {
    case .rename(let task, let name): w.line("name", task, name)
    case .setDuration(let task, let seconds, let isElapsed):
      w.line("duration", task, seconds, isElapsed ? 1 : 0)
    case .setStart(let task, let moment): w.line("start", task, moment.seconds)
    case .setFinish(let task, let moment): w.line("finish", task, moment.seconds)
    case .setConstraint(let task, let constraint):
      w.line("constraint", task)
      if let constraint {
        w.text(constraint.kind.rawValue)
        if let date = constraint.date { w.int(date.seconds) }
      }
    case .setDeadline(let task, let moment):
      w.line("deadline", task)
      if let moment { w.int(moment.seconds) }
    case .setPercent(let task, let percent, let start, let finish):
      w.line("percent", task)
      w.real(percent)
      // The finish is known by its place, with or without a start before it.
      if let start { w.int(start.seconds) } else if finish != nil { w.null() }
      if let finish { w.int(finish.seconds) }
    case .setPredecessors(let task, let all):
      w.line("waits", task)
      for one in all { w.link(one.task, one.kind, one.lag) }
    case .link(let from, let to, let kind, let lag):
      w.line("link", to)
      w.link(from, kind, lag)
    case .unlink(let from, let to): w.line("unlink", to, from)
    case .add(let task, let after, let name, let seconds):
      w.line("add", task, name)
      w.int(seconds)
      if let after { w.int(after) }
    case .remove(let task): w.line("remove", task)
    case .indent(let task): w.line("indent", task)
    case .outdent(let task): w.line("outdent", task)
    case .setDelays(let delays):
      w.text("delays")
      for delay in delays {
        w.int(delay.task)
        w.int(delay.seconds)
      }
    }
    w.endArray()
  }

  /// The edit that a short list says; nil where it is not understood.
  public init?(_ parts: [JSON]) {
    func int(_ at: Int) -> Int? {
      parts.indices.contains(at) ? parts[at].int.flatMap { Int(exactly: $0) } : nil
    }
    func text(_ at: Int) -> String? { parts.indices.contains(at) ? parts[at].text : nil }
    func moment(_ at: Int) -> Moment? { int(at).map { Moment(seconds: $0) } }
    if text(0) == "delays" {
      let numbers = parts.indices.dropFirst().compactMap(int)
      guard numbers.count == parts.count - 1, numbers.count % 2 == 0 else { return nil }
      self = .setDelays(
        stride(from: 0, to: numbers.count, by: 2).map { Delay(task: numbers[$0], seconds: numbers[$0 + 1]) })
      return
    }
    guard let task = int(1) else { return nil }
    let made: PlanEdit? =
      switch text(0) {
      case "name": text(2).map { .rename(task: task, name: $0) }
      case "duration": int(2).map { .setDuration(task: task, seconds: $0, isElapsed: int(3) == 1) }
      case "start": moment(2).map { .setStart(task: task, $0) }
      case "finish": moment(2).map { .setFinish(task: task, $0) }
      case "constraint":
        .setConstraint(
          task: task, text(2).flatMap(DateConstraint.Kind.init).map { DateConstraint($0, moment(3)) })
      case "deadline": .setDeadline(task: task, moment(2))
      case "percent":
        PlanEdit.real(parts, 2).map { .setPercent(task: task, $0, start: moment(3), finish: moment(4)) }
      case "waits": PlanEdit.links(parts.dropFirst(2)).map { .setPredecessors(task: task, $0) }
      case "link":
        PlanEdit.links(parts.dropFirst(2))?.first.map { .link(from: $0.task, to: task, $0.kind, $0.lag) }
      case "unlink": int(2).map { .unlink(from: $0, to: task) }
      case "add":
        text(2).flatMap { name in int(3).map { .add(task: task, after: int(4), name: name, seconds: $0) } }
      case "remove": .remove(task: task)
      case "indent": .indent(task: task)
      case "outdent": .outdent(task: task)
      default: nil
      }
    guard let made else { return nil }
    self = made
  }

  private static func real(_ parts: [JSON], _ at: Int) -> Double? {
    guard parts.indices.contains(at) else { return nil }
    if case .real(let value) = parts[at] { return value }
    return parts[at].int.map(Double.init)
  }

  private static func links(_ parts: ArraySlice<JSON>) -> [Predecessor]? {
    var made: [Predecessor] = []
    for part in parts {
      guard let items = part.items, items.count == 4, let task = items[0].int, let kind = items[1].int,
        let unit = items[2].int, let link = UInt8(exactly: kind).flatMap(LinkKind.init),
        let lag = real(items, 3)
      else { return nil }
      let seconds = Int(exactly: lag.rounded()) ?? 0
      let made1: Lag =
        switch unit {
        case 0: .working(seconds)
        case 1: .elapsed(seconds)
        case 2: .percent(lag)
        default: .elapsedPercent(lag)
        }
      made.append(Predecessor(task: Int(task), kind: link, lag: made1))
    }
    return made
  }
}

extension JSONWriter {
  fileprivate mutating func line(_ word: String, _ numbers: Int...) {
    text(word)
    for number in numbers { int(number) }
  }

  fileprivate mutating func line(_ word: String, _ task: Int, _ words: String) {
    text(word)
    int(task)
    text(words)
  }

  fileprivate mutating func link(_ task: Int, _ kind: LinkKind, _ lag: Lag) {
    beginArray()
    int(task)
    int(Int(kind.rawValue))
    switch lag {
    case .working(let seconds):
      int(0)
      int(seconds)
    case .elapsed(let seconds):
      int(1)
      int(seconds)
    case .percent(let percent):
      int(2)
      real(percent)
    case .elapsedPercent(let percent):
      int(3)
      real(percent)
    }
    endArray()
  }
}
