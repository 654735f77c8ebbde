import Face
import Ledger
import Markup
import Measures
import Office
import Registers
import Scheduling

/// What the chart of several plans shows, taken in one read.
struct TogetherModel: Sendable {
  /// One project of the chart with its plan.
  struct Line: Sendable {
    let id: Int64
    let name: String
    let plan: Plan
    let schedule: Schedule
    let text: PlanTexts

    var code: String { Project.title.code(of: id) }
    /// What its lines are called in the page.
    var key: String { "p-\(id)" }
  }

  let frame: Frame
  let ask: TogetherAsk
  let lines: [Line]
  let joint: JointPlans
  /// How many projects with a plan the address means; the chart shows the first of them.
  let total: Int
  /// Of those that were named one by one, what has no plan and what is not to be found.
  let withoutPlan: [String]
  let missing: [String]
  /// The projects whose plans the reader may change.
  let mayPlan: Set<Int64>
  let choices: Choices
  let today: Day

  /// What the form that narrows the chart offers.
  struct Choices: Sendable {
    var portfolios: [FormOption] = []
    var programmes: [FormOption] = []
    var offices: [FormOption] = []
  }

  /// - Parameters:
  ///   - choosing: whether the form that narrows the chart, and what may be changed, is needed too.
  ///   - room: how many bytes of kept plans the chart holds; the first project stands there in any case.
  init(
    _ archivist: Archivist, _ ask: TogetherAsk, choosing: Bool = true, room: Int = TogetherAsk.mostBytes
  ) throws {
    frame = Frame(archivist)
    self.ask = ask
    today = archivist.day
    let found = try Self.found(archivist, ask)
    let shown = try Self.fitting(found.shown, room, archivist)
    total = found.total
    let book = try archivist.linked(to: Set(shown.map(\.id)))
    var joint = try archivist.jointPlans(of: Set(shown.map(\.id)).union(book))
    joint.countLateDates()
    self.joint = joint
    var lines: [Line] = []
    for held in shown {
      guard let plan = joint.plans[held.id], let schedule = joint.schedule(of: held.id) else { continue }
      lines.append(
        Line(
          id: held.id, name: held.entry.name, plan: plan, schedule: schedule,
          text: PlanTexts(plan, joint, of: held.id)))
    }
    self.lines = lines
    let there = Set(lines.map(\.id))
    // Where something else narrows them down, or there are too many, what is left out has other reasons.
    let absent =
      ask.hasOnlyProjects && total == shown.count ? ask.projects.filter { !there.contains($0) } : []
    let unseen = try absent.isEmpty ? [] : Self.unseen(archivist, absent)
    let codes = absent.map { Project.title.code(of: $0) }
    missing = ask.strange + codes.filter(unseen.contains)
    withoutPlan = codes.filter { !unseen.contains($0) }
    mayPlan = try choosing && archivist.asOf == nil ? Self.changeable(archivist, joint) : []
    choices = try choosing ? Self.choices(archivist) : Choices()
  }

  private static func found(_ archivist: Archivist, _ ask: TogetherAsk) throws -> (
    shown: [Held<Project>], total: Int
  ) {
    let shelf = try archivist.catalogue.shelf(Project.self)
    let plans = try archivist.source(of: ProjectPlan.self)
    let planned = Clause("EXISTS (SELECT 1 FROM \(plans) y WHERE y.project = t.id AND y.archived = 0)")
    var here = Clause.all([planned, try ask.clause(archivist)].filter { $0 != .all })
    if ask.isLinked, ask.isNarrowed {
      let seeds = try archivist.all(Project.self, where: here, order: "t.id LIMIT \(TogetherAsk.most)").map(
        \.id)
      here = .all([planned, .in("t.id", (try archivist.linked(to: Set(seeds)).union(seeds)).sorted())])
    }
    let total = Int(try archivist.reckon(shelf, "COUNT(*)", where: here).first?.int(0) ?? 0)
    // What finishes next stands first.
    let order =
      "CASE WHEN t.finish_forecast >= \(archivist.day.number) THEN 0 ELSE 1 END, "
      + "COALESCE(t.finish_forecast, 0), t.id LIMIT \(TogetherAsk.most)"
    let shown = try archivist.all(Project.self, where: here, order: order)
    let place = Dictionary(zip(ask.projects, 0...), uniquingKeysWith: { first, _ in first })
    let ordered = shown.enumerated().sorted {
      (place[$0.element.id] ?? .max, $0.offset) < (place[$1.element.id] ?? .max, $1.offset)
    }
    return (ordered.map(\.element), total)
  }

  /// The first of them, as far as their plans may be computed at once.
  private static func fitting(_ all: [Held<Project>], _ room: Int, _ archivist: Archivist) throws
    -> [Held<Project>]
  {
    let sizes = try archivist.planSizes(of: all.map(\.id))
    var left = room
    return Array(
      all.enumerated().prefix { at, held in
        left -= sizes[held.id] ?? 0
        return left >= 0 || at == 0
      }.map(\.element))
  }

  /// The codes of those that the reader may not see, or that are not there.
  private static func unseen(_ archivist: Archivist, _ ids: [Int64]) throws -> Set<String> {
    let seen = Set(try archivist.all(Project.self, where: .in("t.id", ids.sorted())).map(\.id))
    return Set(ids.filter { !seen.contains($0) }.map { Project.title.code(of: $0) })
  }

  private static func changeable(_ archivist: Archivist, _ joint: JointPlans) throws -> Set<Int64> {
    let shelf = try archivist.catalogue.shelf(ProjectPlan.self)
    var query = ListQuery()
    query.limit = 2 * TogetherAsk.most
    query.counts = false
    let here = Clause.in("t.project", joint.entries.keys.sorted())
    let rows = try archivist.list(shelf, query, for: .change, where: here).rows
    return Set(rows.compactMap { $0.as(ProjectPlan.self)?.entry.project?.id })
  }

  private static func choices(_ archivist: Archivist) throws -> Choices {
    func options(_ type: any Register.Type) throws -> [FormOption] {
      guard let shelf = archivist.catalogue.shelf(type.title.name) else { return [] }
      var query = ListQuery()
      query.limit = 200
      query.counts = false
      return try archivist.list(shelf, query).rows.map {
        FormOption($0.code, EntryView.name($0, shelf))
      }
    }
    return Choices(
      portfolios: try options(Portfolio.self), programmes: try options(Programme.self),
      offices: try options(OfficeUnit.self))
  }

  func line(_ project: Int64) -> Line? { lines.first { $0.id == project } }

  /// The links of the projects on the chart, those to others among them.
  var links: [CrossLink] {
    let shown = Set(lines.map(\.id))
    return joint.links.filter { shown.contains($0.successor.plan) || shown.contains($0.predecessor.plan) }
  }
}
