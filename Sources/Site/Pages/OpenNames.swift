import Face
import Markup
import Office
import Registers

/// People and places that are named to everybody who sees where they stand, such as who may decide: a link stands where
/// the reader may open what is named.
struct OpenNames: Sendable {
  private let closed: Set<String>

  init(_ archivist: Archivist, people: [Int64], places: [Node]) throws {
    let codes =
      people.map { Person.title.code(of: $0) } + places.map { OpenNames.title($0).code(of: $0.id) }
    closed = try archivist.closed(Set(codes))
  }

  init(_ archivist: Archivist, holders: [AuthorityHolder], places: [Node] = []) throws {
    try self.init(
      archivist, people: holders.flatMap { [$0.person] + ($0.inPlaceOf.map { [$0.person] } ?? []) },
      places: holders.map(\.node) + places)
  }

  func person(_ id: Int64, _ name: String) -> Markup {
    EntryLink.markup(Person.title.path, Person.title.code(of: id), name, closed: closed)
  }

  /// The code of a place.
  func place(_ node: Node) -> Markup {
    Code(OpenNames.title(node).code(of: node.id), href: href(node)).markup
  }

  func office(_ id: Int64, _ name: String) -> Markup {
    EntryLink.markup(OfficeUnit.title.path, OfficeUnit.title.code(of: id), name, closed: closed)
  }

  /// The way to a place; nil where the reader may not open it.
  func href(_ node: Node) -> String? {
    let title = OpenNames.title(node)
    let code = title.code(of: node.id)
    return closed.contains(code) ? nil : "/\(title.path)/\(code)"
  }

  private static func title(_ node: Node) -> RegisterTitle {
    switch node.kind {
    case .office: OfficeUnit.title
    case .portfolio: Portfolio.title
    case .programme: Programme.title
    case .project: Project.title
    case .person: Person.title
    }
  }
}

/// The name of an entry as a link, or by itself where the reader may not open it.
enum EntryLink {
  static func markup(_ path: String, _ code: String, _ name: String, closed: Set<String>) -> Markup {
    closed.contains(code) ? "\(name)" : "<a href=\"/\(path)/\(code)\">\(name)</a>"
  }
}
