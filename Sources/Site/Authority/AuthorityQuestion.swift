import Measures
import Office
import Registers

/// "Who may decide this?": the kind of decision, what it is about, and how much it takes, as it was asked.
public struct AuthorityQuestion: Sendable {
  var subject = AuthoritySubject.budgetChange
  var code = ""
  var amount: Money?
  var days: Int?
  var requester = ""
  /// What was typed and not understood, for showing again.
  var typed: [String: String] = [:]
  var problems: [Problem] = []

  /// - Parameter value: what was asked for, by name.
  public init(reading value: (String) -> String?) {
    for name in ["subject", "code", "amount", "days", "requester"] {
      typed[name] = TextRules.trimmed(value(name) ?? "")
    }
    func read<V: FieldValue>(_ name: String, _ type: V.Type, _ title: String) -> V? {
      guard let text = typed[name], !text.isEmpty else { return nil }
      do { return try V(reading: text) } catch {
        problems.append(Problem(name, "\(title) \((error as? Misread)?.sentence ?? "was not understood.")"))
        return nil
      }
    }
    subject = read("subject", AuthoritySubject.self, "The kind") ?? .budgetChange
    code = typed["code"] ?? ""
    amount = read("amount", Money.self, "The amount")
    days = read("days", Int.self, "The days")
    requester = typed["requester"] ?? ""
    if let amount, amount.minor < 0 { problems.append(Problem("amount", "The amount is not below zero.")) }
    if let days, !(0...36_500).contains(days) {
      problems.append(Problem("days", "The days lie between 0 and 36,500."))
    }
  }

  var isAsked: Bool { !code.isEmpty }

  /// The route for what was asked; a request is asked about as it stands.
  public func route(_ archivist: Archivist) throws -> AuthorityRoute {
    try route(archivist, about: try about(archivist))
  }

  /// What is asked about, as far as the reader may see it.
  func about(_ archivist: Archivist) throws -> (shelf: Shelf, held: AnyHeld) {
    if !problems.isEmpty { throw Refusal.misasked(problems) }
    return try archivist.find(code: code)
  }

  func route(_ archivist: Archivist, about found: (shelf: Shelf, held: AnyHeld)) throws -> AuthorityRoute {
    let (shelf, held) = found
    if let request = held.entry as? AuthorityRequest {
      return try AuthorityReading(archivist).route(of: request, id: held.id)
    }
    guard let node = AuthorityQuestion.node(shelf, held.id) else {
      throw Refusal.misasked([
        Problem("code", "\(held.code) is no project, programme, portfolio, office or request.")
      ])
    }
    var who: Int64?
    if !requester.isEmpty {
      let (shelf, person) = try archivist.find(code: requester)
      guard shelf.name == Person.title.name else {
        throw Refusal.misasked([Problem("requester", "Who asks is a person, such as H-12.")])
      }
      who = person.id
    }
    return try AuthorityReading(archivist).route(subject, at: node, amount: amount, days: days, by: who)
  }

  private static func node(_ shelf: Shelf, _ id: Int64) -> Node? {
    switch shelf.name {
    case Project.title.name: Node(.project, id)
    case Programme.title.name: Node(.programme, id)
    case Portfolio.title.name: Node(.portfolio, id)
    case OfficeUnit.title.name: Node(.office, id)
    default: nil
    }
  }
}
