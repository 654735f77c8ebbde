import Assets
import Face
import Markup
import Measures
import Office
import Registers
import Synchronization

/// The whole site behind any server: takes an `Ask`, gives an `Answer`, and never throws.
public final class Site: Sendable {
  public let house: House
  public let signIn: SignIn
  public let secrets: Secrets
  public let tokens: Tokens
  public let sessions: Sessions
  public let settings: SiteSettings
  public let routes: RouteTable
  /// Told of every answered request: route, status, milliseconds, statements.
  let log: @Sendable (LogLine) -> Void
  let counters = Counters()
  let planWorks = PlanWorks()

  public convenience init(
    _ house: House, password: Password = Password(), settings: SiteSettings = SiteSettings(),
    log: @escaping @Sendable (LogLine) -> Void = { _ in }
  ) {
    self.init(
      house, password: password, settings: settings, routes: Routes.all(house.catalogue), log: log)
  }

  init(
    _ house: House, password: Password, settings: SiteSettings, routes: [Route],
    log: @escaping @Sendable (LogLine) -> Void = { _ in }
  ) {
    self.house = house
    self.settings = settings
    self.log = log
    signIn = SignIn(house, password: password)
    secrets = Secrets(house, password: password)
    tokens = Tokens(house)
    sessions = Sessions(house)
    self.routes = RouteTable(routes)
  }

  /// Answers a request. Whatever goes wrong becomes a page or a problem document.
  public func answer(_ ask: Ask) async -> Answer {
    let start = house.clock()
    var name = "-"
    var answer: Answer
    let tally = Tally()
    do {
      let (route, visit) = try arrive(ask, tally)
      name = route.path
      let outcome: Result<Answer, any Error>
      do { outcome = .success(try await route.handle(visit)) } catch { outcome = .failure(error) }
      // Whoever is not known learns nothing, not even that her question was wrong or needed no reading.
      if route.gate == .known, tally.count == 0 { try await known(visit) }
      answer = try outcome.get()
    } catch {
      if case .blocked(let control, _, _)? = error as? Refusal { counters.refuse(control: control) }
      answer = Failures(site: self, ask: ask).answer(error)
    }
    for (header, value) in SecurityHeaders.all(secure: ask.isSecure) where answer.header(header) == nil {
      answer.headers.append((header, value))
    }
    if answer.header("cache-control") == nil { answer.headers.append(("cache-control", "no-store")) }
    answer.headers.append(("x-request-id", ask.id))
    let took = house.clock().milliseconds - start.milliseconds
    counters.count(route: name, method: ask.method, status: answer.status, milliseconds: took)
    answer.headers.append(("server-timing", "db;desc=\"\(tally.count) statements\""))
    log(
      LogLine(
        id: ask.id, method: ask.method, route: name, status: answer.status, milliseconds: took,
        statements: tally.count,
        address: ask.address))
    return answer
  }

  /// Throws unless the key opens the door.
  private func known(_ visit: Visit) async throws {
    do { try await house.read(try visit.needKey()) { _ in } } catch let needed as SignInNeeded {
      throw needed
    } catch {}
  }

  /// Finds the route and checks all that holds for every request.
  private func arrive(_ ask: Ask, _ tally: Tally) throws -> (Route, Visit) {
    guard let path = ask.segments, let pairs = ask.pairs else { throw NotHere() }
    let found = routes.find(path)
    if found.isEmpty { throw NotHere() }
    let method = ask.method == "HEAD" ? "GET" : ask.method
    guard let (route, values) = found.first(where: { $0.route.method == method }) else {
      throw WrongMethod(allowed: Set(found.map(\.route.method)).sorted())
    }
    let (key, session) = try keys(ask)
    if route.gate == .known, key == nil { throw SignInNeeded() }
    if method != "GET" { try sameSite(ask, session: session, key: key) }
    return (
      route,
      Visit(ask: ask, site: self, values: values, pairs: pairs, key: key, session: session, tally: tally)
    )
  }

  private func keys(_ ask: Ask) throws -> (House.Key?, String?) {
    if let header = ask.header("authorization") {
      let parts = header.utf8.split(separator: 0x20)
      guard parts.count == 2, String(parts[0])?.lowercased() == "bearer", let token = String(parts[1]),
        token.utf8.count <= 200
      else { throw SignInNeeded() }
      return (.token(token), nil)
    }
    if let secret = ask.cookie(settings.cookieName), secret.utf8.count == 64 {
      return (.session(secret), secret)
    }
    return (nil, nil)
  }

  /// Guards against requests that another site made the browser send.
  private func sameSite(_ ask: Ask, session: String?, key: House.Key?) throws {
    if case .token? = key { return }
    if let fetch = ask.header("sec-fetch-site"), fetch != "same-origin", fetch != "none" { throw CrossSite() }
    if let origin = ask.header("origin"), let host = ask.header("host") {
      guard origin == "https://\(host)" || origin == "http://\(host)" else { throw CrossSite() }
    }
    guard let session else { return }
    let sent =
      ask.header("x-csrf") ?? Encoded.pairs(ask.body.prefix(1_000_000))?.first { $0.name == "csrf" }?.value
      ?? Multipart.field("csrf", in: ask)
    guard sent == Site.csrf(session) else { throw CrossSite() }
  }

  static func csrf(_ session: String) -> String { String(Randomness.digest("csrf " + session).prefix(40)) }
}

/// How the site is run.
public struct SiteSettings: Sendable {
  /// `__Host-podium` binds the cookie to this host and to TLS (or localhost); tests may take a plain name.
  public var cookieName = "__Host-podium"
  public var version = "0.1.0"
  public init() {}
  var cookieIsSecure: Bool { cookieName.hasPrefix("__Host-") }
}

/// One answered request, for the log.
public struct LogLine: Sendable {
  public let id: String
  public let method: String
  public let route: String
  public let status: Int
  public let milliseconds: Int64
  public let statements: Int
  public let address: String
}

struct NotHere: Error {}
struct CrossSite: Error {}
struct WrongMethod: Error { let allowed: [String] }
