import Ledger
import Registers

extension Archivist {
  /// SQL over a register that stands at an office, portfolio, programme or project, called `t`, for what stands at these
  /// offices: at one itself, or at something of one.
  public func under(offices: [Int64]) throws -> Clause {
    let portfolios = try source(of: Portfolio.self)
    let here = Clause.in("p.office", offices)
    let ofPortfolio = Clause.in("f.office", offices)
    let ofProgramme = Clause.any([
      here,
      Clause(
        "p.portfolio IN (SELECT f.id FROM \(portfolios) f WHERE \(ofPortfolio.sql))", ofPortfolio.values),
    ])
    return .any([
      .in("t.office", offices), Self.inside("portfolio", portfolios, here),
      Self.inside("programme", try source(of: Programme.self), ofProgramme),
      Self.inside("project", try source(of: Project.self), .in("p.governing_office", offices)),
    ])
  }

  /// Entries that name an entry, called `p`, of which the test holds.
  static func inside(_ register: String, _ source: String, _ test: Clause) -> Clause {
    Clause("t.\(register) IN (SELECT p.id FROM \(source) p WHERE \(test.sql))", test.values)
  }
}
