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
  public var amount: Money?
  public var most: Int

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
  func place(_ archivist: Archivist) throws -> (place: RaciPlace, office: Held<OfficeUnit>?)? {
    if !project.isEmpty {
      let (held, entry) = try ProjectLookup.find(archivist, project)
      guard let governing = entry.governingOffice?.id, let typed = held.as(Project.self) else {
        throw Refusal.missing("project")
      }
      return (RaciPlace(office: governing, project: typed, amount: amount), try seen(governing, archivist))
    }
    if !office.isEmpty {
      guard let id = OfficeUnit.title.id(in: office) else { throw Refusal.missing("office") }
      return (RaciPlace(office: id, amount: amount), try archivist.find(Reference<OfficeUnit>(id)))
    }
    let own = archivist.subject.holdings.filter { $0.node.kind == .office }.map(\.node.id)
    let open = try archivist.openOffices()
    guard let first = open.first(where: { own.contains($0.id) }) ?? open.first else { return nil }
    return (RaciPlace(office: first.id, amount: amount), first)
  }

  /// The governing office, if the reader may see it.
  private func seen(_ id: Int64, _ archivist: Archivist) throws -> Held<OfficeUnit>? {
    do { return try archivist.find(Reference<OfficeUnit>(id)) } catch Refusal.missing { return nil }
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
