import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// A meeting from agenda to minutes: run here, and read or printed as agenda and as minutes.
enum MeetingPage {
  enum View: String, CaseIterable, Sendable {
    case run, agenda, minutes

    var title: String {
      switch self {
      case .run: "Run the meeting"
      case .agenda: "Agenda"
      case .minutes: "Minutes"
      }
    }
  }

  /// What is shown, taken in one read.
  struct Model: Sendable {
    let frame: Frame
    let held: AnyHeld
    let meeting: Meeting
    let room: MeetingRoom
    let rights: EntryRights
    let isSteward: Bool
    let me: Int64?
    let day: Day
    let points: [MeetingPoint]
    let names: [Int64: String]
    let waiting: [Held<AuthorityRequest>]
    let mayAdd: Bool

    var base: String { "/meetings/\(held.code)" }
    func name(_ person: Int64) -> String { names[person] ?? room.seats.name(person) }
    var isNow: Bool { frame.asOf == nil && !held.isArchived }
  }

  /// - Parameters:
  ///   - problems: why an act on this page was refused.
  ///   - typed: what was typed for it.
  static func answer(_ visit: Visit, problems: [Problem] = [], typed: Form = [:]) async throws -> Answer {
    let shelf = try visit.house.catalogue.shelf(Meeting.self)
    let id = try RegisterPages.id(visit, shelf)
    let view = View(rawValue: visit.query("view") ?? "") ?? .run
    let model = try await visit.read { try gather($0, shelf, id) }
    let tabs = Tabs(
      View.allCases.map {
        Tab($0.title, href: "\(model.base)?view=\($0.rawValue)\(asOf(visit))", current: $0 == view)
      }, label: "Sides of this meeting")
    let body: Markup
    switch view {
    case .run: body = MeetingRun(model: model, visit: visit, typed: typed).markup
    case .agenda: body = MeetingPapers(model: model).agenda
    case .minutes: body = MeetingPapers(model: model).minutes
    }
    return model.frame.page(
      visit, title: model.meeting.name, lead: lead(model),
      crumbs: [
        Crumb("Bodies", "/bodies"), Crumb(model.room.body.entry.name, "/bodies/\(model.room.body.code)"),
        Crumb(model.held.code),
      ], room: "governance", help: "meetings",
      actions: EntryView.actions(model.held, shelf, model.rights, visit),
      status: problems.isEmpty ? 200 : 422,
      body: "\(tabs)\(EntryView.archivedNotice(model.held))\(said(problems))\(body)")
  }

  private static func asOf(_ visit: Visit) -> String {
    visit.query("as-of").map { "&as-of=\(Link.encode($0))" } ?? ""
  }

  private static func lead(_ model: Model) -> Markup {
    let day = model.meeting.day.map(LongDayText.text) ?? ""
    let start = model.meeting.startsAt.isEmpty ? "" : ", \(model.meeting.startsAt) UTC"
    let place = model.meeting.place.isEmpty ? "" : ", \(model.meeting.place)"
    return "\(Code(model.held.code)) · \(day)\(start)\(place) · \(MeetingWords.badge(model.meeting.status))"
  }

  private static func said(_ problems: [Problem]) -> Markup {
    if problems.isEmpty { return .nothing }
    return ProblemSummary(problems: problems.map(\.sentence)).markup
  }

  private static func gather(_ archivist: Archivist, _ shelf: Shelf, _ id: Int64) throws -> Model {
    let held = try archivist.find(shelf, id)
    guard let typed = held.as(Meeting.self) else { throw Refusal.missing(shelf.title.one) }
    let room = try MeetingRoom(archivist, meeting: typed)
    let points = try MeetingPoint.all(archivist, room)
    let voters = points.flatMap { $0.votes.compactMap { $0.entry.person?.id } }
    var item = AgendaItem()
    item.meeting = Reference(id)
    let isOpen = [.planned, .papersIssued].contains(typed.entry.status)
    let mayAdd = try BodyPage.may(archivist, item)
    return Model(
      frame: Frame(archivist), held: held, meeting: typed.entry, room: room,
      rights: try EntryRights(archivist, shelf, held, naming: false),
      isSteward: try room.isSteward(archivist),
      me: archivist.actor.person, day: archivist.day, points: points,
      names: try archivist.personNames(typed.entry.present.ids + typed.entry.apologies.ids + voters),
      waiting: isOpen && mayAdd ? try BodyScope(room.body.entry).openRequests(archivist) : [],
      mayAdd: mayAdd && [.planned, .papersIssued, .held].contains(typed.entry.status))
  }
}
