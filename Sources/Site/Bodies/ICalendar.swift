import Interchange
import Measures
import Office
import Registers

/// Meetings as an iCalendar stream (RFC 5545): lines of at most 75 octets, CRLF at their ends, text escaped.
enum ICalendar {
  /// - Parameter site: where the pages stand, `https://podium.example`, or empty where that is not known.
  static func bytes(_ calendar: MeetingCalendar, name: String, site: String = "") -> [UInt8] {
    var out: [UInt8] = []
    func line(_ text: String) { out += folded(text) }
    line("BEGIN:VCALENDAR")
    line("VERSION:2.0")
    line("PRODID:-//Podium//Meetings//EN")
    line("CALSCALE:GREGORIAN")
    line("METHOD:PUBLISH")
    line("X-WR-CALNAME:\(escaped(name))")
    for entry in calendar.entries {
      for text in event(entry, calendar.installation, site) { line(text) }
    }
    line("END:VCALENDAR")
    return out
  }

  private static func event(_ entry: MeetingCalendar.Entry, _ installation: String, _ site: String)
    -> [String]
  {
    let meeting = entry.held.entry
    guard let day = meeting.day else { return [] }
    var lines = [
      "BEGIN:VEVENT", "UID:\(entry.held.code.lowercased())-\(installation)@podium",
      "DTSTAMP:\(stamp(entry.changedAt))", "LAST-MODIFIED:\(stamp(entry.changedAt))",
      "SEQUENCE:\(max(entry.held.revision - 1, 0))",
    ]
    if let clock = ClockTime(meeting.startsAt) {
      lines.append("DTSTART:\(basic(day))T\(two(clock.minutes / 60))\(two(clock.minutes % 60))00Z")
      lines.append("DURATION:PT\(meeting.minutesLong ?? 60)M")
    } else {
      lines.append("DTSTART;VALUE=DATE:\(basic(day))")
      lines.append("DTEND;VALUE=DATE:\(basic(day.adding(1)))")
    }
    let isSame = meeting.name == entry.body.entry.name
    lines.append("SUMMARY:\(escaped(isSame ? meeting.name : "\(entry.body.entry.name): \(meeting.name)"))")
    if !meeting.place.isEmpty { lines.append("LOCATION:\(escaped(meeting.place))") }
    lines.append("DESCRIPTION:\(escaped(description(entry)))")
    if !site.isEmpty { lines.append("URL:\(site)/meetings/\(entry.held.code)") }
    lines.append("STATUS:\(meeting.status == .cancelled ? "CANCELLED" : "CONFIRMED")")
    lines.append("TRANSP:OPAQUE")
    lines.append("END:VEVENT")
    return lines
  }

  private static func description(_ entry: MeetingCalendar.Entry) -> String {
    var parts = ["\(entry.held.code), \(entry.held.entry.status.title.lowercased())."]
    if let day = entry.held.entry.papersIssuedOn { parts.append("Papers issued on \(day).") }
    return parts.joined(separator: "\n")
  }

  /// `20260331T093000Z`
  static func stamp(_ instant: Instant) -> String { ICalendarText.stamp(instant) }

  private static func basic(_ day: Day) -> String {
    String(decoding: day.description.utf8.filter { $0 != 0x2D }, as: UTF8.self)
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  static func escaped(_ text: String) -> String { ICalendarText.escaped(text) }

  static func folded(_ text: String) -> [UInt8] { ICalendarText.folded(text) }
}
