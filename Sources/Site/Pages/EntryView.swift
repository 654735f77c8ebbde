import Face
import Markup
import Measures
import Office
import Registers

/// One entry of a register: its facts in groups, what may be done with it, and the way to its history.
struct EntryView {
  let shelf: Shelf

  func answer(_ visit: Visit) async throws -> Answer {
    let id = try RegisterPages.id(visit, shelf)
    let shelf = shelf
    let (held, frame, rights, deciding) = try await visit.read { archivist in
      let held = try archivist.find(shelf, id)
      return (
        held, Frame(archivist), try EntryRights(archivist, shelf, held),
        try EntryView.deciding(archivist, shelf, held)
      )
    }
    return frame.page(
      visit, title: EntryView.name(held, shelf), lead: EntryView.lead(held),
      crumbs: EntryView.crumbs(held, shelf),
      room: RegisterPages.room(shelf), help: shelf.title.path,
      actions: EntryView.actions(held, shelf, rights, visit),
      body:
        "\(EntryView.archivedNotice(held))\(EntryView.facts(visit, held, shelf, rights))\(deciding)\(rights.notice(shelf))"
    )
  }

  /// Who may decide a request that waits, said to everyone who cannot.
  private static func deciding(_ archivist: Archivist, _ shelf: Shelf, _ held: AnyHeld) throws -> Markup {
    if let assignment = held.entry as? Assignment { return try LoadHint.markup(archivist, held, assignment) }
    if let report = held.entry as? StatusReport { return try ReportStanding.markup(archivist, held, report) }
    let isOpen =
      (held.entry as? WaiverRecord)?.status == .requested
      || (held.entry as? TailoringRecord)?.status == .proposed
    guard isOpen, !held.isArchived else { return .nothing }
    return try Permit(archivist, .approve, shelf, held.entry, id: held.id, words: "decide this").notice
  }

  /// What heads the page of an entry: its name, or what it is and its code.
  static func name(_ held: AnyHeld, _ shelf: Shelf) -> String {
    shelf.sheet.isNamed ? label(held, shelf) : title(held, shelf)
  }

  /// What tells an entry apart where its code stands beside it: its name, or the sentence that describes it.
  static func label(_ held: AnyHeld, _ shelf: Shelf) -> String {
    let name = shelf.sheet.name(of: held.entry)
    return name.isEmpty || name.utf8.count > 160 ? title(held, shelf) : name
  }

  private static func title(_ held: AnyHeld, _ shelf: Shelf) -> String {
    "\(Wording.sentence(shelf.title.one)) \(held.code)"
  }

  static func lead(_ held: AnyHeld) -> Markup {
    "\(Code(held.code)) · revision \(held.revision) · changed \(LongDay.text(held.changedAt.day.description))"
  }

  static func crumbs(_ held: AnyHeld, _ shelf: Shelf) -> [Crumb] {
    [Crumb(shelf.title.many, "/\(shelf.title.path)"), Crumb(held.code)]
  }

  static func archivedNotice(_ held: AnyHeld) -> Markup {
    held.isArchived
      ? Notice(.watch, title: "Archived", text: "This entry was put away. It stands here as it was.").markup
      : .nothing
  }

  static func actions(_ held: AnyHeld, _ shelf: Shelf, _ rights: EntryRights, _ visit: Visit) -> Markup {
    let base = "/\(shelf.title.path)/\(held.code)"
    var actions = Markup.nothing
    if rights.change.isAllowed, !held.isArchived {
      actions += ActionLink("Edit", href: base + "/edit", key: "edit").markup
    }
    if rights.history.isAllowed { actions += ActionLink("History", href: base + "/history").markup }
    if rights.archive.isAllowed {
      actions +=
        ActionLink(held.isArchived ? "Restore" : "Archive", href: base + "/archival", style: .quiet).markup
    }
    return actions
  }

  /// All facts in the groups of the sheet; what may be changed can be changed in place.
  static func facts(
    _ visit: Visit, _ held: AnyHeld, _ shelf: Shelf, _ rights: EntryRights, except: Set<String> = []
  ) -> Markup {
    let cells = CellView(catalogue: visit.house.catalogue, closed: rights.closed)
    let texts = shelf.sheet.texts(of: held.entry)
    var groups: [(name: String, facts: [Fact])] = []
    // The past is looked at, not changed.
    let mayEdit = rights.change.isAllowed && !held.isArchived && visit.query("as-of") == nil
    for (field, text) in zip(shelf.sheet.fields, texts) where !except.contains(field.name) {
      var value = cells.fact(field, text, held)
      if mayEdit, field.isWritable, let kind = InPlace.kind(field) {
        value =
          Editable(
            value, field: field.name, label: field.title, href: "/\(shelf.title.path)/\(held.code)",
            revision: Int(held.revision), value: text, kind: kind, options: InPlace.options(field)
          ).markup
      }
      let fact = Fact(field.unit.isEmpty ? field.title : "\(field.title) (\(field.unit))", value)
      if groups.last?.name == field.group {
        groups[groups.count - 1].facts.append(fact)
      } else {
        groups.append((field.group, [fact]))
      }
    }
    return groups.reduce(Markup.nothing) { page, group in
      page + Section(group.name.isEmpty ? "Facts" : group.name, body: Facts(group.facts).markup).markup
    }
  }
}

/// Which fields can be edited where they stand.
enum InPlace {
  static func kind(_ field: FieldNote) -> Editable.Kind? {
    switch field.kind {
    case .text: field.isMultiline ? .multiline : .text
    case .number: .number
    case .day: .date
    case .money: .money
    case .choice: .choice
    case .flag: .bool
    case .percent, .instant, .reference, .links: nil
    }
  }

  static func options(_ field: FieldNote) -> [FormOption] {
    guard case .choice(let options) = field.kind else { return [] }
    return options.map { FormOption($0.raw, $0.title) }
  }
}

/// What the reader may do with an entry, and who may where she may not.
struct EntryRights: Sendable {
  let change: Ruling
  let archive: Ruling
  let history: Ruling
  let whoMay: [Refusal.Candidate]
  /// The codes of what the entry points to and the reader may not open.
  let closed: Set<String>

  /// - Parameter naming: false where nobody is to be told who else may, which costs a search.
  init(_ archivist: Archivist, _ shelf: Shelf, _ held: AnyHeld, naming: Bool = true) throws {
    change = try archivist.decide(.change, shelf, held.entry, id: held.id)
    archive = try archivist.decide(.archive, shelf, held.entry, id: held.id)
    history = try archivist.decide(.readHistory, shelf, held.entry, id: held.id)
    closed = try archivist.closed([held], shelf)
    whoMay = change.isAllowed || !naming ? [] : try archivist.whoMay(.change, shelf, held.entry, id: held.id)
  }

  /// Said where the reader may look but not change.
  func notice(_ shelf: Shelf) -> Markup {
    if change.isAllowed { return .nothing }
    return Face.WhoMay(
      action: "change this \(shelf.title.one)", reason: "\(change.reason)",
      holders: whoMay.map(EntryRights.holder)
    ).markup
  }

  static func holder(_ one: Refusal.Candidate) -> Holder {
    Holder(
      name: one.person, role: one.role, place: one.place,
      href: one.isOpen ? one.personID.map { "/people/\(Person.title.code(of: $0))" } : nil)
  }
}
