import Foundation
import Measures
import Registers
import Scheduling
import Testing

@testable import Office
@testable import Site

/// Every page in its states, held against what it showed when somebody last looked at it.
///
/// The files in `Tests/Cases/Pages` hold the main part of each page, a tag to a line, so that a difference reads as
/// one. After a change that is meant: `./check snapshots`, and review what git shows.
@Suite struct SnapshotTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Cases/Pages")
  private static let records = ProcessInfo.processInfo.environment["PODIUM_RECORD_PAGES"] == "1"

  @Test func everyPageIsAsItWasSeen() async throws {
    let street = try await Street()
    let town = street.town
    let readers = try await people(of: street)
    try await plan(for: town)
    for state in PageState.all {
      let token = readers[state.reader]
      let answer =
        if let form = state.form { await town.post(state.address, form, token) } else {
          await town.get(state.address, token)
        }
      hold(Self.lines(answer), as: state.name)
    }
    let kept = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let known = Set(PageState.all.map { "\($0.name).html" })
    #expect(Set(kept).subtracting(known).isEmpty, "Files of pages that are no longer looked at.")
  }

  /// A small plan for the first project, with a phase, a baseline, a deadline that is missed and work that is done.
  private func plan(for town: Town) async throws {
    _ = try await town.house.write(.actor(.console), request: "snapshots") { registrar in
      var plan = Scheduling.Plan(
        name: "Open road", start: Moment(Town.now.day.adding(-20), secondOfDay: 28_800))
      plan.dataDate = Moment(Town.now.day, secondOfDay: 61_200)
      let rows = [("Works", 0), ("Survey", 5), ("Earthworks", 15), ("Surface", 10), ("Opened", 0)]
      for (place, row) in rows.enumerated() {
        var task = PlanTask(
          uid: place + 1, name: row.0, kind: place == 0 ? .summary : .task, duration: row.1 * 28_800)
        task.code = String(place + 1)
        task.parent = (1...3).contains(place) ? 0 : nil
        task.isMilestone = place == 4
        plan.tasks.append(task)
      }
      plan.links = [PlanLink(1, 2), PlanLink(2, 3, .startStart, lag: .working(5 * 28_800)), PlanLink(0, 4)]
      for place in plan.tasks.indices {
        var baseline = TaskBaseline(number: 0)
        (baseline.start, baseline.finish) = (plan.start, plan.start.adding(14 * 86_400))
        plan.tasks[place].baselines = [baseline]
      }
      plan.tasks[1].progress.actualStart = plan.start
      plan.tasks[1].progress.actualFinish = plan.start.adding(7 * 86_400 + 9 * 3600)
      plan.tasks[4].deadline = Moment(Town.now.day, secondOfDay: 61_200)
      return try registrar.bring(
        plan, to: town.open, file: "road.xml", format: "MSPDI", seen: nil, because: "For the pages"
      ).id
    }
  }

  private func hold(_ shown: String, as name: String) {
    let file = Self.folder.appendingPathComponent("\(name).html")
    if Self.records {
      #expect(throws: Never.self) { try Data(shown.utf8).write(to: file) }
      return
    }
    guard let seen = try? String(contentsOf: file, encoding: .utf8) else {
      Issue.record("\(name) was never recorded; run ./check snapshots and look at what it wrote.")
      return
    }
    if seen.utf8.elementsEqual(shown.utf8) { return }
    let pair = zip(seen.split(separator: "\n"), shown.split(separator: "\n")).enumerated().first {
      $1.0 != $1.1
    }
    Issue.record(
      """
      \(name) is no longer what it was, from line \((pair?.offset ?? 0) + 1):
      was \(pair?.element.0 ?? "")
      is  \(pair?.element.1 ?? "")
      """)
  }

  /// The status and the main part, a tag to a line.
  private static func lines(_ answer: Answer) -> String {
    let text = answer.text
    let start = text.range(of: "<main")?.lowerBound ?? text.startIndex
    let end = text.range(of: "</main>", range: start..<text.endIndex)?.upperBound ?? text.endIndex
    let main = text[start..<end].replacingOccurrences(of: "<", with: "\n<")
    let lines = main.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
    return "\(answer.status)\n" + lines.joined(separator: "\n") + "\n"
  }

  /// Policies, seats and requests, so that the pages have something to show, and one reader of each kind.
  private func people(of street: Street) async throws -> [PageState.Reader: String] {
    let town = street.town
    try await street.policy(.templateUse, .require, .floor, at: town.hub)
    try await street.policy(.gateEvidence, .advise, at: town.spoke)
    try await street.seat("Reporting analyst", at: town.spoke)
    try await layDown(street)
    try await Self.reviews(of: street)
    let lead = try await town.token("lead", role: "project_manager", project: town.open)
    let nobody = try await town.token("nobody", role: nil)
    let asked = await town.ask(
      "POST", "/api/v1/waivers", token: lead,
      body: #"{"project": "P-1", "control": "template_use", "level": "advise", "from_day": "2026-06-30", "#
        + #""until_day": "2026-09-28", "reason": "The supplier's own template is set by contract."}"#)
    #expect(asked.status == 201, "\(asked.text)")
    return [
      .director: street.director, .head: street.spokeHead, .analyst: street.analyst, .lead: lead,
      .nobody: nobody,
    ]
  }

  /// A mandate in force with its next version, a word and rules, all of the hub.
  private func layDown(_ street: Street) async throws {
    let hub = street.town.hub
    try await street.enter { registrar in
      var mandate = Mandate()
      mandate.office = Reference(hub)
      mandate.purpose = "Help projects along."
      mandate.authority = "Recommends only."
      mandate.services = "Planning, reporting"
      mandate.successCriteria = "People come back."
      mandate.from = Street.day.adding(-100)
      var held = try registrar.enter(mandate)
      for status in [Mandate.Status.underReview, .approved, .inForce] {
        mandate.status = status
        held = try registrar.change(held, to: mandate)
      }
      let draft = try registrar.draftNext(held.id)
      var next = draft.entry
      next.authority = "Recommends, and keeps the calendar of reports."
      try registrar.change(draft, to: next)
      var term = Term()
      term.name = "Gate"
      term.meaning = "The sponsor decides on evidence whether the next stage begins."
      term.office = Reference(hub)
      try registrar.enter(term)
      let office = try registrar.archivist.find(Reference<OfficeUnit>(hub))
      var entry = office.entry
      entry.rulesOfEngagement = "We answer within five working days."
      try registrar.change(office, to: entry)
    }
  }

  /// A review that was held, one that is planned, and two drafts of the same office.
  private static func reviews(of street: Street) async throws {
    let (spoke, other) = (street.town.spoke, street.town.other)
    try await street.enter { registrar in
      var tighter = Redesign()
      tighter.name = "Tighter, under the other"
      tighter.office = Reference(spoke)
      tighter.parent = Reference(other)
      tighter.profile = .directive
      tighter.kind = .projectOffice
      tighter.reason = "Reports are late"
      let first = try registrar.enter(tighter)
      var lighter = Redesign()
      lighter.name = "Lighter"
      lighter.office = Reference(spoke)
      lighter.profile = .agile
      try registrar.enter(lighter)
      var review = OfficeReview()
      review.name = "Yearly review of the spoke"
      review.office = Reference(spoke)
      review.plannedOn = Street.day.adding(-30)
      review.findings = "Reports are late"
      review.recommendation = "Check the plans here"
      let held = try registrar.enter(review)
      review.heldOn = Street.day.adding(-28)
      review.status = .held
      review.redesign = Reference(first.id)
      try registrar.change(held, to: review)
      var next = OfficeReview()
      next.name = "Review of the spoke with its new sponsor"
      next.office = Reference(spoke)
      next.occasion = .stakeholderChanged
      next.plannedOn = Street.day.adding(12)
      try registrar.enter(next)
    }
  }
}
