import Registers

extension Demonstration.Clerk {
  mutating func enterSeats(_ rows: [Demonstration.SeatRow]) throws {
    for row in rows {
      var post = Post()
      post.name = row.name
      post.role = try role(row.role)
      switch row.place {
      case .office(let key): post.office = try book.find(key)
      case .portfolio(let key): post.portfolio = try book.find(key)
      case .programme(let key): post.programme = try book.find(key)
      case .project(let key): post.project = try book.find(key)
      }
      post.isHead = row.isHead
      post.isMandatory = row.isMandatory
      post.holdersMost = row.most
      post.requiredGrade = row.grade
      let seat = "\(row.name), \(row.place)"
      let held = try enter(post, as: seat, because: "Part of the agreed establishment")
      for holder in row.holders { try fill(Reference(held.id), seat, holder) }
    }
  }

  private mutating func fill(_ post: Reference<Post>, _ seat: String, _ row: Demonstration.HolderRow) throws {
    var assignment = Assignment()
    assignment.person = try book.find(row.person)
    assignment.post = post
    assignment.from = day(row.from)
    assignment.to = row.to.map { day($0) }
    assignment.share = Percent(hundredths: row.share * 100)
    assignment.deputy = try book.find(row.deputy)
    assignment.appointedBy = row.decision
    try enter(assignment, as: "\(seat), \(row.person)", because: row.decision)
  }

  /// The standard role of that key, as the office entered it at its start.
  func role(_ key: String) throws -> Reference<Role> {
    let known = try registrar.archivist.connection.query(
      "SELECT id FROM role WHERE archived = 0 AND key = ?", [.text(key)])
    guard let id = known.first?.int(0) else { throw Refusal.missing("role \(key)") }
    return Reference(id)
  }
}
