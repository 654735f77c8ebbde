import Markup
import Measures
import Office
import Registers

/// The authority that is delegated to a role or a person at some places, as far as the reader may see it.
struct Authority: Sendable {
  private let delegations: [Held<Delegation>]

  /// The delegations in force on the day that is read, to any of these roles or to this person.
  init(_ archivist: Archivist, person: Int64, roles: Set<String>) throws {
    delegations = try archivist.delegations(to: person, roles: roles)
  }

  /// Those that hold where somebody is engaged, in words: to a role at a place on the way up, or to the person herself.
  func lines(_ engagements: [Engagement]) -> [Markup] {
    let way = engagements.reduce(into: Set<Node>()) { $0.formUnion($1.way) }
    return delegations.filter { held in
      held.entry.person != nil || Authority.node(held.entry).map(way.contains) ?? false
    }.map(Authority.line)
  }

  static func node(_ entry: Delegation) -> Node? {
    if let office = entry.office { return Node(.office, office.id) }
    if let portfolio = entry.portfolio { return Node(.portfolio, portfolio.id) }
    if let programme = entry.programme { return Node(.programme, programme.id) }
    return entry.project.map { Node(.project, $0.id) }
  }

  private static func line(_ held: Held<Delegation>) -> Markup {
    let entry = held.entry
    var limits: [String] = []
    if entry.isUnlimited { limits.append("without limit") }
    if let limit = entry.limit { limits.append("up to \(Amounts.text(limit.description))") }
    if let days = entry.limitDays { limits.append("up to \(days) days") }
    if let percent = entry.limitPercent {
      limits.append("up to \(Amounts.percent(percent.text)) of the budget")
    }
    if let sum = entry.cumulative {
      limits.append("together \(Amounts.text(sum.description)) in \(entry.cumulativeDays) days")
    }
    if !entry.condition.isEmpty { limits.append("where \(entry.condition)") }
    if let to = entry.to { limits.append("until \(LongDayText.text(to))") }
    let said = limits.isEmpty ? "" : ": " + limits.joined(separator: ", ")
    return "\(entry.subject.title)\(said) (<a href=\"/delegations/\(held.code)\">\(held.code)</a>)"
  }
}
