import Ledger
import Measures
import Registers
import Testing

@testable import Office
@testable import Site

/// Who sits where and for how long posts stand empty, what clashes, and what a person may do.
@Suite struct StaffTests {
  @Test func seatsAreThoseOfTheDay() async throws {
    let street = try await Street()
    let spoke = street.town.spoke
    let ada = try await street.person("Ada")
    let left = try await street.seat(
      "Planner", at: spoke, person: ada, from: Street.day.adding(-100), to: Street.day.adding(-11))
    let coming = try await street.seat(
      "Coach", at: spoke, person: ada, from: Street.day.adding(30), share: 5_000)
    let empty = try await street.seat("Clerk", at: spoke)
    let full = try await street.seat("Adviser", at: spoke, person: ada)
    let (staff, ages) = try await street.look { archivist in
      let staff = try OfficeStaff(archivist, office: spoke)
      return (staff, try VacancyAge(archivist, vacant: staff.seats.filter(\.isVacant).map(\.id)))
    }
    #expect(Set(staff.seats.filter(\.isVacant).map(\.id)) == [left, coming, empty])
    #expect(staff.seats.first { $0.id == full }?.holders.first?.name == "Ada")
    #expect(ages.words(left) == "Since 20 June 2026, 11 days")
    #expect(ages.words(empty) == "Never filled yet")
    #expect(ages.words(coming) == "Never filled yet; filled from 30 July 2026")
  }

  @Test func conflictsAreNamedWithTheMend() async throws {
    let street = try await Street()
    try await street.enter { registrar in
      let rows = registrar.archivist.connection
      // Past its day, and two that do the same: states that the registrar itself no longer lets in.
      _ = try rows.execute(
        "UPDATE office SET status = 'operating', permanence = 'temporary', sunset = ? WHERE id IN (2, 3)",
        [.int(Int64(Street.day.adding(-1).number))])
    }
    let text = await street.get("/offices", street.director).text
    for sentence in [
      "share the scope", "Spoke operates without a mandate in force.", "Spoke has no head post.",
      "Spoke is past its last day, 29 June 2026.",
    ] { #expect(text.contains(sentence), "\(sentence)") }
  }

  @Test func moreThanAllOfHerTimeIsSaid() async throws {
    let street = try await Street()
    let ada = try await street.person("Ada")
    try await street.seat("One", at: street.town.hub, person: ada, share: 8_000)
    #expect(!(await street.get("/people/H-\(ada)", street.director)).text.contains("More than all"))
    try await street.seat(
      "Two", role: "pmo_specialist", at: street.town.spoke, person: ada, from: Street.day.adding(10),
      share: 4_000)
    let text = await street.get("/people/H-\(ada)", street.director).text
    #expect(text.contains("More than all of her time") && text.contains("120 % from 10 July 2026"))
    #expect(text.contains("To come"))
  }

  @Test func rightsAreSaidInWords() {
    let free = Grant(
      text: "RUA*", clauses: [GrantClause([.read, .edit]), GrantClause(.approve, isNamedOnly: true)])
    #expect(RightWords.text(free) == "Read, add, edit; approve where named")
    #expect(RightWords.text(Grant(text: "r", clauses: [GrantClause(.summary)])) == "See, without the history")
    let log = Grant(text: "R(log)", clauses: [GrantClause(.read, part: .log, note: "log")])
    #expect(RightWords.text(log) == "Read (log only)")
  }

  @Test func whoMayNamesThoseWhoMayAsk() async throws {
    let street = try await Street()
    _ = try await street.town.token("boss", role: "project_manager", project: street.town.open)
    let ask = "/who-may?action=create&register=waiver&code=P-\(street.town.open)"
    let text = await street.get(ask, street.director).text
    #expect(text.contains("boss") && text.contains("spokehead"))
    let wrong = await street.get("/who-may?action=change&register=office&code=P-1", street.director).text
    #expect(wrong.contains("P-1 is one of the projects, not of the offices."))
    let missing = await street.get("/who-may?action=change&code=P-99", street.director).text
    #expect(missing.contains("There is no such entry, or none that you may see."))
    let nobody = await street.get("/who-may?action=publish&code=O-1", street.director).text
    #expect(nobody.contains("Nobody may at present"))
  }
}
