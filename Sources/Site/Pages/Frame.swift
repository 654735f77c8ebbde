import Face
import Markup
import Measures
import Office
import Registers

/// What every page needs to know of its reader, taken in the same read as its content.
struct Frame: Sendable {
  let name: String
  let personCode: String?
  /// Her own page where she may open it, else her settings.
  private let home: String
  let office: String
  let asOf: Instant?

  init(_ archivist: Archivist) {
    name = archivist.actor.name
    let own = archivist.actor.person.map { Person.title.code(of: $0) }
    personCode = own
    let isOpen = own.map { (try? archivist.closed([$0]))?.isEmpty == true } ?? false
    home = isOpen ? own.map { "/people/\($0)" } ?? "/settings" : "/settings"
    let first = archivist.subject.holdings.first { $0.node.kind == .office }
    office = first.flatMap { archivist.tree.names[$0.node.id] } ?? ""
    asOf = archivist.asOf
  }

  /// The page around `body`.
  func page(
    _ visit: Visit, title: String, lead: Markup = .nothing, crumbs: [Crumb] = [], room: String, help: String,
    actions: Markup = .nothing, attribution: String = "", status: Int = 200, body: Markup
  ) -> Answer {
    let reader = Reader(
      name: name, href: home, signedIn: true, csrf: visit.csrf,
      office: office)
    let query = visit.ask.query.isEmpty ? "" : "?" + visit.ask.query
    var page = Page(
      title: title, lead: lead, crumbs: crumbs, room: room, reader: reader,
      asOf: asOf.map { $0.day.description },
      asOfAction: visit.ask.path + query, helpHref: "/help/\(help)",
      actions: asOf == nil ? actions : .nothing, body: body)
    page.version = visit.site.settings.version
    page.flash = Notices.flash(visit.query("notice"))
    if !attribution.isEmpty { page.attribution = "<p>\(attribution)</p>" }
    return .page(page.markup, status: status)
  }
}

/// Short confirmations that a page shows after an act, named in the address so that nothing has to be remembered.
enum Notices {
  static func flash(_ word: String?) -> Flash? {
    switch word {
    case "entered": Flash(.good, "Entered.")
    case "changed": Flash(.good, "Saved.")
    case "archived": Flash(.good, "Archived. It stays in the history and can be restored.")
    case "restored": Flash(.good, "Restored.")
    case "levelled": Flash(.good, "The delays are in the plan. Undo takes them back.")
    case "progressed": Flash(.good, "The progress is in the plan. Undo takes it back.")
    case "linked": Flash(.good, "Linked. The dates follow; Undo on the plan that waits takes it back.")
    case "unlinked": Flash(.good, "The link is taken out. Undo on the plan that waited brings it back.")
    case "baseline": Flash(.good, "The baseline is set. Undo takes it back.")
    case "imported": Flash(.good, "Imported.")
    case "decided": Flash(.good, "Decided. The record stands below.")
    case "withdrawn": Flash(.good, "Withdrawn.")
    case "handed-over": Flash(.good, "Handed over.")
    case "acknowledged": Flash(.good, "Acknowledged. It is kept with the appointment.")
    case "rules-acknowledged": Flash(.good, "Acknowledged. If the rules change, you are asked anew.")
    case "declined": Flash(.good, "Declined. The answer stands beside the advice while it counts.")
    case "ended": Flash(.good, "Ended.")
    case "password-changed": Flash(.good, "The password is changed. Your other sessions have ended.")
    case "password": Flash(.good, "The password is set. Sign in with it.")
    default: nil
    }
  }
}
