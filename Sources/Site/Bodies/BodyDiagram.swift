import Face
import Markup
import Office
import Registers

/// The governance diagram of the bodies and offices that the reader may see.
struct BodyDiagram {
  let markup: Markup

  init(_ lines: [BodyLine], _ offices: [Held<OfficeUnit>]) {
    let bodies = Set(lines.map(\.held.id))
    var nodes: [GovernanceDiagram.Node] = []
    let drawn = BodyDiagram.concerned(lines, offices)
    for office in offices where drawn.contains(office.id) {
      nodes.append(
        .init(
          id: office.code, kind: .office,
          parentId: office.entry.parent.flatMap { drawn.contains($0.id) ? $0.code : nil },
          title: office.entry.name, subtitle: "Office", href: "/offices/\(office.code)"))
    }
    for line in lines {
      let above = line.body.reportsTo.flatMap { bodies.contains($0.id) ? $0.code : nil }
      let office = line.body.office.flatMap { drawn.contains($0.id) ? $0.code : nil }
      nodes.append(
        .init(
          id: line.held.code, kind: .body, parentId: above ?? office, officeId: office, title: line.body.name,
          subtitle: line.body.kind.title, chair: line.chair, members: line.members,
          href: "/bodies/\(line.held.code)"))
    }
    markup = GovernanceDiagram(nodes: nodes).markup
  }

  /// The offices for which a body decides, and all above them.
  private static func concerned(_ lines: [BodyLine], _ offices: [Held<OfficeUnit>]) -> Set<Int64> {
    let parents = Dictionary(
      offices.map { ($0.id, $0.entry.parent?.id) }, uniquingKeysWith: { a, _ in a })
    var out = Set<Int64>()
    for line in lines {
      var next = line.body.office?.id
      while let office = next, parents[office] != nil, out.insert(office).inserted {
        next = parents[office].flatMap { $0 }
      }
    }
    return out
  }
}
