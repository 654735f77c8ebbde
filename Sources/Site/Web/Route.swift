import Office

/// One address that the site answers: who may come there, what it does, and how it is described.
public struct Route: Sendable {
  /// A part of a path: a fixed word, or a place for a value.
  enum Segment: Sendable, Equatable {
    case word(String)
    case value(String)
  }

  /// Who may come to the address at all; what she may do there is decided at the doors.
  public enum Gate: Sendable, Equatable {
    /// Everyone, for one of the few reasons that are listed.
    case everyone(Openness)
    /// Whoever is signed in or shows a token.
    case known
  }

  /// Why an address is open to strangers.
  public enum Openness: String, Sendable, CaseIterable {
    case signIn, firstRun, resetLink, health, asset, description
    /// A secret in the path opens one person's calendar, for programs that cannot send headers.
    case calendar
  }

  public let method: String
  public let path: String
  let segments: [Segment]
  public let gate: Gate
  /// The act and register for which rights are asked at the door, in words; every route of the API says one.
  public let act: String
  let note: RouteNote?
  let handle: @Sendable (Visit) async throws -> Answer

  init(
    _ method: String, _ path: String, gate: Gate = .known, act: String, note: RouteNote? = nil,
    handle: @escaping @Sendable (Visit) async throws -> Answer
  ) {
    self.method = method
    self.path = path
    self.gate = gate
    self.act = act
    self.note = note
    self.handle = handle
    segments = path.split(separator: "/").map { part in
      part.hasPrefix("{") && part.hasSuffix("}")
        ? .value(String(part.dropFirst().dropLast())) : .word(String(part))
    }
  }

  /// The values in the path, or nil where it is another path.
  func match(_ path: [String]) -> [String: String]? {
    guard path.count == segments.count else { return nil }
    var values: [String: String] = [:]
    for (segment, part) in zip(segments, path) {
      switch segment {
      case .word(let word): if word != part { return nil }
      case .value(let name): values[name] = part
      }
    }
    return values
  }
}

/// All routes, found by their first words.
public struct RouteTable: Sendable {
  public let routes: [Route]
  private let byShape: [String: [Int]]

  public init(_ routes: [Route]) {
    self.routes = routes
    var byShape: [String: [Int]] = [:]
    for (index, route) in routes.enumerated() {
      byShape[RouteTable.shape(route.segments.count, route.segments.first), default: []].append(index)
    }
    self.byShape = byShape
  }

  private static func shape(_ count: Int, _ first: Route.Segment?) -> String {
    if case .word(let word)? = first { return "\(count) \(word)" }
    return "\(count)"
  }

  /// What a path leads to: its routes for any method, fixed words before values.
  func find(_ path: [String]) -> [(route: Route, values: [String: String])] {
    let key = path.first.map { "\(path.count) \($0)" } ?? "0"
    let found = (byShape[key] ?? []).compactMap { index in
      routes[index].match(path).map { (route: routes[index], values: $0) }
    }
    // `/projects/new` is a word before it is a code.
    let fewest = found.map(\.values.count).min() ?? 0
    return found.filter { $0.values.count == fewest }
  }
}
