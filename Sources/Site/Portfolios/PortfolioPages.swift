import Office
import Registers

/// All portfolios at a glance, and the page of one.
enum PortfolioPages {
  static var routes: [Route] {
    [
      Route("GET", "/portfolios", act: "see portfolios") { try await PortfolioList.answer($0) },
      Route("GET", "/portfolios/{code}", act: "see portfolios") { try await PortfolioPage.answer($0) },
      Route("GET", "/portfolios/{code}/projects.csv", act: "see projects") {
        try await PortfolioPage.export($0, as: .csv)
      },
      Route("GET", "/portfolios/{code}/projects.xlsx", act: "see projects") {
        try await PortfolioPage.export($0, as: .xlsx)
      },
    ]
  }
}
