import Measures
import Registers
import Testing

@testable import Office
@testable import Site

/// Sums stay apart by currency and never wrap round.
@Suite struct CurrencySumTests {
  @Test func currenciesAreNeverMixed() {
    let sums = CurrencySum.of([
      Money(minor: 100, .gbp), Money(minor: 250, .eur), Money(minor: 300, .gbp), Money(minor: 5, .usd),
    ])
    #expect(
      sums == [
        CurrencySum(currency: .gbp, count: 2, minor: 400), CurrencySum(currency: .eur, count: 1, minor: 250),
        CurrencySum(currency: .usd, count: 1, minor: 5),
      ])
  }

  @Test func hugeSumsAreHeldAtTheEdge() {
    let sums = CurrencySum.of(Array(repeating: Money(minor: .max, .gbp), count: 3))
    #expect(sums.map(\.minor) == [.max])
    #expect(!sums[0].text.isEmpty)
  }

  @Test func hugeSumsDoNotBreakThePage() async throws {
    let town = try await Town()
    try await town.house.write(.actor(.console), request: "test") { registrar in
      for index in 0..<3 {
        var project = Project()
        project.name = "Huge \(index)"
        project.governingOffice = Reference(town.spoke)
        project.portfolio = Reference(1)
        project.wholeLifeCost = Money(minor: .max - Int64(index), .gbp)
        try registrar.enter(project)
      }
    }
    let token = try await town.token("director", role: "pmo_director", office: town.hub)
    for path in ["/projects", "/portfolios", "/portfolios/PF-1"] {
      #expect(await town.ask("GET", path, token: token).status == 200, "\(path)")
    }
  }

  @Test(
    arguments: [
      (125_000_000, "GBP 1,250,000"), (4_200_000_000, "GBP 42.0\u{A0}m"),
      (15_000_000_000, "GBP 150.0\u{A0}m"),
      (47_181_800_000_000, "GBP 471.8\u{A0}bn"),
      (-150, "GBP -1.50"), (0, "GBP 0"),
    ] as [(Int64, String)])
  func figuresAreShortWhereTheyAreLong(_ minor: Int64, _ text: String) {
    #expect(CurrencySum(currency: .gbp, count: 1, minor: minor).text == text)
  }
}
