import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// The letter that appoints somebody to a post, or that names her sponsor or manager of a project; written from the data.
enum AppointmentLetter {
  /// All that a letter says.
  struct Model: Sendable {
    let frame: Frame
    let title: String
    let crumbs: [Crumb]
    let person: String
    let engagement: Engagement
    let role: Role?
    let terms: [Markup]
    let parts: [EngagedParts.Line]
    let authority: [Markup]
    let day: Day
  }

  @Sendable static func ofAssignment(_ visit: Visit) async throws -> Answer {
    guard let id = Assignment.title.id(in: visit.value("code")) else { throw Refusal.missing("assignment") }
    let model = try await visit.read { archivist -> Model in
      let one = try Appointments.find(archivist, id)
      let assignment = one.assignment.entry
      guard let person = assignment.person?.id else { throw Refusal.missing(Assignment.title.one) }
      let engaged = try Engagement.all(archivist, [one], projects: [], person: person)
      guard let engagement = engaged.first else { throw Refusal.missing(Assignment.title.one) }
      var terms: [Markup] = ["Post: \(one.post.entry.name) (\(one.post.code))"]
      terms.append(
        "From \(assignment.from.map(LongDayText.text) ?? "–") \(assignment.to.map { "until \(LongDayText.text($0))" } ?? "until further notice")"
      )
      terms.append("Share of working time: \(Amounts.percent(assignment.share.text))")
      if let deputy = assignment.deputy, let name = try? archivist.person(deputy.id).entry.name {
        terms.append("Deputy: \(name)")
      }
      let decision = assignment.decision.map { "decision \($0.code)" }
      let by = [assignment.appointedBy, decision].compactMap { $0 }.filter { !$0.isEmpty }
      terms.append("On the authority of: \(by.isEmpty ? "not stated" : by.joined(separator: ", "))")
      return try self.model(
        archivist, engagement, person: person, terms,
        crumbs: [
          Crumb("Assignments", "/assignments"),
          Crumb(one.assignment.code, "/assignments/\(one.assignment.code)"),
        ])
    }
    return page(visit, model)
  }

  @Sendable static func ofProject(_ visit: Visit) async throws -> Answer {
    let isSponsor = visit.query("part") != "manager"
    if let part = visit.query("part"), part != "sponsor", part != "manager" {
      throw Refusal.misasked([Problem("part", "The part is sponsor or manager.")])
    }
    let model = try await visit.read { archivist -> Model in
      let (held, project) = try ProjectLookup.find(archivist, visit.value("code"))
      guard let typed = held.as(Project.self) else { throw Refusal.missing("project") }
      guard let person = (isSponsor ? project.sponsor : project.manager)?.id else {
        throw Refusal.misasked([
          Problem("part", "The project names no \(isSponsor ? "sponsor" : "manager"); name one first.")
        ])
      }
      let role = isSponsor ? "sponsor" : "project_manager"
      let all = try Engagement.all(archivist, [], projects: [typed], person: person)
      guard let engagement = all.first(where: { $0.role == role }) else { throw Refusal.missing("project") }
      let name = held.names[isSponsor ? "sponsor" : "manager"]
      let days = [
        project.startForecast ?? project.startBaseline, project.finishForecast ?? project.finishBaseline,
      ]
      var terms: [Markup] = ["Project: \(project.name) (\(held.code))"]
      terms.append(
        "From \(days[0].map(LongDayText.text) ?? "the start of the project") until the project is closed")
      if let finish = days[1] { terms.append("Finish expected on \(LongDayText.text(finish))") }
      if let cost = project.wholeLifeCost ?? project.budget {
        terms.append("Cost: \(Amounts.text(cost.description))")
      }
      terms.append("On the authority of: being named on the project is the appointment")
      return try self.model(
        archivist, engagement, person: person, name: name, terms,
        crumbs: [Crumb("Projects", "/projects"), Crumb(held.code, "/projects/\(held.code)")])
    }
    return page(visit, model)
  }

  private static func model(
    _ archivist: Archivist, _ engagement: Engagement, person: Int64, name known: String? = nil,
    _ terms: [Markup],
    crumbs: [Crumb]
  ) throws -> Model {
    let name = try known ?? archivist.person(person).entry.name
    let authority = try Authority(archivist, person: person, roles: [engagement.role]).lines([engagement])
    return Model(
      frame: Frame(archivist), title: "Letter of appointment: \(name)", crumbs: crumbs + [Crumb("Letter")],
      person: name, engagement: engagement, role: try archivist.role(engagement.role)?.entry, terms: terms,
      parts: try EngagedParts(archivist, [engagement]).lines, authority: authority, day: archivist.day)
  }

  private static func page(_ visit: Visit, _ model: Model) -> Answer {
    let role = model.role
    let parts: [Paper.Part?] = [
      Paper.Part("Terms", lines: model.terms),
      Paper.Part("You are accountable for", lines: model.parts.filter(\.isAccountable).map { "\($0.title)" }),
      Paper.Part(
        "You are responsible for",
        lines: model.parts.filter { $0.isWork && !$0.isAccountable }.map { "\($0.title)" }),
      Paper.Part("Your responsibilities", lines: RoleWords.list(role?.purpose ?? "")),
      Paper.Part("You may decide", lines: RoleWords.list(role?.decisionRights ?? "")),
      Paper.Part(
        "Limits of your authority",
        lines: model.authority.isEmpty
          ? [
            "No authority over money, time or gates is delegated to you here; what needs it you bring to whoever holds it."
          ]
          : model.authority),
      Paper.Part("What you may not hold beside it", lines: RoleWords.apart(model.engagement.role)),
    ]
    let opening: Markup = """
      <p>\(LongDayText.text(model.day))</p><p class="paper-lead">Dear \(model.person),</p>\
      <p>You are appointed \(model.engagement.roleTitle.lowercasedFirst) at \(model.engagement.place). \
      \(if: !(role?.summary ?? "").isEmpty, "The role in one sentence: \(role?.summary.lowercasedFirst ?? "") ")This letter says what you answer for, what you may decide, and where that ends.</p>
      """
    let paper = Paper(
      opening: opening, parts: parts.compactMap { $0 },
      signatures: ["For the office", "\(model.person), accepted"])
    return model.frame.page(
      visit, title: model.title, crumbs: model.crumbs, room: "people", help: "appointment-letters",
      body: paper.markup)
  }
}

extension String {
  /// As it stands within a sentence: `Project manager` as `project manager`, `PMO Head` as it is.
  var lowercasedFirst: String {
    let bytes = Array(utf8)
    guard bytes.count > 1, bytes[0] >= 0x41, bytes[0] <= 0x5A, bytes[1] >= 0x61 else { return self }
    return String(decoding: [bytes[0] + 32] + bytes.dropFirst(), as: UTF8.self)
  }
}
