import Ledger
import Measures
import Registers

/// Advice that a project has declined, as it counts on a day: why, by whom and until when.
public struct DeclinedAdvice: Sendable {
  public let code: String
  public let reason: String
  public let person: String
  public let on: Day
  public let until: Day

  /// The answer in a sentence: `Declined because the supplier reports weekly, by Ada on 2026-06-30, until 2027-06-30.`
  public var words: String { "Declined because \(because), by \(person) on \(on), until \(until)." }

  /// The reason as it stands inside a sentence, without the stop at its end.
  public var because: String { String(reason.utf8.last == 0x2E ? reason.dropLast() : reason[...]) }
}

/// The answers that projects gave to advice, of each project and control the latest.
///
/// Like `ControlRecords`, it reads past the reader's own rights: ask it only for projects she may see.
struct AdviceAnswers {
  private var latest: [Int64: [ControlKey: Held<AdviceAnswer>]] = [:]
  private var names: [Int64: String] = [:]
  private let day: Day

  init(_ archivist: Archivist, projects: [Int64]) throws {
    day = archivist.day
    for held in try archivist.binding(AdviceAnswer.self, where: .in("t.project", projects)) {
      guard let project = held.entry.project?.id, let on = held.entry.on, on <= day else { continue }
      let known = latest[project]?[held.entry.control]
      if let known, (known.entry.on ?? .first, known.id) > (on, held.id) { continue }
      latest[project, default: [:]][held.entry.control] = held
    }
    let people = Set(latest.values.flatMap { $0.values.compactMap(\.entry.person?.id) })
    if people.isEmpty { return }
    for held in try archivist.binding(
      Person.self, where: .in("t.id", people.sorted()), withArchived: true)
    {
      names[held.id] = held.entry.name
    }
  }

  /// What the project declined, while it counts; nil where it said nothing, follows the advice, or the day is past.
  func declined(_ project: Int64, _ control: ControlKey) -> DeclinedAdvice? {
    guard let held = latest[project]?[control], held.entry.answer == .declined,
      let on = held.entry.on, let until = held.entry.until, until >= day
    else { return nil }
    let person = held.entry.person
    return DeclinedAdvice(
      code: held.code, reason: held.entry.reason,
      person: person.flatMap { names[$0.id] ?? $0.code } ?? "", on: on, until: until)
  }
}
