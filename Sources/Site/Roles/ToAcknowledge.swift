import Face
import Measures
import Office
import Registers

/// The reader's own appointments that she has not acknowledged as they stand.
enum ToAcknowledge {
  static func mine(_ archivist: Archivist) throws -> [WorkItem] {
    guard let me = archivist.actor.person else { return [] }
    let all = try Appointments(archivist, of: me).all
    if all.isEmpty { return [] }
    let acknowledged = try Acknowledged(archivist, assignments: all.map(\.assignment.id))
    return all.filter { !acknowledged.isCurrent($0.assignment.id, by: me) }.map { one in
      let code = one.assignment.code
      return WorkItem(
        title: one.post.entry.name, href: "/people/\(Person.title.code(of: me))/responsibilities",
        about: Code(code, href: "/assignments/\(code)/letter").markup,
        due: one.assignment.entry.from.map { "since \(LongDayText.text($0))" } ?? "")
    }
  }
}
