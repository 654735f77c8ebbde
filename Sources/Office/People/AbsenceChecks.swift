import Registers

/// Whoever covers decides in another's place, so not everybody may say who that is.
enum AbsenceChecks {
  @Sendable static func run(_ c: Checking) throws {
    guard let absence = c.after as? Absence, let person = absence.person?.id, absence.cover != nil,
      let me = c.archivist.actor.person, me != person, (c.before as? Absence)?.cover != absence.cover
    else { return }
    // To name the cover of another, the right to appoint is needed wherever she holds anything.
    for holding in try Holdings.of(person, on: c.archivist.now.day, c.connection) {
      let chain = try AuthorityPlace(c.archivist, holding.node).chain
      if !c.archivist.may(.change, Facts(area: .roles, chain: chain)) {
        c.problem(
          "cover",
          "Who covers is named by the person herself, or by who may appoint wherever she holds a post.")
        return
      }
    }
  }
}
