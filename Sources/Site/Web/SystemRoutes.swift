import Assets
import Measures
import Office

/// What machines ask for: files of the face, health, figures, and the API's description.
enum SystemRoutes {
  static var routes: [Route] {
    [
      Route("GET", "/assets/{name}", gate: .everyone(.asset), act: "fetch a file of the face", handle: asset),
      Route("GET", "/favicon.ico", gate: .everyone(.asset), act: "fetch the mark") { visit in
        try await asset(visit.with(value: "favicon.svg", for: "name"))
      },
      Route("GET", "/health", gate: .everyone(.health), act: "ask whether all is well", handle: health),
      Route("GET", "/metrics", gate: .everyone(.health), act: "read the counters", handle: metrics),
      Route("GET", "/api/v1/openapi.json", gate: .everyone(.description), act: "read the API's description") {
        visit in
        .json(
          OpenAPI(
            routes: visit.site.routes.routes, catalogue: visit.house.catalogue,
            version: visit.site.settings.version
          ).document())
      },
    ]
  }

  @Sendable private static func asset(_ visit: Visit) async throws -> Answer {
    // The demonstration's data is in the binary too, but it is no part of the face.
    guard let found = EmbeddedAssets.find(visit.value("name")), found.type != "text/csv" else {
      throw NotHere()
    }
    if visit.ask.header("if-none-match") == found.tag { return .notModified(found.tag) }
    return Answer(
      200, type: found.type, body: found.bytes,
      headers: [("etag", found.tag), ("cache-control", "no-cache")])
  }

  @Sendable private static func health(_ visit: Visit) async throws -> Answer {
    var w = JSONWriter()
    w.beginObject()
    do {
      let changes = try await visit.house.changes()
      w.pair("status", "ok")
      w.key("changes")
      w.int(changes)
      w.endObject()
      return .json(w.bytes)
    } catch {
      w.pair("status", "the ledger does not answer")
      w.endObject()
      return .json(w.bytes, status: 503)
    }
  }

  @Sendable private static func metrics(_ visit: Visit) async throws -> Answer {
    Answer(200, type: "text/plain; version=0.0.4; charset=utf-8", body: Array(visit.site.counters.text.utf8))
  }
}

/// The files of the face and of the demonstration, which are part of the binary.
public enum EmbeddedAssets {
  public struct File: Sendable {
    public let type: String
    public let bytes: [UInt8]
    let tag: String
  }

  private static let files: [String: File] = {
    var files: [String: File] = [:]
    for index in 0..<podium_asset_count() {
      guard let asset = podium_asset_at(index), let name = asset.pointee.name, let start = asset.pointee.bytes
      else { continue }
      let bytes = Array(UnsafeBufferPointer(start: start, count: Int(asset.pointee.count)))
      let key = String(cString: name)
      let tag = "\"\(Randomness.digest(String(decoding: bytes, as: UTF8.self)).prefix(20))\""
      files[key] = File(type: type(key), bytes: bytes, tag: tag)
    }
    return files
  }()

  public static func find(_ name: String) -> File? { files[name] }

  private static func type(_ name: String) -> String {
    if name.hasSuffix(".css") { return "text/css; charset=utf-8" }
    if name.hasSuffix(".js") { return "text/javascript; charset=utf-8" }
    if name.hasSuffix(".svg") { return "image/svg+xml" }
    return name.hasSuffix(".csv") ? "text/csv" : "application/octet-stream"
  }
}
