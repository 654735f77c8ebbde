import Markup
import Measures

/// What the site answers, before any server puts it on the wire.
public struct Answer: Sendable {
  public var status: Int
  public var headers: [(name: String, value: String)]
  public var body: [UInt8]

  public init(_ status: Int, type: String, body: [UInt8], headers: [(String, String)] = []) {
    self.status = status
    self.headers = [("content-type", type)] + headers.map { (name: $0.0, value: $0.1) }
    self.body = body
  }

  public func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
  public var text: String { String(decoding: body, as: UTF8.self) }

  static func page(_ markup: Markup, status: Int = 200) -> Answer {
    Answer(status, type: "text/html; charset=utf-8", body: Array(markup.html.utf8))
  }

  static func json(_ bytes: [UInt8], status: Int = 200, headers: [(String, String)] = []) -> Answer {
    Answer(status, type: "application/json; charset=utf-8", body: bytes, headers: headers)
  }

  /// Sends the reader on; `path` is always one of our own.
  static func seeOther(_ path: String) -> Answer {
    Answer(303, type: "text/plain; charset=utf-8", body: [], headers: [("location", path)])
  }

  static func notModified(_ tag: String) -> Answer {
    Answer(304, type: "text/plain; charset=utf-8", body: [], headers: [("etag", tag)])
  }
}
