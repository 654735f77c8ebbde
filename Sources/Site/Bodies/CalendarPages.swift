import Face
import Markup
import Measures
import Office
import Registers

/// One's own meetings: as a page, as a feed with a session or token, and under a secret address for calendar programs.
enum CalendarPages {
  static var routes: [Route] {
    [
      Route("GET", "/calendar", act: "see one's own meetings") { try await page($0, secret: nil) },
      Route("POST", "/calendar/address", act: "make an address for one's own calendar", handle: makeAddress),
      Route("GET", "/calendar.ics", act: "see one's own meetings", handle: own),
      Route(
        "GET", "/calendar/{secret}/meetings.ics", gate: .everyone(.calendar), act: "see one's own meetings",
        handle: bySecret),
      Route("GET", "/bodies/{code}/calendar.ics", act: "see bodies", handle: ofBody),
    ]
  }

  @Sendable private static func own(_ visit: Visit) async throws -> Answer {
    let calendar = try await visit.read { try MeetingCalendar.own($0) }
    return feed(calendar, name: "My meetings", visit)
  }

  @Sendable private static func ofBody(_ visit: Visit) async throws -> Answer {
    let shelf = try visit.house.catalogue.shelf(Body.self)
    let id = try RegisterPages.id(visit, shelf)
    let (calendar, name) = try await visit.read { archivist in
      let held = try archivist.find(shelf, id)
      return (try MeetingCalendar.of(archivist, body: id), shelf.sheet.name(of: held.entry))
    }
    return feed(calendar, name: name, visit)
  }

  /// Whoever knows the address may read that calendar and nothing else; a wrong one is answered like no page at all.
  @Sendable private static func bySecret(_ visit: Visit) async throws -> Answer {
    let secret = visit.value("secret")
    guard secret.utf8.count == 64 else { throw NotHere() }
    do {
      let tally = visit.tally
      let calendar = try await visit.house.read(.calendar(secret)) { archivist in
        defer { tally.add(archivist.connection.statements) }
        return try MeetingCalendar.own(archivist)
      }
      return feed(calendar, name: "My meetings", visit)
    } catch is SignInNeeded { throw NotHere() }
  }

  private static func feed(_ calendar: MeetingCalendar, name: String, _ visit: Visit) -> Answer {
    Answer(
      200, type: "text/calendar; charset=utf-8",
      body: ICalendar.bytes(calendar, name: name, site: site(visit)),
      headers: [("content-disposition", "inline; filename=\"meetings.ics\"")])
  }

  /// Where the pages stand, as the asking program knows them.
  private static func site(_ visit: Visit) -> String {
    guard let host = visit.ask.header("host"), host.utf8.count <= 255,
      host.utf8.allSatisfy({ byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
          || byte == 0x2E || byte == 0x2D || byte == 0x3A || byte == 0x5B || byte == 0x5D
      })
    else { return "" }
    return (visit.ask.isSecure ? "https://" : "http://") + host
  }

  @Sendable private static func makeAddress(_ visit: Visit) async throws -> Answer {
    let (account, _, actor) = try await SettingsPages.account(visit)
    guard actor.means == .session else {
      throw Refusal.forbidden(
        .init(action: "make an address with a token", reason: "Sign in to make one."))
    }
    let secret = try await visit.site.tokens.makeCalendarAddress(account: account)
    return try await page(visit, secret: secret)
  }

  private static func page(_ visit: Visit, secret: String?) async throws -> Answer {
    let (frame, calendar, day, mayAsk) = try await visit.read { archivist in
      (
        Frame(archivist), try MeetingCalendar.own(archivist), archivist.day,
        archivist.actor.account != nil && archivist.actor.means == .session
      )
    }
    let coming = calendar.entries.filter { ($0.held.entry.day ?? .first) >= day }
    return frame.page(
      visit, title: "My meetings", lead: "Of the bodies in which you sit or stand in for somebody.",
      crumbs: [Crumb("Governance", "/governance"), Crumb("My meetings")], room: "governance",
      help: "calendar",
      actions: ActionLink("Download", href: "/calendar.ics").markup,
      body: "\(secret.map { shown($0, visit) })\(table(coming, day))\(if: mayAsk, address(visit))")
  }

  private static func table(_ coming: [MeetingCalendar.Entry], _ day: Day) -> Table {
    Table(
      columns: [
        .init(title: "Meeting"), .init(title: "Body"), .init(title: "Day"),
        .init(title: "Starts", unit: "UTC"),
        .init(title: "Place"), .init(title: "Status"),
      ],
      rows: coming.map { entry in
        let meeting = entry.held.entry
        let href = "/meetings/\(entry.held.code)"
        return Table.Row(
          cells: [
            "<a href=\"\(href)\">\(meeting.name)</a>",
            "<a href=\"/bodies/\(entry.body.code)\">\(entry.body.entry.name)</a>",
            "\(meeting.day.map { "\(DueWords.short($0)), \(DueWords.text($0, from: day))" } ?? "–")",
            "\(meeting.startsAt)", "\(meeting.place)", MeetingWords.badge(meeting.status).markup,
          ], href: href, id: entry.held.code)
      }, caption: "My meetings",
      empty: EmptyState(
        title: "No meeting waits for you", text: "Meetings of the bodies in which you sit stand here."))
  }

  private static func shown(_ secret: String, _ visit: Visit) -> Markup {
    let address = "\(site(visit))/calendar/\(secret)/meetings.ics"
    return Notice(
      .good, title: "The address of your calendar",
      text: """
        Copy it into your calendar program now; it is not shown again.<br><code>\(address)</code><br>\
        Whoever has it can read your meetings, so keep it to yourself.
        """
    ).markup
  }

  private static func address(_ visit: Visit) -> Markup {
    Section(
      "In your calendar program",
      lead: "A secret address that reads your meetings and nothing else, for programs that cannot sign in.",
      body: """
        <p>A new address ends the one before. You can end it under <a href="/settings">Settings</a>, Tokens.</p>\
        \(ActionButton("Make a new address", action: "/calendar/address", csrf: visit.csrf))
        """
    ).markup
  }
}
