import Face
import Interchange
import Markup
import Measures
import Office
import Registers
import Scheduling

/// What a plan file holds, what was made of it, and what would change in the plan of the project.
struct PlanPreview: Piece, Sendable {
  let visit: Visit
  let code: String
  let file: String
  let reading: PlanReading
  let loaded: PlanOfProject?

  private var which: Int {
    let asked = visit.query("plan").flatMap { Int($0) } ?? 0
    return reading.plans.indices.contains(asked) ? asked : 0
  }

  var markup: Markup {
    let plan = reading.plans[which]
    let schedule = Schedule(of: plan)
    let comparison = StoredComparison(plan, schedule)
    return """
      \(choice)\(summary(plan, schedule, comparison))\(changes(plan, schedule))\(counts)\(notes)\(differing(plan, comparison))\(accept)
      """
  }

  private var choice: Markup {
    guard reading.plans.count > 1 else { return .nothing }
    return Tabs(
      reading.plans.indices.map {
        Tab(reading.plans[$0].name, href: Address.with(visit, ["plan": String($0)]), current: $0 == which)
      }, label: "Plans in the file"
    ).markup
  }

  private func summary(_ plan: Plan, _ schedule: Schedule, _ comparison: StoredComparison) -> Markup {
    KeyFigures([
      KeyFigure("Format", "\(reading.report.format)", note: "\(reading.report.version)"),
      KeyFigure("Lines", "\(Grouped.text(plan.tasks.count))", note: "\(plan.links.count) links"),
      KeyFigure("Start", "\(LongDay.text(schedule.start.day.description))"),
      KeyFigure("Finish, computed", "\(LongDay.text(schedule.finish.day.description))"),
      KeyFigure(
        "Starts that agree with the file", "\(comparison.startsAgreeing)", note: "of \(comparison.compared)",
        tone: comparison.startsAgreeing < comparison.compared ? .watch : .note),
    ]).markup
  }

  private func changes(_ plan: Plan, _ schedule: Schedule) -> Markup {
    guard let loaded else { return .nothing }
    // What it waits for in other projects stays when the file is taken.
    let holds = loaded.holds(on: plan)
    let after = holds.isEmpty ? schedule : Schedule(of: plan, heldBy: holds)
    let difference = PlanDifference(from: loaded.plan, loaded.schedule, to: plan, after)
    let lines = difference.inWords(limit: 60)
    let body: Markup =
      lines.isEmpty
      ? "<p>Nothing would change.</p>"
      : "<ul class=\"plan-lines\">\(lines.map { "<li>\($0)</li>" as Markup })</ul>"
    return Section("What would change", body: body).markup
  }

  private var counts: Markup {
    let rows = reading.report.counts.map { count in
      Table.Row(cells: [
        "\(Wording.sentence(count.kind))", "\(Grouped.text(count.found))", "\(Grouped.text(count.taken))",
        "\(Grouped.text(max(count.found - count.taken, 0)))",
      ])
    }
    return Section(
      "What the file holds",
      body: Table(
        columns: [
          .init(title: "Kind"), .init(title: "In the file", numeric: true),
          .init(title: "Taken", numeric: true),
          .init(title: "Left out", numeric: true),
        ], rows: rows, caption: "What the file holds",
        empty: EmptyState(title: "Nothing", text: "The file holds no parts.")
      ).markup
    ).markup
  }

  private var notes: Markup {
    let report = reading.report
    let more = report.notesLeftOut + max(0, report.notes.count - 100)
    let lines = report.notes.prefix(100).map { "<li>\($0.place): \($0.message)</li>" as Markup }
    let unread = report.unread.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(40)
      .map { "<li><code>\($0.key)</code> \(Grouped.text($0.value)) times</li>" as Markup }
    var out = Markup.nothing
    if !lines.isEmpty {
      out +=
        Section(
          "Taken another way, or left out", lead: more > 0 ? "and \(Grouped.text(more)) more" : .nothing,
          body: "<ul class=\"plan-lines\">\(lines)</ul>"
        ).markup
    }
    if !unread.isEmpty {
      out += """
        <details class="more"><summary>Parts of the file that are not understood (\(report.unread.count))</summary>\
        <ul class=\"plan-lines\">\(unread)</ul></details>
        """
    }
    return out
  }

  private func differing(_ plan: Plan, _ comparison: StoredComparison) -> Markup {
    guard !comparison.differences.isEmpty else { return .nothing }
    let text = PlanTexts(plan)
    let rows = comparison.differences.prefix(100).map { one in
      Table.Row(cells: [
        "\(text.code(of: one.task))", "\(plan.tasks[one.task].name)", "\(text.moment(one.storedStart))",
        "\(text.moment(one.start))", "\(text.moment(one.storedFinish))", "\(text.moment(one.finish))",
        "\(one.reason ?? "")",
      ])
    }
    return Section(
      "Dates that differ from those in the file",
      body: Table(
        columns: [
          .init(title: "No."), .init(title: "Task", wraps: true), .init(title: "Start in the file"),
          .init(title: "Start computed"), .init(title: "Finish in the file"), .init(title: "Finish computed"),
          .init(title: "Why", wraps: true),
        ], rows: rows, caption: "Dates that differ",
        empty: EmptyState(title: "None", text: "All dates agree.")
      ).markup
    ).markup
  }

  private var accept: Markup {
    var hidden = [("plan", String(which))]
    if let loaded { hidden.append(("revision", String(loaded.held.revision))) }
    let take = ActionButton(
      loaded == nil ? "Take this plan" : "Take it in place of the plan that is there",
      action: "/projects/\(code)/plan/file/\(visit.value("id"))", csrf: visit.csrf, hidden: hidden,
      style: .primary)
    return
      "<div class=\"tools\">\(take)\(ActionLink("Leave it", href: PlanPages.side(code), style: .quiet))</div>"
  }
}
