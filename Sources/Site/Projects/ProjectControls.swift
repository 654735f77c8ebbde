import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// The controls in force for a project, why each stands where it stands, and what was waived or tailored.
struct ProjectControls: Sendable {
  let resolutions: [Resolution]
  let closed: Set<String>
  /// How the project stands against those controls that act.
  let results: [ControlKey: Compliance.Line]
  let waivers: [Held<WaiverRecord>]
  let tailorings: [Held<TailoringRecord>]
  var advice: ProjectAdvice
  let mayWaive: Ruling
  let mayTailor: Ruling
  let whoMayAsk: [Refusal.Candidate]
  let day: Day

  init(_ archivist: Archivist, _ held: AnyHeld, _ project: Project) throws {
    resolutions = try Effective(archivist).all(of: project, id: held.id)
    closed = try archivist.closed(ControlWhy.codes(resolutions))
    let lines = try Compliance(archivist, projects: [held.as(Project.self)].compactMap { $0 }).lines
    results = Dictionary(lines.map { ($0.control, $0) }, uniquingKeysWith: { first, _ in first })
    let here = Clause("t.project = ?", [.int(held.id)])
    waivers = try archivist.all(WaiverRecord.self, where: here, order: "t.until_day DESC, t.id")
    tailorings = try archivist.all(TailoringRecord.self, where: here, order: "t.id DESC")
    advice = try ProjectAdvice(archivist, held)
    var waiver = WaiverRecord()
    waiver.project = Reference(held.id)
    let shelf = try archivist.catalogue.shelf(WaiverRecord.self)
    mayWaive = try archivist.decide(.create, shelf, waiver, id: nil)
    var tailoring = TailoringRecord()
    tailoring.project = Reference(held.id)
    mayTailor = try archivist.decide(
      .create, try archivist.catalogue.shelf(TailoringRecord.self), tailoring, id: nil)
    whoMayAsk =
      mayWaive.isAllowed || archivist.asOf != nil ? [] : try archivist.whoMay(.create, shelf, waiver, id: nil)
    day = archivist.day
  }

  func markup(_ visit: Visit, _ model: ProjectPage.Model, _ draft: ProjectAdvice.Draft?) -> Markup {
    var advice = advice
    advice.draft = draft
    let office = model.held.names["governing_office"] ?? model.project.governingOffice?.code ?? "no office"
    let conflicts = resolutions.filter(\.hasConflict).count
    let settle: Markup =
      conflicts == 0
      ? .nothing
      : Notice(
        .watch, title: "\(conflicts == 1 ? "One control is" : "\(conflicts) controls are") in conflict",
        text: "Two policies ask for what cannot both hold. Why? beside the level tells which."
      ).markup
    let ask: Markup =
      mayWaive.isAllowed || model.frame.asOf != nil
      ? .nothing
      : """
      <section>\(Face.WhoMay(
          action: "ask for a waiver here", reason: "\(mayWaive.reason)", holders: whoMayAsk.map(EntryRights.holder)))</section>
      """
    return """
      \(settle)\(Section("Controls in force", lead: "Laid down by \(office) and the offices above it.", body: table(visit, model, advice).markup))\
      \(Section("Waivers, tailoring and declined advice", body: leaves.markup))\(ask)
      """
  }

  private func table(_ visit: Visit, _ model: ProjectPage.Model, _ advice: ProjectAdvice) -> Table {
    let rows = resolutions.map { resolution -> Table.Row in
      let control = resolution.control
      return Table.Row(
        cells: [
          "\(control.title)",
          "\(LevelMark(Rags.level(resolution.level)))\(ControlWhy.why(resolution, closed: closed))",
          "\(control.meaning(at: resolution.level))",
          results[control].map {
            "\(ComplianceMark.told($0))\(advice.form(visit, model.held.code, $0))"
          } ?? "<span class=\"none\">–</span>",
          link(resolution, model),
        ], id: control.rawValue)
    }
    return Table(
      columns: [
        .init(title: "Control"), .init(title: "Level"), .init(title: "What it means here", wraps: true),
        .init(title: "Result", wraps: true),
        .init(title: "Differ"),
      ],
      rows: rows, caption: "Controls in force",
      empty: EmptyState(
        title: "No controls", text: "Controls stand here once an office governs this project."))
  }

  /// Ways to ask for something else, with what is known filled in.
  private func link(_ resolution: Resolution, _ model: ProjectPage.Model) -> Markup {
    guard model.frame.asOf == nil, model.project.status.isLive, !model.held.isArchived,
      resolution.level > .off
    else { return .nothing }
    var links: [Markup] = []
    let lighter = ControlLevel(rawValue: resolution.level.rawValue - 1) ?? .off
    let about =
      "project=\(model.held.code)&control=\(resolution.control.rawValue)&level=\(lighter.name)&from_day=\(day)"
    if mayTailor.isAllowed { links.append("<a href=\"/tailoring-records/new?\(about)\">Tailor</a>") }
    if mayWaive.isAllowed, resolution.level >= .require {
      links.append("<a href=\"/waivers/new?\(about)\">Ask for a waiver</a>")
    }
    return CellView.joined(links)
  }

  private var leaves: Table {
    let asked = waivers.map { held in
      row(
        held.code, "/waivers/\(held.code)", held.entry.control, held.entry.level, held.entry.status.title,
        held.entry.status.rawValue, held.entry.from, held.entry.until, held.entry.status == .granted)
    }
    let agreed = tailorings.map { held in
      row(
        held.code, "/tailoring-records/\(held.code)", held.entry.control, held.entry.level,
        held.entry.status.title,
        held.entry.status.rawValue, held.entry.from, held.entry.to, held.entry.status == .inForce)
    }
    let answered = advice.answers.map { held in
      row(
        held.code, "/advice-answers/\(held.code)", held.entry.control, .advise, held.entry.answer.title,
        held.entry.answer.rawValue, held.entry.on, held.entry.until, held.entry.answer == .declined)
    }
    return Table(
      columns: [
        .init(title: "Record"), .init(title: "Control"), .init(title: "Level"), .init(title: "Status"),
        .init(title: "From"), .init(title: "Until"),
      ], rows: asked + agreed + answered, caption: "Waivers, tailoring and answers to advice",
      empty: EmptyState(
        title: "No waivers, no tailoring and no advice answered",
        text: "The controls above hold as the offices laid them down."))
  }

  private func row(
    _ code: String, _ href: String, _ control: ControlKey, _ level: ControlLevel, _ status: String,
    _ raw: String,
    _ from: Day?, _ until: Day?, _ holds: Bool
  ) -> Table.Row {
    let ends: Markup =
      until.map { "\(LongDay.text($0.text))\(if: holds, " (\(DueWords.text($0, from: day)))")" }
      ?? "Until further notice"
    return Table.Row(
      cells: [
        Code(code, href: href).markup, "<a href=\"#\(control.rawValue)\">\(control.title)</a>",
        LevelMark(Rags.level(level)).markup, Badge(status, CellView.tone(raw)).markup,
        "\(from.map { LongDay.text($0.text) } ?? "–")", ends,
      ], href: href, id: code)
  }
}
