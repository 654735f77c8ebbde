import Face
import Measures
import Office
import Registers

/// The reader's own appointments, and the rules over them, that she has not acknowledged as they stand.
enum ToAcknowledge {
  static func mine(_ archivist: Archivist) throws -> [WorkItem] {
    guard let me = archivist.actor.person else { return [] }
    let all = try Appointments(archivist, of: me).all
    if all.isEmpty { return [] }
    let acknowledged = try Acknowledged(archivist, assignments: all.map(\.assignment.id))
    let posts = all.filter { !acknowledged.isCurrent($0.assignment.id, by: me) }.map { one in
      let code = one.assignment.code
      return WorkItem(
        title: one.post.entry.name, href: "/people/\(Person.title.code(of: me))/responsibilities",
        about: Code(code, href: "/assignments/\(code)/letter").markup,
        due: one.assignment.entry.from.map { "since \(LongDayText.text($0))" } ?? "")
    }
    return posts + (try rules(archivist, me))
  }

  private static func rules(_ archivist: Archivist, _ me: Int64) throws -> [WorkItem] {
    let offices = try RulesOfEngagement.offices(archivist, of: me)
    let rules = try RulesOfEngagement(archivist, offices: offices)
    return offices.compactMap { id in
      guard let office = rules.office(id), !rules.isCurrent(id, by: me) else { return nil }
      return WorkItem(
        title: "Rules of engagement of \(office.entry.name)", href: "/offices/\(office.code)/rules",
        about: Code(office.code, href: "/offices/\(office.code)/rules").markup,
        due: rules.day(id, by: me).map { "changed since \(LongDayText.text($0))" } ?? "")
    }
  }
}
