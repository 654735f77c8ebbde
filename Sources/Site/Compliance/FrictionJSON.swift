import Measures
import Office
import Registers

/// Friction as JSON: the days, the sums, and a line for each governing office and control.
public enum FrictionJSON {
  /// What is counted, by stored name; the headings of the file are the same.
  static let names = [
    "cases", "waivers_asked", "waivers_granted", "waivers_refused", "waivers_in_force", "waivers_expired",
    "tailoring_asked", "tailoring_agreed", "advice_declined", "advice_followed", "held_up_now",
  ]

  static func numbers(_ count: FrictionCount) -> [Int] {
    [
      count.cases, count.waiversAsked, count.waiversGranted, count.waiversRefused, count.waiversInForce,
      count.waiversExpired, count.tailoringAsked, count.tailoringAgreed, count.declined, count.followed,
      count.heldUp,
    ]
  }

  public static func bytes(_ friction: Friction) -> [UInt8] {
    var w = JSONWriter()
    w.beginObject()
    w.pair("from", friction.from.description)
    w.pair("to", friction.to.description)
    w.key("all")
    w.beginObject()
    write(friction.whole, &w)
    w.endObject()
    w.key("items")
    w.beginArray()
    for line in friction.lines {
      w.beginObject()
      w.pair("office", OfficeUnit.title.code(of: line.office))
      w.pair("control", line.control.rawValue)
      write(line.count, &w)
      w.endObject()
    }
    w.endArray()
    w.endObject()
    return w.bytes
  }

  private static func write(_ count: FrictionCount, _ w: inout JSONWriter) {
    for (name, number) in zip(names, numbers(count)) { w.pair(name, number) }
    w.pair("median_days", count.medianHalves.map(LatencyWords.days(halves:)))
  }

  /// As text for a terminal: a line for each governing office and control.
  public static func text(_ friction: Friction) -> String {
    var lines = ["From \(friction.from) to \(friction.to)."]
    for line in friction.lines {
      let said = zip(names, numbers(line.count)).filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }
      let median = line.count.medianHalves.map { ", median_days \(LatencyWords.days(halves: $0))" } ?? ""
      lines.append(
        "\(OfficeUnit.title.code(of: line.office)) \(line.control.rawValue): "
          + "\(said.joined(separator: ", "))\(median)")
    }
    if friction.lines.isEmpty { lines.append("Nothing was asked for, declined or held up.") }
    return lines.joined(separator: "\n")
  }
}
