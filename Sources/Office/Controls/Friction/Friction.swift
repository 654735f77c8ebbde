import Ledger
import Measures
import Registers

/// Where controls rub: by governing office and control, what was asked for, declined and held up since a day.
///
/// Only projects that the reader may see are counted, with the records of them that she may see.
public struct Friction: Sendable {
  /// One control under one governing office.
  public struct Line: Sendable {
    public let office: Int64
    public let control: ControlKey
    public let count: FrictionCount
  }

  public let from: Day
  public let to: Day
  /// Where anything is counted, the most cases first.
  public let lines: [Line]

  /// So many days back it is counted unless somebody asks otherwise.
  public static let window = 365

  /// - Parameters:
  ///   - since: the first day that counts; a year back unless it is given.
  ///   - office: only projects governed by this office or one below it.
  public init(
    _ archivist: Archivist, since: Day? = nil, office: Int64? = nil, control: ControlKey? = nil
  ) throws {
    to = archivist.day
    from = since ?? archivist.day.adding(-Friction.window)
    var here = Clause("t.governing_office IS NOT NULL")
    if let office {
      here = .all([here, .in("t.governing_office", try archivist.treeThen().below([office]).sorted())])
    }
    let projects = try archivist.all(Project.self, where: here)
    var counting = FrictionCounting(projects, from: from, to: to)
    try counting.waivers(archivist)
    try counting.tailoring(archivist)
    try counting.answers(archivist)
    let judged = projects.filter { $0.entry.status != .cancelled }
    counting.heldUp(try Compliance(archivist, projects: judged))
    lines = counting.counts.flatMap { office, controls in
      controls.compactMap { key, count in
        count.isEmpty || control != nil && control != key
          ? nil : Line(office: office, control: key, count: count)
      }
    }.sorted { a, b in
      (-a.count.cases, a.control.number, a.office) < (-b.count.cases, b.control.number, b.office)
    }
  }

  public var whole: FrictionCount { lines.reduce(FrictionCount()) { $0 + $1.count } }

  /// Controls where anything is counted, the most cases first.
  public var byControl: [(control: ControlKey, count: FrictionCount)] {
    let sums = Dictionary(lines.map { ($0.control, $0.count) }, uniquingKeysWith: +)
    return sums.map { ($0.key, $0.value) }.sorted {
      (-$0.1.cases, $0.0.number) < (-$1.1.cases, $1.0.number)
    }
  }
}

/// Counts record by record under the office that governs the project.
struct FrictionCounting {
  private(set) var counts: [Int64: [ControlKey: FrictionCount]] = [:]
  private let offices: [Int64: Int64]
  private let from: Day
  private let to: Day

  init(_ projects: [Held<Project>], from: Day, to: Day) {
    offices = Dictionary(
      projects.compactMap { held in held.entry.governingOffice.map { (held.id, $0.id) } },
      uniquingKeysWith: { a, _ in a })
    self.from = from
    self.to = to
  }

  private mutating func note(
    _ project: Int64?, _ control: ControlKey, _ change: (inout FrictionCount) -> Void
  ) {
    guard let project, let office = offices[project] else { return }
    change(&counts[office, default: [:]][control, default: FrictionCount()])
  }

  private func isWithin(_ day: Day?) -> Bool { day.map { from <= $0 && $0 <= to } ?? false }

  mutating func waivers(_ archivist: Archivist) throws {
    let all = try archivist.all(WaiverRecord.self)
    let moments = try StateMoments(archivist, WaiverRecord.self, of: all.map(\.id))
    let (from, to) = (from, to)
    for held in all {
      let entry = held.entry
      let asked = moments.first(held.id)
      let granted = moments.day(held.id, WaiverRecord.Status.granted.rawValue)
      let refused = moments.day(held.id, WaiverRecord.Status.refused.rawValue)
      let (isAsked, isGranted, isRefused) = (isWithin(asked), isWithin(granted), isWithin(refused))
      note(entry.project?.id, entry.control) { count in
        if isAsked { count.waiversAsked += 1 }
        if isGranted { count.waiversGranted += 1 }
        if isRefused { count.waiversRefused += 1 }
        if isGranted || isRefused, let asked, let decided = granted ?? refused {
          count.days.append(asked.days(to: decided))
        }
        guard entry.status == .granted, let first = entry.from, let last = entry.until else { return }
        if first <= to, to <= last { count.waiversInForce += 1 }
        if from <= last, last < to { count.waiversExpired += 1 }
      }
    }
  }

  mutating func tailoring(_ archivist: Archivist) throws {
    let all = try archivist.all(TailoringRecord.self)
    let moments = try StateMoments(archivist, TailoringRecord.self, of: all.map(\.id))
    for held in all {
      let asked = moments.first(held.id)
      let agreed = moments.day(held.id, TailoringRecord.Status.inForce.rawValue)
      let decided = agreed ?? moments.day(held.id, TailoringRecord.Status.rejected.rawValue)
      let (isAsked, isAgreed, isDecided) = (isWithin(asked), isWithin(agreed), isWithin(decided))
      note(held.entry.project?.id, held.entry.control) { count in
        if isAsked { count.tailoringAsked += 1 }
        if isAgreed { count.tailoringAgreed += 1 }
        if isDecided, let asked, let decided { count.days.append(asked.days(to: decided)) }
      }
    }
  }

  mutating func answers(_ archivist: Archivist) throws {
    for held in try archivist.all(AdviceAnswer.self) where isWithin(held.entry.on) {
      note(held.entry.project?.id, held.entry.control) { count in
        if held.entry.answer == .declined { count.declined += 1 } else { count.followed += 1 }
      }
    }
  }

  mutating func heldUp(_ compliance: Compliance) {
    for line in compliance.lines where line.level >= .block && line.result == .notMet {
      note(line.project.id, line.control) { $0.heldUp += 1 }
    }
  }
}
