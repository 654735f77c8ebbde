import Registers

/// Nobody names herself sponsor or manager: being named is an appointment.
enum SelfAppointment {
  @Sendable static func run(_ c: Checking) throws {
    guard let me = c.archivist.actor.person else { return }
    for field in ["sponsor", "manager"] {
      let code = Person.title.code(of: me)
      let was = c.before.map { c.shelf.sheet.text(of: field, in: $0) } ?? ""
      if c.shelf.sheet.text(of: field, in: c.after) == code, was != code {
        throw Refusal.forbidden(
          .init(action: "appoint yourself", reason: "Nobody names herself \(field); ask whoever may appoint.")
        )
      }
    }
  }
}
