import Measures
import Registers

@testable import Office
@testable import Site

/// A town with a board: somebody who holds a seat and nothing else, a director, and a meeting with its papers out.
struct Chamber: Sendable {
  let town: Town
  let director: String
  let member: String
  let secretary: String
  let body: Int64
  let meeting: Int64
  let item: Int64

  init(paper: String = "The plan.", starts: String = "09:30") async throws {
    let town = try await Town()
    self.town = town
    director = try await town.token("director", role: "pmo_director", office: town.hub)
    member = try await town.token("member", role: nil)
    secretary = try await town.token("secretary", role: nil)
    let made = try await town.house.write(.actor(.console), request: "chamber") { registrar -> [Int64] in
      func person(_ name: String) throws -> Reference<Person>? {
        try registrar.archivist.all(Person.self).first { $0.entry.name == name }.map { Reference($0.id) }
      }
      var body = Office.Body()
      body.name = "Spoke board"
      body.office = Reference(town.spoke)
      body.quorum = 1
      body.needsChair = false
      let board = try registrar.enter(body)
      for (name, part) in [("member", BodyMember.Part.member), ("secretary", .secretary)] {
        var seat = BodyMember()
        seat.body = Reference(board.id)
        seat.person = try person(name)
        seat.part = part
        seat.hasVote = part == .member
        seat.from = Town.now.day.adding(-30)
        try registrar.enter(seat)
      }
      var meeting = Meeting()
      meeting.name = "Board, spring; \"round\" 1, part\\2"
      meeting.body = Reference(board.id)
      meeting.day = Town.now.day
      meeting.startsAt = starts
      meeting.minutesLong = 45
      meeting.place = "Ostvik, höga rummet på våningen ovanför biblioteket, där ingen annan sitter i juni"
      let held = try registrar.enter(meeting)
      var item = AgendaItem()
      item.title = "Second round"
      item.meeting = Reference(held.id)
      item.proposal = "Fund the second round."
      item.paper = paper
      let point = try registrar.enter(item)
      try registrar.issuePapers(of: held.id, seen: nil)
      return [board.id, held.id, point.id]
    }
    body = made[0]
    meeting = made[1]
    item = made[2]
  }

  func revision<E: Register>(_ id: Int64, _ type: E.Type) async throws -> Int64 {
    try await town.house.read(.actor(.console)) { try $0.find(Reference<E>(id)).revision }
  }

  func personID(_ name: String) async throws -> Int64 {
    try await town.house.read(.actor(.console)) { archivist in
      try archivist.all(Person.self).first { $0.entry.name == name }?.id ?? 0
    }
  }
}
