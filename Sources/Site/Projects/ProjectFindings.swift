import Face
import Markup
import Office
import Registers

/// What a project lacks to be governed, each with the step that mends it.
enum ProjectFindings {
  /// One thing that is missing, why it matters and the field that mends it.
  struct Finding: Equatable {
    let title: String
    let why: String
    let field: String
  }

  /// Nothing is asked of a project that has ended.
  static func of(_ project: Project) -> [Finding] {
    guard project.status.isLive else { return [] }
    var found: [Finding] = []
    func ask(_ missing: Bool, _ title: String, _ why: String, _ field: String) {
      if missing { found.append(Finding(title: title, why: why, field: field)) }
    }
    ask(
      project.sponsor == nil, "No sponsor", "Nobody answers for the benefits or decides above the manager.",
      "sponsor")
    ask(project.manager == nil, "No project manager", "Nobody is named to run it and to report.", "manager")
    ask(
      project.finishBaseline == nil, "No baseline finish",
      "Slip and RAG computed need a baseline to compare with.",
      "finish_baseline")
    ask(
      project.finishForecast == nil, "No forecast finish", "Slip and RAG computed need a forecast.",
      "finish_forecast")
    ask(project.budget == nil, "No budget", "Cost cannot be judged without a budget.", "budget")
    ask(project.forecast == nil, "No forecast cost", "Cost cannot be judged without a forecast.", "forecast")
    ask(
      Tiering.effective(of: project) == nil, "No tier", "Controls that go by tier pass this project by.",
      "size")
    return found
  }

  static func section(_ model: ProjectPage.Model) -> Section? {
    let findings = of(model.project)
    if findings.isEmpty { return nil }
    let base = "/projects/\(model.held.code)"
    let may = model.rights.change.isAllowed && !model.held.isArchived && model.frame.asOf == nil
    let items = findings.map { finding -> WorkItem in
      let field = FormField(name: finding.field, label: finding.title, kind: .text).anchor
      // Without the right to change it the finding leads to those who may.
      return WorkItem(
        title: finding.title, href: may ? "\(base)/edit#\(field)" : "\(base)?side=people",
        about: "\(finding.why)",
        tone: .watch,
        action: may ? ActionLink("Mend", href: "\(base)/edit#\(field)").markup : .nothing)
    }
    let count = findings.count == 1 ? "One fact is" : "\(findings.count) facts are"
    return Section(
      "Missing facts", lead: "\(count) needed before this project can be judged.",
      body: WorkList(items).markup)
  }
}
