import Ledger
import Registers

/// The one who looks after the system holds no business rights, and there is always one.
enum AccountChecks {
  @Sendable static func run(_ c: Checking) throws {
    guard let account = c.after as? Account else { return }
    if account.isAdministrator, let person = account.person?.id {
      let holdings = try Holdings.of(person, on: c.archivist.now.day, c.connection)
      for holding in holdings {
        if let rule = Segregation.conflict(
          holding.role, RoleCatalogue.systemAdministrator, in: c.archivist.roles)
        {
          c.problem("is_administrator", rule)
          break
        }
      }
    }
    let before = c.before as? Account
    if before?.isAdministrator == true, before?.status == .active,
      !account.isAdministrator || account.status != .active
    {
      let others = try c.count(
        "account WHERE archived = 0 AND is_administrator = 1 AND status = 'active' AND id <> ?",
        [.int(c.id ?? 0)])
      if others == 0 {
        c.problem("is_administrator", "The last administrator stays; make another one first.")
      }
    }
  }
}
