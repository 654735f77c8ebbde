import Face
import Markup
import Measures
import Office
import Registers

/// What the page of the matrix shows: figures, findings, the matrix itself, and its filters.
struct RaciSections {
  let visit: Visit
  let model: RaciPage.Model
  let answer: RaciAnswer

  private var picture: RaciPicture { answer.picture }
  private var situation: RaciSituation { picture.matrix.situation }

  var markup: Markup {
    "\(figures)\(tabs)\(filters)\(table)\(findings)\(legend)"
  }

  /// The place that is asked about, as values of a form or address.
  static func about(_ answer: RaciAnswer) -> String {
    "office=\(answer.officeCode)" + (answer.place.project.map { "&project=\($0.code)" } ?? "")
  }

  private func with(_ changes: [String: String]) -> String { Address.with(visit, changes) }

  private var figures: KeyFigures {
    let findings = picture.findings
    let rows = picture.matrix.rows
    let processes = Set(rows.map(\.process)).count
    let missing = Set(findings.unanswered.map(\.row.process)).count
    let departures = Set(rows.filter(RaciAnswer.departs).map(\.process)).count
    return KeyFigures([
      KeyFigure(
        "Answered for", "\(processes - missing)", note: "of \(processes) processes",
        tone: missing == 0 ? .good : .watch, href: with(["show": "gaps"]),
        why: Why(
          label: "Answered for",
          summary:
            "Processes for which somebody fills the part that is accountable, or is named on each project.")),
      KeyFigure(
        "Nobody does it", "\(findings.undone.count)", tone: findings.undone.isEmpty ? .good : .watch,
        href: with(["show": "gaps"]),
        why: Why(label: "Nobody does it", summary: "Processes in which no responsible part is filled.")),
      KeyFigure(
        "Too much on one", "\(loads.count)",
        note: "more than \(answer.question.most) processes",
        tone: loads.isEmpty ? .good : .watch, href: "#findings",
        why: Why(
          label: "Too much on one",
          summary: "People who answer for more processes than one can answer for with care.")),
      KeyFigure(
        "Departures", "\(departures)", note: "from the standard", href: with(["show": "departures"]),
        why: Why(
          label: "Departures",
          summary: "Processes in which a line of an office changed a letter of the standard.")),
    ])
  }

  private var tabs: Tabs {
    Tabs(
      RaciQuestion.Show.allCases.map { show in
        let count = show == .deliverables ? picture.deliverables.rows.count : nil
        return Tab(
          show.title, href: with(["show": show.rawValue]), current: show == answer.question.show, count: count
        )
      }, label: "What of the matrix is shown")
  }

  private var filters: FilterBar {
    let offices = model.offices.map { FormOption($0.code, $0.entry.name) }
    let projects = model.projects.map { FormOption($0.code, $0.entry.name) }
    let columns = RaciColumn.allCases.map { FormOption($0.rawValue, $0.title) }
    let people = picture.people.map { FormOption(Person.title.code(of: $0.id), $0.name) }
    let query = visit.ask.query.isEmpty ? "" : "?" + visit.ask.query
    var extra = Markup.nothing
    if let me = model.me {
      let mine = with(["person": me, "show": "accountable"])
      extra = "<a class=\"button quiet\" href=\"\(mine)\">What am I accountable for?</a>"
    }
    return FilterBar(
      address: visit.ask.path + query,
      fields: [
        FilterField(
          name: "office", label: "Office", kind: .select(offices), value: visit.query("office") ?? ""),
        FilterField(
          name: "project", label: "Project", kind: .select(projects), value: answer.question.project),
        FilterField(name: "role", label: "Role", kind: .select(columns), value: answer.question.role),
        FilterField(
          name: "person", label: "Person", kind: .select(people),
          value: answer.question.person == "me" ? model.me ?? "" : answer.question.person),
        FilterField(
          name: "duty", label: "Kind of work",
          kind: .select(ProcessDuty.allCases.map { FormOption($0.rawValue, $0.title) }),
          value: answer.question.duty?.rawValue ?? ""),
        FilterField(name: "amount", label: "For an amount", value: visit.query("amount") ?? ""),
      ], exportHref: "/raci.csv\(query)", extra: extra)
  }

  // MARK: The matrix

  private var table: Markup {
    let parties = answer.parties
    let may = model.mayLayDown
    var columns: [Table.Column] = [
      .init(title: answer.isDeliverables ? "Deliverable" : "Process", sticky: true),
      .init(title: "Answered by"),
    ]
    columns += parties.map { .init(title: picture.title($0)) }
    if may { columns.append(.init(title: "", wraps: true)) }
    let rows = answer.rows.map { row(parties, $0, may) }
    let caption = answer.isDeliverables ? "Deliverables by who has a part" : "Processes by role"
    let body = Table(columns: columns, rows: rows, caption: caption, empty: empty)
    return "<div class=\"matrix\">\(body)</div>"
  }

  private func row(_ parties: [RaciParty], _ row: RaciMatrix.Row, _ may: Bool) -> Table.Row {
    let occasion = RaciWords.occasion(row, situation)
    let number = row.process.number == 0 ? "" : "\(row.process.number) "
    let name: Markup = """
      \(number)\(row.title)\(if: !occasion.isEmpty, " <span class=\"unit\">\(occasion)</span>")\(about(row.process))
      """
    let answers: Markup =
      row.accountable.map { RaciWords.people(picture.seat($0), isShort: true) }
      ?? Badge("Nobody", .watch).markup
    var cells = [name, answers] + parties.map { RaciWords.mark($0, in: row, picture, situation) }
    if may { cells.append(links(row)) }
    return Table.Row(cells: cells)
  }

  /// What the standard says beside the letters, and the controls by which the process binds.
  private func about(_ process: ProcessKey) -> Why? {
    let note = RaciStandard.note(process)
    let controls = process.controls.map { control in
      WhyStep(text: "Bound by the control: \(control.title)", href: "/controls/\(control.rawValue)")
    }
    if note.isEmpty, controls.isEmpty { return nil }
    let duty = process.duty?.title ?? ""
    return Why(label: process.title, summary: "\(duty). \(note)", steps: controls, compact: true)
  }

  /// Ways to change what this office lays down, with what is known filled in.
  private func links(_ row: RaciMatrix.Row) -> Markup {
    let mine = model.own.filter { held in
      held.entry.process == row.process
        && held.entry.deliverable.lowercased() == row.deliverable.lowercased()
        && (held.entry.project == nil || held.entry.project?.id == answer.place.project?.id)
    }
    var about = RaciSections.about(answer) + "&process=\(row.process.rawValue)"
    if !row.deliverable.isEmpty { about += "&deliverable=\(Link.encode(row.deliverable))" }
    let edits = mine.map { held -> Markup in "<a href=\"/raci-lines/\(held.code)/edit\">\(held.code)</a>" }
    return CellView.joined(edits + ["<a href=\"/raci-lines/new?\(about)\">Change</a>"])
  }

  private var empty: EmptyState {
    switch answer.question.show {
    case .all, .accountable: EmptyState(title: "No process matches", text: "Take off a filter to see more.")
    case .gaps: EmptyState(title: "No gaps", text: "Somebody answers for each process, and somebody does it.")
    case .departures:
      EmptyState(title: "As the standard has it", text: "No office on the way lays down another part.")
    case .deliverables:
      EmptyState(
        title: "No deliverables yet",
        text: "Here stands who makes, accepts and answers for what is handed over.",
        step: model.mayLayDown ? "Enter the first line" : nil,
        href: "/raci-lines/new?\(RaciSections.about(answer))&process=deliverable")
    }
  }
}
