import ArgumentParser
import Foundation
import Hummingbird
import HummingbirdCore
import Ledger
import Logging
import Measures
import NIOCore
import Office
import Registers
import ServiceLifecycle
import Site

/// Runs the office: pages, API and all.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serve the pages and the API.",
    discussion: """
      Example: podium serve --data ./podium-data --port 8080
      Speaks HTTP; put a reverse proxy with TLS in front of it for others than yourself.
      Exit codes: 0 stopped as asked, 3 the ledger cannot be reached.
      """)

  @OptionGroup var place: Place
  @Option(help: "The address to listen on.") var host = "127.0.0.1"
  @Option(help: "The port to listen on.") var port = 8080
  @Flag(help: "Use a cookie without TLS or localhost, for trials on another machine.") var plainCookie = false
  @Option(help: "How to log: text or json.") var log = "text"
  @Option(help: "The address of a proxy whose X-Forwarded headers are believed.") var trustProxy: [String] =
    []

  func run() async throws {
    try await Work.run {
      let house = try await place.open()
      try await Service(command: self, house: house).run()
    }
  }
}

/// The running server, from the first connection to a stop within 15 seconds.
struct Service {
  let command: Serve
  let house: House

  func run() async throws {
    let asJSON = command.log == "json"
    var logger = Logger(label: "podium") { label -> any LogHandler in
      asJSON ? JSONLog() : StreamLogHandler.standardError(label: label)
    }
    logger.logLevel = .info
    var settings = SiteSettings()
    if command.plainCookie { settings.cookieName = "podium" }
    let logging = logger
    let site = Site(house, settings: settings) { line in
      let level: Logger.Level = line.status >= 500 ? .error : .info
      logging.log(
        level: level, "answered",
        metadata: [
          "request": "\(line.id)", "method": "\(line.method)", "route": "\(line.route)",
          "status": "\(line.status)",
          "ms": "\(line.milliseconds)", "statements": "\(line.statements)", "address": "\(line.address)",
        ])
    }
    let isEmpty = try await house.ledger.read { try $0.query("SELECT id FROM account LIMIT 1").isEmpty }
    let (host, port) = (command.host, command.port)
    var quiet = logger
    quiet.logLevel = .error
    let application = Application(
      responder: SiteResponder(site: site, trusted: Set(command.trustProxy)),
      server: .http1(
        configuration: .init(
          additionalChannelHandlers: [SlowClientGuard()], idleTimeout: .seconds(30),
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: 16 * 1024, maxHeaderListSize: 16 * 1024, maxHeaderFieldCount: 100))),
      configuration: .init(
        address: .hostname(host, port: port), backlog: 1024,
        availableConnectionsDelegate: MaximumAvailableConnections(1_000)),
      onServerRunning: { channel in
        let shown = ["127.0.0.1", "0.0.0.0", "::1"].contains(host) ? "localhost" : host
        print("Podium is at http://\(shown):\(channel.localAddress?.port ?? port)")
        if isEmpty { print("It is empty: open it in a browser to found the first office.") }
        fflush(nil)
      }, logger: quiet)
    var configuration = ServiceGroupConfiguration(
      services: [application], gracefulShutdownSignals: [.sigterm, .sigint], logger: quiet)
    configuration.maximumGracefulShutdownDuration = .seconds(10)
    configuration.maximumCancellationDuration = .seconds(4)
    do {
      try await ServiceGroup(configuration: configuration).run()
    } catch let error as IOError {
      Said.error("It cannot listen on \(host):\(port): \(error.description). Choose another --port.")
      throw Exit.unreachable
    }
    await house.ledger.close()
  }
}

/// Logs as one JSON object a line; values carry no line breaks.
struct JSONLog: LogHandler {
  var metadata = Logger.Metadata()
  var logLevel = Logger.Level.info
  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var w = JSONWriter()
    w.beginObject()
    w.pair("at", Clock.now().description)
    w.pair("level", event.level.rawValue)
    w.pair("message", event.message.description)
    let all = metadata.merging(event.metadata ?? [:], uniquingKeysWith: { _, new in new })
    for (key, value) in all.sorted(by: { $0.key < $1.key }) { w.pair(key, value.description) }
    w.endObject()
    Said.error(w.string)
  }
}
