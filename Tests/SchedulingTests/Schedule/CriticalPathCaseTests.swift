import Foundation
import Measures
import Testing

@testable import Scheduling

/// Published networks with their published dates and floats (Tests/Cases/Schedules/cpm.json names each source).
@Suite struct CriticalPathCaseTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let id: String
    let input: [String: any Sendable]
    let expected: [String: any Sendable]
    var testDescription: String { id }
  }

  static func cases(_ topic: String) -> [Case] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Cases/Schedules/cpm.json")
    guard let data = try? Data(contentsOf: file),
      let list = try? JSONSerialization.jsonObject(with: data) as? [[String: any Sendable]]
    else { return [] }
    return list.compactMap {
      guard $0["topic"] as? String == topic, let id = $0["id"] as? String,
        let input = $0["input"] as? [String: any Sendable],
        let expected = $0["expected"] as? [String: any Sendable]
      else { return nil }
      return Case(id: id, input: input, expected: expected)
    }
  }

  static func number(_ value: Any?) -> Int? { (value as? NSNumber)?.intValue ?? value as? Int }

  /// The network of a case as a plan that works day and night, one unit a day; and where each activity stands.
  static func plan(_ input: [String: any Sendable], secondsPerUnit: Int = 86_400) -> (Plan, [String: Int]) {
    var plan = Plan(start: Moment(Day.epoch))
    plan.calendars = [.aroundTheClock]
    var places: [String: Int] = [:]
    for (name, duration) in (input["activities"] as? [String: Any] ?? [:]).sorted(by: { $0.key < $1.key }) {
      places[name] = plan.tasks.count
      plan.tasks.append(
        PlanTask(uid: plan.tasks.count + 1, name: name, duration: (number(duration) ?? 0) * secondsPerUnit))
    }
    for relation in input["relations"] as? [[Any]] ?? [] {
      guard let from = places[relation[0] as? String ?? ""], let to = places[relation[1] as? String ?? ""],
        let kind = LinkKind.allCases.first(where: { $0.short == relation[2] as? String }),
        let lag = number(relation[3])
      else { continue }
      plan.links.append(PlanLink(from, to, kind, lag: .working(lag * secondsPerUnit)))
    }
    return (plan, places)
  }

  @Test func casesAreThere() {
    #expect(Self.cases("cpm").count == 26)
    #expect(Self.cases("cpm_calendar").count == 2)
    #expect(Self.cases("cpm_constraint").count == 1)
  }

  @Test(arguments: cases("cpm"), Dialect.allCases)
  func datesAndFloats(_ the: Case, _ dialect: Dialect) throws {
    var (plan, places) = Self.plan(the.input)
    plan.dialect = dialect
    let schedule = Schedule(of: plan)
    func unit(_ moment: Moment?) -> Int? { moment.map { ($0.seconds - plan.start.seconds) / 86_400 } }
    #expect(unit(schedule.finish) == Self.number(the.expected["duration"]))
    let activities = try #require(the.expected["activities"] as? [String: [String: Any]])
    for (name, values) in activities {
      let dates = schedule.dates[try #require(places[name])]
      #expect(unit(dates.earlyStart) == Self.number(values["ES"]), "\(name) ES")
      #expect(unit(dates.earlyFinish) == Self.number(values["EF"]), "\(name) EF")
      #expect(unit(dates.lateStart) == Self.number(values["LS"]), "\(name) LS")
      #expect(unit(dates.lateFinish) == Self.number(values["LF"]), "\(name) LF")
      #expect(dates.totalFloat.map { $0 / 86_400 } == Self.number(values["TF"]), "\(name) TF")
      #expect(dates.freeFloat.map { $0 / 86_400 } == Self.number(values["FF"]), "\(name) FF")
      #expect(dates.isCritical == (Self.number(values["TF"]) == 0), "\(name) critical")
    }
  }

  @Test(arguments: cases("cpm_calendar"))
  func datesInACalendar(_ the: Case) throws {
    let base = try #require(Self.cases("cpm").first { $0.id == the.input["base"] as? String })
    var (plan, places) = Self.plan(base.input, secondsPerUnit: 8 * 3600)
    plan.start = try #require(Moment("\(the.input["start"] as? String ?? "")T08:00:00"))
    plan.calendars = [WorkCalendar(uid: 1, name: "Standard")]
    plan.calendars[0].exceptions = try (the.input["holidays"] as? [String] ?? []).map {
      let day = try #require(Day($0))
      return CalendarException(from: day, through: day)
    }
    // The source shows milestones at the start of a day: P6's start milestones.
    plan.dialect = .primavera
    for place in plan.tasks.indices where plan.tasks[place].duration == 0 {
      plan.tasks[place].kind = .startMilestone
    }
    let schedule = Schedule(of: plan)
    for (name, days) in the.expected {
      let (days, dates) = (days as? [String: String], schedule.dates[try #require(places[name])])
      #expect(dates.start?.day.description == days?["start"], "\(name)")
      #expect(dates.finish?.day.description == days?["finish"], "\(name)")
    }
  }

  @Test(arguments: cases("cpm_constraint"))
  func startNoEarlierThan(_ the: Case) throws {
    let base = try #require(Self.cases("cpm").first { $0.id == the.input["base"] as? String })
    var (plan, places) = Self.plan(base.input)
    for (name, day) in the.input["SNET"] as? [String: Any] ?? [:] {
      plan.tasks[try #require(places[name])].constraint = DateConstraint(
        .startNoEarlierThan, plan.start.adding((Self.number(day) ?? 0) * 86_400))
    }
    let schedule = Schedule(of: plan)
    #expect((schedule.finish.seconds - plan.start.seconds) / 86_400 == Self.number(the.expected["duration"]))
    for (name, float) in try #require(the.expected["TF"] as? [String: Any]) {
      #expect(
        schedule.dates[try #require(places[name])].totalFloat.map { $0 / 86_400 } == Self.number(float),
        "\(name)")
    }
  }
}

extension Day {
  /// A Monday far enough from both ends.
  static let epoch = Day(number: 19_723)
}
