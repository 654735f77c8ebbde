import Measures
import Testing

@testable import Office

struct OfficeClashTests {
  private let offices = [
    OfficeStanding(
      id: "O1", title: "North", parent: "O0", scope: "portfolio", domain: "IT", isOperating: true),
    OfficeStanding(
      id: "O2", title: "South", parent: "O0", scope: "portfolio", domain: "IT", isOperating: true),
    OfficeStanding(
      id: "O3", title: "West", parent: "O0", scope: "portfolio", domain: "Estates", isOperating: true),
    OfficeStanding(
      id: "O4", title: "Old", parent: "O0", scope: "portfolio", domain: "Estates", isOperating: false),
    OfficeStanding(id: "O5", title: "Root", parent: nil, scope: "portfolio", domain: "IT", isOperating: true),
  ]

  @Test func findsOfficesWithTheSamePlace() {
    let found = Controls.clashes(offices: offices, claims: [], on: .first)
    #expect(found.map(\.kind) == [.scope])
    #expect(found.first?.offices == ["O1", "O2"] && found.first?.subject == "O0")
    #expect(found.first?.mend.isEmpty == false)
  }

  @Test func findsProjectsThatTwoOfficesClaim() {
    let day = Day(number: 20_000)
    let claims = [
      GoverningClaim(project: "P-1", office: "O2"), GoverningClaim(project: "P-1", office: "O1"),
      GoverningClaim(project: "P-1", office: "O1"),
      GoverningClaim(project: "P-2", office: "O1", to: day.adding(-1)),
      GoverningClaim(project: "P-2", office: "O2"),
      GoverningClaim(project: "P-3", office: "O1", to: day),
      GoverningClaim(project: "P-3", office: "O3", from: day),
      GoverningClaim(project: "P-4", office: "O1"), GoverningClaim(project: "P-4", office: "O1"),
      GoverningClaim(project: "P-5", office: "O1"),
      GoverningClaim(project: "P-5", office: "O3", from: day.adding(1)),
    ]
    let found = Controls.clashes(offices: [], claims: claims, on: day)
    #expect(found.map(\.subject) == ["P-1", "P-3"])
    #expect(found.first?.offices == ["O1", "O2"])
    #expect(
      Controls.clashes(offices: offices, claims: claims, on: day).first?.text
        == "North and South claim to govern P-1.")
  }

  @Test func theSameOfficeTwiceIsNoClash() {
    #expect(Controls.clashes(offices: [offices[0], offices[0]], claims: [], on: .first).isEmpty)
  }
}
