import Face
import Markup
import Measures
import Office
import Registers

/// One action: what somebody undertook to do, for what, and by when.
struct ActionLine: Sendable {
  let code: String
  let name: String
  let owner: String
  let ownerCode: String?
  let place: String
  let due: Day?
  let priority: ActionItem.Priority
  let status: ActionItem.Status

  init(_ row: AnyHeld) {
    let entry = row.entry as? ActionItem
    code = row.code
    name = entry?.name ?? row.code
    owner = row.names["owner"] ?? ""
    ownerCode = entry?.owner?.code
    place = ["office", "portfolio", "programme", "project"].compactMap { row.names[$0] }.first ?? ""
    due = entry?.due
    priority = entry?.priority ?? .medium
    status = entry?.status ?? .open
  }

  func isOverdue(_ day: Day) -> Bool { due.map { $0 < day } ?? false }

  func item(_ day: Day) -> WorkItem {
    let who: Markup = owner.isEmpty ? "nobody owns it" : "\(owner)"
    return WorkItem(
      title: name, href: "/actions/\(code)",
      about: "\(Code(code)) \(who)\(if: !place.isEmpty, ", \(place)")",
      due: due.map { (isOverdue(day) ? "overdue, " : "") + DueWords.text($0, from: day) } ?? "no day",
      tone: isOverdue(day) ? .bad : .note)
  }
}
