import Face
import Markup
import Office
import Registers

/// What to do first while the office is nearly empty, and where an administrator finds her tools.
struct FirstSteps: Sendable {
  let offices: Int
  let projects: Int
  let mayFoundOffice: Bool
  let mayEnterProjects: Bool
  let isAdministratorOnly: Bool

  init(_ archivist: Archivist) throws {
    let shelf = try archivist.catalogue.shelf(Project.self)
    offices = archivist.tree.all.count
    projects = Int(try archivist.reckon(shelf, "COUNT(*)").first?.int(0) ?? 0)
    mayFoundOffice = try archivist.mayEnterSomewhere(try archivist.catalogue.shelf(OfficeUnit.self))
    mayEnterProjects = try archivist.mayEnterSomewhere(shelf)
    isAdministratorOnly = archivist.actor.isAdministrator && archivist.subject.holdings.isEmpty
  }

  var markup: Markup { isAdministratorOnly ? administrator : steps }

  private var steps: Markup {
    var items: [WorkItem] = []
    if offices <= 1, mayFoundOffice {
      items.append(
        WorkItem(
          title: "Set up the office", href: "/set-up",
          about: "A few questions; what form of office fits and why, and a draft of hub, spokes and posts."))
      items.append(
        WorkItem(
          title: "Found the next office", href: "/offices/new",
          about: "Hubs and spokes, permanent or for one programme: each with its own controls."))
    }
    if offices > 1, projects == 0, mayFoundOffice {
      items.append(
        WorkItem(
          title: "See what remains of the set-up", href: "/set-up/next",
          about: "People for the posts, mandates to approve, delegations to put in force."))
    }
    if projects == 0, mayEnterProjects {
      items.append(
        WorkItem(
          title: "Import a portfolio", href: "/import",
          about: "From a spreadsheet (CSV or XLSX), with a look before it counts."))
      items.append(
        WorkItem(
          title: "Enter the first project", href: "/projects/new",
          about: "A name and its governing office are enough."))
    }
    if items.isEmpty { return .nothing }
    return Section("First steps", lead: "The office is nearly empty.", body: WorkList(items).markup).markup
  }

  private var administrator: Markup {
    let items = [
      WorkItem(
        title: "Accounts", href: "/accounts",
        about: "Who may sign in. Rights in the business come from posts, not from accounts."),
      WorkItem(title: "Settings", href: "/settings", about: "Your tokens and sessions."),
    ]
    return Section(
      "Looking after the system",
      lead: "This account looks after Podium and takes no part in the business of the office.",
      body: WorkList(items).markup
    ).markup
  }
}
