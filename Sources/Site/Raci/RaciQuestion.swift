import Ledger
import Measures
import Office
import Registers

/// What is asked about the matrix: where, for what amount, and which part of it is to be shown.
public struct RaciQuestion: Sendable {
  public var office: String
  public var project: String
  public var person: String
  public var role: String
  public var show: Show
  public var duty: ProcessDuty?
  public var amount: Money?
  public var most: Int
  /// Whether another office than the one that governs the project leaves the project behind, as in a form where both
  /// are chosen.
  var turnsToOffice = false

  /// Which rows are shown.
  public enum Show: String, CaseIterable, Sendable {
    case all = ""
    case accountable, gaps, departures, deliverables

    var title: String {
      switch self {
      case .all: "Every process"
      case .accountable: "Answered for"
      case .gaps: "Gaps only"
      case .departures: "Departures from the standard"
      case .deliverables: "Deliverables"
      }
    }
  }

  /// Reads the values of an address; whatever cannot be read is said at once.
  public init(_ value: (String) -> String?) throws {
    func text(_ name: String) -> String { TextRules.trimmed(value(name) ?? "") }
    office = text("office")
    project = text("project")
    person = text("person")
    role = text("role")
    show = Show(rawValue: text("show")) ?? .all
    duty = ProcessDuty(rawValue: text("duty"))
    var problems: [Problem] = []
    amount = Money(text("amount"))
    if amount == nil, !text("amount").isEmpty {
      problems.append(Problem("amount", "The amount is written with its currency, such as GBP 250000."))
    }
    most = Int(text("over")) ?? RaciFindings.most
    if !text("over").isEmpty, Int(text("over")) == nil || !(1...100).contains(most) {
      problems.append(Problem("over", "So many processes are a whole number from 1 to 100."))
    }
    if !problems.isEmpty { throw Refusal.misasked(problems) }
  }

  /// The place that is asked about: the project, else the office, else the first office of the reader; nil where she
  /// may see none.
  func place(_ archivist: Archivist) throws -> RaciPlace? {
    let asked = try officeAsked(archivist)
    if !project.isEmpty {
      let (held, entry) = try ProjectLookup.find(archivist, project)
      guard let governing = entry.governingOffice?.id, let typed = held.as(Project.self) else {
        throw Refusal.missing("project")
      }
      let place = RaciPlace(office: governing, project: typed, amount: amount)
      guard let asked, asked != governing else { return place }
      if !turnsToOffice {
        if try archivist.treeThen().chain(from: governing).contains(asked) { return place }
        throw Refusal.misasked([
          Problem("project", "\(held.code) is not governed by \(office) or an office below it.")
        ])
      }
    }
    if let asked { return RaciPlace(office: asked, amount: amount) }
    let own = archivist.subject.holdings.filter { $0.node.kind == .office }.map(\.node.id)
    let open = try archivist.openOffices()
    let first = open.first { own.contains($0.id) } ?? open.first
    return first.map { RaciPlace(office: $0.id, amount: amount) }
  }

  private func officeAsked(_ archivist: Archivist) throws -> Int64? {
    if office.isEmpty { return nil }
    guard let id = OfficeUnit.title.id(in: office) else { throw Refusal.missing("office") }
    // Whoever sees a project is told what binds it, also by offices that she does not see.
    if project.isEmpty || turnsToOffice { return try archivist.find(Reference<OfficeUnit>(id)).id }
    return id
  }

  /// The person by whom it is narrowed: one whom the reader may see, or she herself.
  func personAsked(_ archivist: Archivist) throws -> Int64? {
    if person.isEmpty { return nil }
    if person == "me", let me = archivist.actor.person { return me }
    guard let id = Person.title.id(in: person) else { throw Refusal.missing("person") }
    if id != archivist.actor.person { _ = try archivist.find(Reference<Person>(id)) }
    return id
  }
}
