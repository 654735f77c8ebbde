import Ledger
import Measures
import Registers

/// An office with what is open at it and below it: the offices, the live projects, and what binds each.
///
/// It is read once, however many drafts are then worked out from it. What is closed or put away changes for nobody.
public final class OfficeBelow {
  /// An open office or a live project.
  struct Subject {
    let code: String
    /// The office itself, or the one that governs the project.
    let office: Int64
    let facts: ProjectFacts?
    let tailorings: [Tailoring]
    let waivers: [Waiver]

    func levels(_ chain: ControlChain, on day: Day) -> [ControlLevel] {
      chain.levels(facts: facts, tailorings: tailorings, waivers: waivers, on: day)
    }
  }

  let archivist: Archivist
  public let office: Int64
  let tree: OfficeTree
  let projects: [Held<Project>]
  /// The offices first, each before those below it, then the projects.
  private(set) var subjects: [Subject] = []
  private(set) var names: [String: String] = [:]
  let book: OfficeLayers
  private var records: ControlRecords?
  private var levels: [Int: [ControlLevel]] = [:]

  public init(_ archivist: Archivist, _ office: Int64) throws {
    self.archivist = archivist
    self.office = office
    tree = try archivist.treeThen()
    book = try OfficeLayers(archivist)
    let within = tree.below([office])
    let open = try archivist.openOffices().map(\.id).filter(within.contains)
    projects = try archivist.all(
      Project.self, where: .all([.in("t.governing_office", open), Project.live]))
    for id in open {
      let code = OfficeUnit.title.code(of: id)
      names[code] = tree.names[id] ?? code
      subjects.append(Subject(code: code, office: id, facts: nil, tailorings: [], waivers: []))
    }
    let kept = try ProjectRecords(archivist, projects: projects.map(\.id))
    for held in projects {
      guard let at = held.entry.governingOffice?.id else { continue }
      names[held.code] = held.entry.name
      subjects.append(
        Subject(
          code: held.code, office: at, facts: Effective.facts(held.entry),
          tailorings: kept.tailorings(of: held.id, governedBy: at),
          waivers: kept.waivers(of: held.id, governedBy: at)))
    }
  }

  /// The levels of one of the subjects as they are; worked out when they are first asked for.
  func levels(of index: Int) -> [ControlLevel] {
    if let known = levels[index] { return known }
    let subject = subjects[index]
    let made = subject.levels(book.chain(subject.office), on: archivist.day)
    levels[index] = made
    return made
  }

  /// What the registers say of the projects, for judging their controls; read when it is first asked for.
  func facts() throws -> ControlRecords {
    if let records { return records }
    let read = try ControlRecords(archivist, of: projects.map { ($0.id, $0.entry) })
    records = read
    return read
  }
}
