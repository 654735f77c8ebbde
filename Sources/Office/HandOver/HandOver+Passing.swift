import Measures
import Registers

extension HandOver {
  func pass(_ line: HandOverLine, _ fate: HandOverPlan.Fate) throws {
    switch fate {
    case .later: return
    case .ends: try end(line)
    case .to(let successor) where successor == person.id: return
    case .to(let successor):
      switch line.duty.passing {
      case .renamed: try rename(line, to: successor)
      case .succeeded: try succeed(line, by: successor)
      case .never:
        throw Refusal.invalid([Problem("", "This is nobody else's; let it end.")])
      }
    }
  }

  /// She leaves on her last day, once it has come.
  func leave() throws {
    guard plan.day <= registrar.archivist.now.day else {
      throw Refusal.invalid([
        Problem("", "Her last day is still to come; set her to left on that day. All else can be done now.")
      ])
    }
    if person.entry.status == .left { return }
    try registrar.change(
      try shelf(Person.title.name), person.id, seen: nil, ["status": Person.Status.left.rawValue],
      because: because(nil))
  }

  private func rename(_ line: HandOverLine, to successor: Int64) throws {
    try change(line, [line.duty.field: Person.title.code(of: successor)], because(successor))
  }

  private func end(_ line: HandOverLine) throws {
    switch line.duty.ending {
    case .never:
      throw Refusal.invalid([Problem("", "Somebody must follow here; name a successor.")])
    case .cleared: try change(line, [line.duty.field: ""], because(nil))
    case .disabled: try change(line, ["status": Account.Status.disabled.rawValue], because(nil))
    case .ended:
      if begins(line) {
        // What has not begun is not ended but put away.
        try registrar.archive(try shelf(line.duty.register), line.held.id, seen: nil, because: because(nil))
      } else {
        try change(line, ["to_day": plan.day.description], because(nil))
      }
    }
  }

  private func succeed(_ line: HandOverLine, by successor: Int64) throws {
    // What has not begun on the last day is only given another name.
    if begins(line) { return try rename(line, to: successor) }
    let shelf = try shelf(line.duty.register)
    try change(line, ["to_day": plan.day.description], because(successor))
    let code = Person.title.code(of: successor)
    var form: Form = [:]
    for (field, text) in zip(shelf.sheet.fields, shelf.sheet.texts(of: line.held.entry))
    where field.isWritable && !field.isState { form[field.name] = text }
    form[line.duty.field] = code
    form["from_day"] = plan.day.adding(1).description
    if form["deputy"] == code { form["deputy"] = "" }
    if line.held.entry is Assignment {
      form["appointed_by"] = "Hand-over from \(person.code)"
      form["decision"] = ""
      form["exception"] = plan.exception
    }
    let entered = try registrar.enter(shelf, form, because: because(successor))
    // What was in force is in force for the successor too; to enter it is only to draft it.
    if let was = line.held.entry as? Delegation, was.status == .inForce {
      try registrar.change(
        shelf, entered.id, seen: nil, ["status": Delegation.Status.inForce.rawValue],
        because: because(successor))
    }
  }

  /// Whether the entry begins only after the last day.
  private func begins(_ line: HandOverLine) -> Bool {
    let from =
      (line.held.entry as? Assignment)?.from ?? (line.held.entry as? BodyMember)?.from
      ?? (line.held.entry as? Delegation)?.from
    return from.map { $0 > plan.day } ?? false
  }

  private func change(_ line: HandOverLine, _ form: Form, _ reason: String) throws {
    try registrar.change(
      try shelf(line.duty.register), line.held.id, seen: nil, form, because: reason)
  }

  private func shelf(_ name: String) throws -> Shelf {
    guard let shelf = registrar.archivist.catalogue.shelf(name) else { throw Refusal.missing(name) }
    return shelf
  }

  private func because(_ successor: Int64?) -> String {
    let to = successor.map { " to \(Person.title.code(of: $0))" } ?? ""
    let words = "Hand-over from \(person.code)\(to)"
    return TextRules.isEmpty(plan.reason) ? words : "\(words): \(plan.reason)"
  }
}
