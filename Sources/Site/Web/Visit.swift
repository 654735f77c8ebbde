import Markup
import Measures
import Office
import Registers
import Synchronization

/// One request on its way: what was asked, the values in its path, and the key that came with it.
public struct Visit: Sendable {
  let ask: Ask
  let site: Site
  let values: [String: String]
  let pairs: [(name: String, value: String)]
  let key: House.Key?
  /// The session's secret, for forms and for signing out.
  let session: String?
  /// How many statements the answer has cost so far.
  let tally: Tally

  var house: House { site.house }

  func value(_ name: String) -> String { values[name] ?? "" }
  func query(_ name: String) -> String? { pairs.first { $0.name == name }?.value }

  /// The key, or the way to the sign-in page.
  func needKey() throws -> House.Key {
    guard let key else { throw SignInNeeded() }
    return key
  }

  /// The moment in the past that the address asks for.
  func asOf() throws -> Instant? {
    guard let text = query("as-of"), !text.isEmpty else { return nil }
    guard let instant = Instant(text) else {
      throw Refusal.misasked([
        Problem("as-of", "The moment is written as 2026-03-31 or 2026-03-31T09:30:00Z.")
      ])
    }
    return instant < house.clock() ? instant : nil
  }

  func read<T: Sendable>(_ body: @escaping @Sendable (Archivist) throws -> T) async throws -> T {
    let tally = tally
    return try await house.read(try needKey(), asOf: try asOf()) { archivist in
      defer { tally.add(archivist.connection.statements) }
      return try body(archivist)
    }
  }

  /// The past is looked at, not changed.
  func write<T: Sendable>(_ body: @escaping @Sendable (Registrar) throws -> T) async throws -> T {
    if try asOf() != nil {
      throw Refusal.forbidden(
        .init(action: "change the past", reason: "The past is read-only; go back to now first."))
    }
    let tally = tally
    return try await house.write(try needKey(), request: ask.id) { registrar in
      defer { tally.add(registrar.archivist.connection.statements) }
      return try body(registrar)
    }
  }

  /// The fields of a form that was sent, each once.
  func form() throws -> Form {
    guard let type = ask.header("content-type"),
      type.utf8.starts(with: "application/x-www-form-urlencoded".utf8),
      let pairs = Encoded.pairs(ask.body)
    else { throw Refusal.misasked([Problem("", "This was not sent as a form.")]) }
    var form: Form = [:]
    for (name, value) in pairs {
      // A list of ticks comes as the same name several times.
      if let known = form[name] {
        form[name] = known.isEmpty ? value : known + ", " + value
      } else {
        form[name] = value
      }
    }
    return form
  }

  /// What forms must send back to show that they are ours.
  var csrf: String { session.map { Site.csrf($0) } ?? "" }
}

extension Visit {
  /// The same request with a value as if it had stood in the path.
  func with(value: String, for name: String) -> Visit {
    var values = values
    values[name] = value
    return Visit(ask: ask, site: site, values: values, pairs: pairs, key: key, session: session, tally: tally)
  }

  /// The same request with these values as if they had stood in the address.
  func asking(_ pairs: [(name: String, value: String)]) -> Visit {
    Visit(ask: ask, site: site, values: values, pairs: pairs, key: key, session: session, tally: tally)
  }

  /// The same request as if it had asked for another page of ours, for a form that comes back on the page around it.
  func at(_ path: String, _ pairs: [(name: String, value: String)]) -> Visit {
    var ask = ask
    ask.path = path
    ask.query = pairs.map { "\(Link.encode($0.name))=\(Link.encode($0.value))" }.joined(separator: "&")
    return Visit(ask: ask, site: site, values: values, pairs: pairs, key: key, session: session, tally: tally)
  }
}

/// Counts the statements of one request; budgets per page are tests.
final class Tally: Sendable {
  private let statements = Mutex(0)
  func add(_ count: Int) { statements.withLock { $0 += count } }
  var count: Int { statements.withLock { $0 } }
}
