import Markup

/// Addresses of the page that is shown, with some of the query changed: views live in their address.
enum Address {
  /// The same address with these values set; an empty value takes the name out.
  static func with(_ visit: Visit, _ changes: [String: String]) -> String {
    var parts: [String] = []
    for (name, value) in visit.pairs where changes[name] == nil && name != "notice" {
      parts.append("\(Link.encode(name))=\(Link.encode(value))")
    }
    for (name, value) in changes.sorted(by: { $0.key < $1.key }) where !value.isEmpty {
      parts.append("\(Link.encode(name))=\(Link.encode(value))")
    }
    return visit.ask.path + (parts.isEmpty ? "" : "?" + parts.joined(separator: "&"))
  }
}
