import Markup

/// Keeps the reader of a past page at its date: every link of the page to our own pages carries it on.
///
/// Done once over the finished page, so that no page and no picture has to think of it. Links that name a date of
/// their own, and those marked with `data-now`, stay as they are.
enum PastLinks {
  private static let places = [Array("href=\"/".utf8), Array("data-open=\"/".utf8)]
  /// What has no past.
  private static let timeless = ["/help", "/assets", "/favicon", "/settings", "/sign-", "/api", "/metrics"]

  /// - Parameter date: what `as-of` is to be, already encoded for an address.
  static func kept(_ page: Markup, date: String) -> Markup {
    let bytes = Array(page.html.utf8)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + 4096)
    var index = 0
    while index < bytes.count {
      guard let place = places.first(where: { bytes[index...].starts(with: $0) }),
        let end = bytes[(index + place.count)...].firstIndex(of: 0x22)
      else {
        out.append(bytes[index])
        index += 1
        continue
      }
      let start = index + place.count - 1
      out += bytes[index..<start]
      let link = String(decoding: bytes[start..<end], as: UTF8.self)
      let isMarked = bytes[(end + 1)...].starts(with: " data-now".utf8)
      out += (isMarked ? link : dated(link, date)).utf8
      index = end
    }
    return Markup(raw: String(decoding: out, as: UTF8.self))
  }

  private static func dated(_ link: String, _ date: String) -> String {
    if timeless.contains(where: link.hasPrefix) || link.contains("as-of=") { return link }
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = String(parts.first ?? "")
    let rest = parts.count > 1 ? "#\(parts[1])" : ""
    return "\(path)\(path.contains("?") ? "&amp;" : "?")as-of=\(date)\(rest)"
  }
}
