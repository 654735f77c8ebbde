/// What differs between two plans, or between a plan and what it promised: as values and in words.
///
/// Takes time in proportion to the tasks, links, assignments, resources and calendars of both.
public struct PlanDifference: Hashable, Sendable {
  public var matching: TaskMatching
  /// The plan itself first, then tasks in the order of the later plan, links, resources, assignments, calendars.
  public var changes: [PlanChange]
  /// The finish of the whole plan, then and now; unknown where a plan has none.
  public var finish: Known<Moved>
  /// A few sentences: how the finish moved, and how many things changed.
  public var summary: [String]

  /// A date, then and now.
  public struct Moved: Hashable, Sendable {
    public var from: Moment
    public var to: Moment
    /// Working seconds in the calendar of the later plan; positive is later.
    public var by: Int
  }

  /// Two plans with their dates, the earlier one first.
  public init(from old: Plan, _ oldSchedule: Schedule, to new: Plan, _ newSchedule: Schedule) {
    var book = DifferenceBook(old, oldSchedule, new, newSchedule)
    book.comparePlan()
    book.compareTasks()
    book.compareLinks()
    book.compareResources()
    book.compareAssignments()
    book.compareCalendars()
    self.init(book)
  }

  /// A plan and one of its baselines, 0 to 10. A baseline holds dates, durations, work and cost of tasks and nothing else,
  /// so that only those are compared; tasks without the baseline count as added since.
  public init(of plan: Plan, _ schedule: Schedule, sinceBaseline number: Int) {
    var book = DifferenceBook(plan, schedule, baseline: number)
    book.compareBaseline(number)
    self.init(book)
  }

  private init(_ book: DifferenceBook) {
    (matching, changes, finish, summary) = (book.matching, book.changes, book.finish, book.summary())
  }

  /// The summary, then one sentence for each change that does not follow from another.
  ///
  /// - Parameter limit: how many sentences about changes at most; a last one says how many there are beyond.
  public func inWords(limit: Int = 200) -> [String] {
    let told = changes.filter { !$0.isImplied }
    var lines = summary + told.prefix(max(limit, 0)).map(\.words)
    let beyond = told.count - max(limit, 0)
    if beyond > 0 {
      lines.append(beyond == 1 ? "One more change is not listed." : "\(beyond) more changes are not listed.")
    }
    return lines
  }
}

/// Two plans side by side while their changes are gathered.
struct DifferenceBook {
  let old: Plan
  let oldSchedule: Schedule
  let new: Plan
  let newSchedule: Schedule
  let matching: TaskMatching
  /// For each task of the earlier plan its place in the later one.
  let newOf: [Int?]
  let clocks: PlanClocks
  let wording: PlanWording
  let isSummary: [Bool]
  /// Whether the earlier side is a baseline, which holds dates, durations, work and cost and nothing else.
  let isBaseline: Bool
  var finish: Known<PlanDifference.Moved>
  var changes: [PlanChange] = []

  init(_ old: Plan, _ oldSchedule: Schedule, _ new: Plan, _ newSchedule: Schedule) {
    self.init(old, oldSchedule, new, newSchedule, TaskMatching(old, new), isBaseline: false)
  }

  /// The earlier plan's dates stand in the later one's baselines.
  init(_ plan: Plan, _ schedule: Schedule, baseline number: Int) {
    var promised = Schedule(dates: [], start: plan.start, finish: plan.start, findings: [])
    promised.dates = plan.tasks.map { task in
      var dates = TaskDates()
      (dates.start, dates.finish) = (task.baseline(number)?.start, task.baseline(number)?.finish)
      return dates
    }
    self.init(plan, promised, plan, schedule, TaskMatching(plan, baseline: number), isBaseline: true)
  }

  private init(
    _ old: Plan, _ oldSchedule: Schedule, _ new: Plan, _ newSchedule: Schedule, _ matching: TaskMatching,
    isBaseline: Bool
  ) {
    (self.old, self.oldSchedule, self.new, self.newSchedule) = (old, oldSchedule, new, newSchedule)
    (self.matching, self.isBaseline) = (matching, isBaseline)
    var newOf = [Int?](repeating: nil, count: old.tasks.count)
    for match in matching.matches { newOf[match.old] = match.new }
    self.newOf = newOf
    clocks = PlanClocks(new, [oldSchedule, newSchedule], moments: [old.finish, old.dataDate])
    isSummary = new.parents()
    let first = DifferenceBook.finish(oldSchedule)
    let last = DifferenceBook.finish(newSchedule)
    if let first, let last {
      finish = .known(.init(from: first, to: last, by: clocks.work(from: first, to: last)))
    } else {
      let earlier = isBaseline ? "The baseline has no finish." : "The earlier plan has no finish."
      finish = .unknown(first == nil ? earlier : "The later plan has no finish.")
    }
    let moments = [first, last, old.start, new.start].compactMap { $0?.day.parts.year }
    wording = PlanWording(secondsPerDay: new.settings.secondsPerDay, withYear: Set(moments).count > 1)
  }

  /// The latest finish of any task.
  private static func finish(_ schedule: Schedule) -> Moment? { schedule.dates.compactMap(\.finish).max() }

  mutating func add(
    _ id: String, _ subject: String, task: Int? = nil, was: Int? = nil, _ from: PlanChange.Value?,
    _ to: PlanChange.Value?, by: Int? = nil, isImplied: Bool = false, _ words: String
  ) {
    changes.append(
      PlanChange(
        id: id, subject: subject, task: task, was: was, from: from, to: to, by: by, words: words,
        isImplied: isImplied))
  }

  /// A change without values: the words say all.
  mutating func add(
    _ id: String, _ subject: String, task: Int? = nil, was: Int? = nil, isImplied: Bool = false,
    _ words: String
  ) {
    add(id, subject, task: task, was: was, nil, nil, isImplied: isImplied, words)
  }

  /// What a name is called in a sentence.
  static func called(_ name: String) -> String { name.isEmpty ? "A task without a name" : name }
}
