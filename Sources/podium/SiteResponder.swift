import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Office
import Site

/// Carries requests from the server to the site and answers back; knows nothing of what they mean.
struct SiteResponder: HTTPResponder {
  typealias Context = SiteContext

  let site: Site
  /// Proxies whose word on the client's address and protocol is taken.
  let trusted: Set<String>

  /// The most bytes in a body, and in an upload.
  static let mostBytes = 1_000_000
  static let mostUpload = 60_000_000

  /// Whether a body of that media type is a file that is sent: a form with files, a table, a plan.
  static func isUpload(_ type: String) -> Bool {
    ["multipart/form-data", "text/csv", "application/octet-stream"].contains { type.hasPrefix($0) }
  }

  func respond(to request: Request, context: SiteContext) async throws -> Response {
    guard request.head.authority?.isEmpty == false, request.uri.description.utf8.count <= 8_000 else {
      return Self.plain(.badRequest, "A request names its host once and its address in 8,000 bytes.")
    }
    let type = request.headers[.contentType] ?? ""
    let most = Self.isUpload(type) ? Self.mostUpload : Self.mostBytes
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > most {
      return Self.tooLarge
    }
    var body: [UInt8] = []
    for try await part in request.body {
      if body.count + part.readableBytes > most { return Self.tooLarge }
      body.append(contentsOf: part.readableBytesView)
    }
    let answer = await site.answer(ask(request, context, body))
    return Self.response(answer, isHead: request.method == .head)
  }

  private func ask(_ request: Request, _ context: SiteContext, _ body: [UInt8]) -> Ask {
    var address = context.remoteAddress ?? ""
    var isSecure = false
    if trusted.contains(address) {
      if let proto = HTTPField.Name("x-forwarded-proto"), request.headers[proto] == "https" {
        isSecure = true
      }
      if let name = HTTPField.Name("x-forwarded-for"),
        let last = request.headers[name]?.split(separator: ",").last
      {
        address = last.trimmingCharacters(in: .whitespaces)
      }
    }
    var headers = request.headers.map { ($0.name.canonicalName, $0.value) }
    if let host = request.head.authority { headers.append(("host", host)) }
    let target = request.uri.description.utf8.split(
      separator: 0x3F, maxSplits: 1, omittingEmptySubsequences: false)
    return Ask(
      request.method.rawValue, target.first.flatMap { String($0) } ?? "/",
      query: target.count > 1 ? String(target[1]) ?? "" : "",
      headers: headers, body: body, address: address, isSecure: isSecure, id: Randomness.hex(bytes: 8))
  }

  private static func response(_ answer: Answer, isHead: Bool) -> Response {
    var fields = HTTPFields()
    for (name, value) in answer.headers {
      if let name = HTTPField.Name(name) { fields.append(HTTPField(name: name, value: value)) }
    }
    let status = HTTPResponse.Status(code: answer.status)
    if isHead { return Response(status: status, headers: fields) }
    return Response(
      status: status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body)))
  }

  private static var tooLarge: Response {
    var response = plain(.contentTooLarge, "The body is larger than is taken at once.")
    response.headers[.connection] = "close"
    return response
  }

  private static func plain(_ status: HTTPResponse.Status, _ text: String) -> Response {
    Response(
      status: status, headers: [.contentType: "text/plain; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text + "\n")))
  }
}

/// The little that the server knows of a request beside its own words: where it came from.
struct SiteContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  let remoteAddress: String?

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    remoteAddress = source.channel.remoteAddress?.ipAddress
  }
}
