import Measures
import Registers
import Synchronization
import Testing

@testable import Office
@testable import Site

/// Calendar feeds: the form that RFC 5545 asks for, and who reads whose meetings.
@Suite struct CalendarTests {
  @Test func linesAreFoldedAndTextIsEscaped() async throws {
    let chamber = try await Chamber()
    let answer = await chamber.town.get("/calendar.ics", chamber.member)
    #expect(answer.status == 200 && answer.header("content-type") == "text/calendar; charset=utf-8")
    let text = answer.text
    #expect(text.utf8.count { $0 == 0x0A } == text.utf8.count { $0 == 0x0D }, "Every line ends with CRLF")
    for line in text.utf8.split(separator: 0x0A) { #expect(line.count - 1 <= 75, "\(String(line) ?? "")") }
    let unfolded = Self.unfolded(answer.body)
    #expect(
      unfolded.contains("SUMMARY:Spoke board: Board\\, spring\\; \"round\" 1\\, part\\\\2"), "\(unfolded)")
    #expect(
      unfolded.contains {
        $0.hasPrefix("LOCATION:Ostvik\\, höga rummet på våningen") && $0.hasSuffix("i juni")
      })
    #expect(unfolded.contains("DTSTART:20260630T093000Z") && unfolded.contains("DURATION:PT45M"))
    #expect(unfolded.first == "BEGIN:VCALENDAR" && unfolded.last == "END:VCALENDAR")
    #expect(unfolded.contains("VERSION:2.0") && unfolded.contains { $0.hasPrefix("PRODID:") })
    #expect(unfolded.contains("DTSTAMP:20260630T090000Z"))
  }

  @Test func foldingNeverCutsACharacter() {
    for length in 60...90 {
      let line = "SUMMARY:" + String(repeating: "å", count: length) + "😀é"
      let folded = ICalendar.folded(line)
      #expect(String(bytes: folded, encoding: .utf8) != nil)
      #expect(Self.unfolded(folded) == [line])
      for part in folded.split(separator: 0x0A) { #expect(String(bytes: part, encoding: .utf8) != nil) }
    }
  }

  @Test func aMovedMeetingKeepsItsNameAndCountsOn() async throws {
    let chamber = try await Chamber()
    let before = Self.unfolded(await chamber.town.get("/calendar.ics", chamber.member).body)
    try await chamber.town.house.write(.actor(.console), request: "test") { registrar in
      let shelf = try registrar.archivist.catalogue.shelf(Meeting.self)
      _ = try registrar.change(shelf, chamber.meeting, seen: nil, ["starts_at": "", "on_day": "2026-07-02"])
    }
    let after = Self.unfolded(await chamber.town.get("/calendar.ics", chamber.member).body)
    func line(_ name: String, _ lines: [String]) -> String { lines.first { $0.hasPrefix(name) } ?? "" }
    #expect(line("UID:", before) == line("UID:", after) && line("UID:", after).hasSuffix("@podium"))
    #expect(line("SEQUENCE:", before) == "SEQUENCE:1" && line("SEQUENCE:", after) == "SEQUENCE:2")
    #expect(after.contains("DTSTART;VALUE=DATE:20260702") && after.contains("DTEND;VALUE=DATE:20260703"))
  }

  @Test func aSecretAddressOpensOneCalendarAndNothingElse() async throws {
    let lines = Mutex<[String]>([])
    let chamber = try await Chamber()
    let town = chamber.town
    let account = try await town.house.read(.actor(.console)) { archivist in
      try archivist.all(Account.self).first { $0.entry.email.hasPrefix("member") }?.id ?? 0
    }
    let secret = try await town.site.tokens.makeCalendarAddress(account: account)
    let site = Site(town.house, settings: town.site.settings) { line in
      lines.withLock { $0.append("\(line)") }
    }
    let answer = await site.answer(Ask("GET", "/calendar/\(secret)/meetings.ics"))
    #expect(answer.status == 200 && answer.text.contains("BEGIN:VEVENT"))
    #expect(
      lines.withLock { $0.allSatisfy { !$0.contains(secret) } && $0.count == 1 }, "The secret is not logged")
    // No other door takes it, and no other token opens this one.
    for path in ["/calendar.ics", "/api/v1/meetings", "/settings", "/"] {
      #expect([401, 303].contains(await town.get(path, secret).status), "\(path)")
    }
    #expect(await town.ask("GET", "/calendar/\(chamber.member)/meetings.ics").status == 404)
    #expect(
      await town.ask("GET", "/calendar/\(String(repeating: "0", count: 64))/meetings.ics").status == 404)
    #expect(await town.ask("POST", "/calendar/address", token: chamber.member).status == 403)
    let next = try await town.site.tokens.makeCalendarAddress(account: account)
    #expect(await town.ask("GET", "/calendar/\(secret)/meetings.ics").status == 404, "A new one ends the old")
    #expect(await town.ask("GET", "/calendar/\(next)/meetings.ics").status == 200)
  }

  @Test func eachReadsHerOwnMeetings() async throws {
    let chamber = try await Chamber()
    #expect(await chamber.town.get("/calendar.ics", chamber.secretary).text.contains("BEGIN:VEVENT"))
    let director = await chamber.town.get("/calendar.ics", chamber.director)
    #expect(
      director.status == 200 && !director.text.contains("BEGIN:VEVENT"), "No seat, no meeting of her own")
    #expect(
      await chamber.town.get("/bodies/B-1/calendar.ics", chamber.director).text.contains("BEGIN:VEVENT"))
  }

  private static func unfolded(_ bytes: [UInt8]) -> [String] {
    var lines: [[UInt8]] = []
    for line in bytes.split(separator: 0x0A) {
      let line = line.last == 0x0D ? line.dropLast() : line
      if line.first == 0x20, !lines.isEmpty {
        lines[lines.count - 1] += line.dropFirst()
      } else {
        lines.append(Array(line))
      }
    }
    return lines.map { String(decoding: $0, as: UTF8.self) }
  }
}
