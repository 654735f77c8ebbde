import Face
import Markup
import Measures
import Office
import Registers

/// What does not fit between or within offices, each with the mend.
struct OfficeConflicts {
  let model: OfficeRoom.Model
  init(_ model: OfficeRoom.Model) { self.model = model }

  var all: [WorkItem] {
    let standings = model.offices.map { held in
      OfficeStanding(
        id: held.code, title: held.entry.name, parent: held.entry.parent.map(\.code),
        scope: held.entry.scopeKind.rawValue, domain: held.entry.domain,
        isOperating: held.entry.status == .operating)
    }
    // A project names one governing office, so no two can claim it.
    let clashes = Controls.clashes(offices: standings, claims: [], on: model.day).map { clash in
      WorkItem(
        title: clash.text, href: "/offices/\(clash.offices.first ?? "")", about: mend(clash), tone: .watch)
    }
    return clashes + model.offices.flatMap(own)
  }

  private func mend(_ clash: OfficeClash) -> Markup {
    "\(clash.mend) \(CellView.joined(clash.offices.map { "<a href=\"/offices/\($0)\">\($0)</a>" }))"
  }

  private func own(_ held: Held<OfficeUnit>) -> [WorkItem] {
    [mandate(held), head(held), sunset(held)].compactMap { $0 } + seats(held)
  }

  /// Whether the office works at present; before and after that it may lack what it needs.
  private func works(_ office: OfficeUnit) -> Bool {
    [.operating, .underReview, .transforming].contains(office.status)
  }

  private func mandate(_ held: Held<OfficeUnit>) -> WorkItem? {
    guard works(held.entry), !model.inForce.contains(held.id) else { return nil }
    return WorkItem(
      title: "\(held.entry.name) operates without a mandate in force.", href: "/offices/\(held.code)",
      about: "Have a mandate approved and put in force, or close the office.", tone: .bad)
  }

  private func head(_ held: Held<OfficeUnit>) -> WorkItem? {
    let office = held.entry
    guard office.status != .closed, office.status != .proposed else { return nil }
    let head = model.heads[held.id]
    if let head, !head.holders.isEmpty { return nil }
    let what = head == nil ? "\(office.name) has no head post." : "The head post of \(office.name) is vacant."
    let mend =
      head.map { "Appoint somebody to \($0.post)." } ?? "Add the head post and appoint somebody."
    return WorkItem(
      title: what, href: "/offices/\(held.code)?side=posts", about: "\(mend)",
      tone: works(office) ? .bad : .watch)
  }

  private func sunset(_ held: Held<OfficeUnit>) -> WorkItem? {
    guard let sunset = held.entry.sunset, sunset < model.day, held.entry.status != .closed else { return nil }
    return WorkItem(
      title: "\(held.entry.name) is past its last day, \(LongDayText.text(sunset)).",
      href: "/offices/\(held.code)", about: "Close it, or give it a new last day by decision.", tone: .bad)
  }

  private func seats(_ held: Held<OfficeUnit>) -> [WorkItem] {
    guard held.entry.status != .closed else { return [] }
    return model.staff.seats(of: held.id).filter {
      $0.post.isMandatory && $0.isVacant && !$0.post.isHead
    }.map { seat in
      WorkItem(
        title: "\(seat.post.name) at \(held.entry.name) must be filled and is vacant.",
        href: "/offices/\(held.code)?side=posts",
        about: "Appoint somebody, or say that the post need not be filled.", tone: .watch)
    }
  }
}
