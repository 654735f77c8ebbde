import Ledger
import Measures
import Registers

/// Where controls act: the checks of projects, reports and assignments ask here, and nowhere else.
struct ControlActs {
  let c: Checking
  private var archivist: Archivist { c.archivist }
  private var isConsole: Bool { archivist.actor.means == .console }

  init(_ c: Checking) { self.c = c }

  // MARK: Projects

  /// Holds up a change of a project, or leaves it to the office, as the controls that bind it say.
  func judge(_ before: Project?, _ after: Project) throws {
    for control in ControlInForce.all {
      let isOwned = control.owns(before, after)
      let shortfall = control.holds(before, after) ? try self.shortfall(control, after) : nil
      guard isOwned || shortfall != nil, !isConsole || control.explainedBy != nil else { continue }
      let level = try level(control.key, before, after)
      if let field = control.explainedBy, let shortfall, level >= .require {
        c.problem(field, "\(shortfall.text) (control \(control.key.rawValue) at \(level.word)).")
      }
      if isConsole { continue }
      let isOffice = isOffice(after.governingOffice?.id)
      if isOwned, level >= control.ownedFrom, !isOffice { throw owned(control) }
      // What the office itself enters late, in whatever state, is being registered by that very act.
      if let shortfall, control.explainedBy == nil, level >= .block, before != nil || !isOffice {
        throw blocked(control.key, shortfall)
      }
    }
    try judgeNamed(before, after)
  }

  /// To be named manager or sponsor is an appointment, and waits for training like any other.
  private func judgeNamed(_ before: Project?, _ after: Project) throws {
    if isConsole { return }
    let named = [
      ("project_manager", before?.manager, after.manager), ("sponsor", before?.sponsor, after.sponsor),
    ].filter { $0.1 != $0.2 && $0.2 != nil }
    if named.isEmpty { return }
    var need = try TrainingNeed(archivist)
    try need.read(archivist, people: Set(named.compactMap { $0.2?.id }))
    for (key, _, person) in named {
      guard let person, let role = need.role(key) else { continue }
      let lacking = need.lacking(person.id, role: role, on: archivist.day)
      if lacking.isEmpty { continue }
      if try level(.trainingCertification, before, after) >= .block { throw untrained(lacking) }
    }
  }

  private func shortfall(_ control: ControlInForce, _ after: Project) throws -> Shortfall? {
    guard control.readsRecords, let id = c.id else {
      return control.judge(ControlFacts(after, on: archivist.day)).shortfall
    }
    return control.judge(try ControlRecords(archivist, of: [(id, after)]).facts(id, after)).shortfall
  }

  /// The level that binds the change: that of the project as it was or as it would be, whichever is stricter, so that
  /// nobody gets round a control by the very change it governs.
  private func level(_ key: ControlKey, _ before: Project?, _ after: Project) throws -> ControlLevel {
    let effective = Effective(archivist)
    let then = try effective.level(key, of: after, id: c.id)
    guard let before,
      before.governingOffice != after.governingOffice || Effective.facts(before) != Effective.facts(after)
    else { return then }
    return max(then, try effective.level(key, of: before, id: c.id))
  }

  // MARK: Reports and appointments

  /// At "own" the office publishes; those on the project write and comment.
  func judgePublication(of project: Int64) throws {
    if isConsole { return }
    let shelf = try archivist.catalogue.shelf(Project.self)
    guard let held = try archivist.standing(shelf, project).as(Project.self) else { return }
    let level = try Effective(archivist).level(.reportingCadence, of: held.entry, id: project)
    if level >= .own, !isOffice(held.entry.governingOffice?.id) {
      throw owned(ControlInForce.reportingCadence)
    }
  }

  /// Grade and training of whoever is appointed.
  func judge(_ before: Assignment?, _ after: Assignment) throws {
    guard let person = after.person?.id, let post = after.post?.id,
      let seat = try archivist.standing(try archivist.catalogue.shelf(Post.self), post).as(Post.self)?.entry
    else { return }
    let isNew = before?.person != after.person || before?.post != after.post
    if isNew || before?.exception != after.exception { try judgeGrade(person, seat, after) }
    guard isNew, !isConsole, let role = seat.role?.id else { return }
    var need = try TrainingNeed(archivist)
    try need.read(archivist, people: [person])
    let lacking = need.lacking(person, role: role, on: max(after.from ?? archivist.day, archivist.day))
    if !lacking.isEmpty, try level(.trainingCertification, at: seat) >= .block { throw untrained(lacking) }
  }

  private func judgeGrade(_ person: Int64, _ seat: Post, _ assignment: Assignment) throws {
    guard let least = seat.leastGrade, assignment.exception.isEmpty,
      let held = try archivist.standing(try archivist.catalogue.shelf(Person.self), person).as(Person.self),
      let grade = held.entry.grade, grade < least
    else { return }
    c.problem(
      "exception",
      "The post asks for grade \(least) and the person has grade \(grade): say why she is appointed in spite of it."
    )
  }

  /// The level at the place where a post stands: its project, or the office it belongs to.
  private func level(_ key: ControlKey, at seat: Post) throws -> ControlLevel {
    let effective = Effective(archivist)
    if let project = seat.project?.id {
      let shelf = try archivist.catalogue.shelf(Project.self)
      guard let held = try archivist.standing(shelf, project).as(Project.self) else { return .off }
      return try effective.level(key, of: held.entry, id: project)
    }
    var office = seat.office?.id
    for (register, id) in [("programme", seat.programme?.id), ("portfolio", seat.portfolio?.id)] {
      guard office == nil, let id else { continue }
      office = try c.connection.query("SELECT office FROM \(register) WHERE id = ?", [.int(id)]).first?.int(0)
    }
    guard let office else { return .off }
    return try effective.all(ofOffice: office).first { $0.control == key }?.level ?? .off
  }

  // MARK: Who, and what is said

  /// Whether the actor holds a post at the governing office or above it.
  private func isOffice(_ governing: Int64?) -> Bool {
    guard let governing else { return false }
    let chain = Set(archivist.tree.chain(from: governing))
    return archivist.subject.holdings.contains {
      $0.node.kind == .office && chain.contains($0.node.id) && $0.counts(on: archivist.now.day)
    }
  }

  private func owned(_ control: ControlInForce) -> Refusal {
    .blocked(
      control: control.key.rawValue, reason: control.ownedAct,
      wayOut: "Ask the governing office to do it, or ask for a waiver of \(control.key.rawValue).")
  }

  private func blocked(_ key: ControlKey, _ shortfall: Shortfall) -> Refusal {
    .blocked(
      control: key.rawValue, reason: shortfall.text,
      wayOut: "\(shortfall.wayOut) Or ask for a waiver of \(key.rawValue).")
  }

  private func untrained(_ lacking: [String]) -> Refusal {
    blocked(
      .trainingCertification,
      Shortfall(
        "The role asks for training that is not on record as passed and still counting: "
          + "\(lacking.joined(separator: ", ")).",
        wayOut: "Have it passed and entered in the training records."))
  }
}
