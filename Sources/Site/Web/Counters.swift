import Synchronization

/// Requests by route and status, and acts that a control held up, in the text format that Prometheus reads. Labels are route templates, so they are few.
final class Counters: Sendable {
  private struct Key: Hashable {
    let route: String
    let method: String
    let status: Int
  }
  private struct Tally {
    var count = 0
    var milliseconds: Int64 = 0
  }
  private let tallies = Mutex<[Key: Tally]>([:])
  /// How often each control has stood in the way of an act.
  private let refusals = Mutex<[String: Int]>([:])

  func refuse(control: String) { refusals.withLock { $0[control, default: 0] += 1 } }

  func count(route: String, method: String, status: Int, milliseconds: Int64) {
    let known: Set<String> = ["GET", "POST", "PATCH", "HEAD"]
    let key = Key(route: route, method: known.contains(method) ? method : "other", status: status)
    tallies.withLock {
      $0[key, default: Tally()].count += 1
      $0[key, default: Tally()].milliseconds += milliseconds
    }
  }

  var text: String {
    let all = tallies.withLock { $0 }.sorted {
      ($0.key.route, $0.key.method, $0.key.status) < ($1.key.route, $1.key.method, $1.key.status)
    }
    var out = "# HELP podium_requests_total Answered requests.\n# TYPE podium_requests_total counter\n"
    for (key, tally) in all { out += "podium_requests_total{\(label(key))} \(tally.count)\n" }
    out +=
      "# HELP podium_request_milliseconds_total Time spent on them.\n# TYPE podium_request_milliseconds_total counter\n"
    for (key, tally) in all {
      out += "podium_request_milliseconds_total{\(label(key))} \(tally.milliseconds)\n"
    }
    out +=
      "# HELP podium_control_refusals_total Acts that a control held up.\n# TYPE podium_control_refusals_total counter\n"
    for (control, count) in refusals.withLock({ $0 }).sorted(by: { $0.key < $1.key }) {
      out += "podium_control_refusals_total{control=\"\(control)\"} \(count)\n"
    }
    return out
  }

  private func label(_ key: Key) -> String {
    "route=\"\(key.route)\",method=\"\(key.method)\",status=\"\(key.status)\""
  }
}
