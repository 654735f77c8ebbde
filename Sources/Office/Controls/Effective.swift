import Ledger
import Measures
import Registers

/// The controls in force: for an office, or for a project, on a day, always with the records that led there.
public struct Effective {
  let archivist: Archivist
  public init(_ archivist: Archivist) { self.archivist = archivist }

  /// One control of a project, on a day (the day that is read unless another is asked for).
  public func resolution(
    _ control: ControlKey, of project: Project, id: Int64?, on day: Day? = nil
  ) throws -> Resolution {
    let records = try records(of: id, project)
    return Controls.resolve(
      control, chain: try layers(project.governingOffice?.id), facts: Effective.facts(project),
      tailorings: records.tailorings, waivers: records.waivers, on: day ?? archivist.day)
  }

  /// All controls of a project, in the order of the catalogue.
  public func all(of project: Project, id: Int64?, on day: Day? = nil) throws -> [Resolution] {
    let records = try records(of: id, project)
    return Controls.resolveAll(
      chain: try layers(project.governingOffice?.id), facts: Effective.facts(project),
      tailorings: records.tailorings, waivers: records.waivers, on: day ?? archivist.day)
  }

  /// All controls of an office itself, without any project's conditions.
  public func all(ofOffice id: Int64, on day: Day? = nil) throws -> [Resolution] {
    Controls.resolveAll(
      chain: try layers(id), facts: nil, tailorings: [], waivers: [], on: day ?? archivist.day)
  }

  public func level(_ control: ControlKey, of project: Project, id: Int64?) throws -> ControlLevel {
    try resolution(control, of: project, id: id).level
  }

  /// What conditions of policies look at.
  public static func facts(_ project: Project) -> ProjectFacts {
    ProjectFacts(
      tier: Tiering.effective(of: project), approach: project.approach.rawValue,
      workType: project.workType.rawValue,
      amount: project.wholeLifeCost ?? project.budget, began: began(project))
  }

  /// Work that is under way without any day on record was there before every rule: a gap in its facts does not let a
  /// stricter rule catch it from behind. That the day is missing is for `intake_registration` to say.
  private static func began(_ project: Project) -> Day? {
    if let day = project.registeredOn ?? project.startBaseline ?? project.startForecast { return day }
    return project.status.isLive && project.status != .proposed ? .first : nil
  }

  private func layers(_ office: Int64?) throws -> [OfficeLayer] {
    guard let office else { return [] }
    return try OfficeLayers(archivist, for: [office]).layers(office)
  }

  private func records(of id: Int64?, _ project: Project) throws -> (
    tailorings: [Tailoring], waivers: [Waiver]
  ) {
    guard let id else { return ([], []) }
    let records = try ProjectRecords(archivist, projects: [id])
    let office = project.governingOffice?.id ?? 0
    return (records.tailorings(of: id, governedBy: office), records.waivers(of: id, governedBy: office))
  }
}
