import Measures
import Office
import Registers
import Testing

@testable import Site

/// A correction is read in the place of what it corrects, and pictures count the period once.
@Suite struct ReportCorrectionTests {
  @Test func theCorrectionCountsAndBothStay() async throws {
    let street = try await Street()
    let open = street.town.open
    let period = Street.day.adding(-40)
    let first = try await street.enter { registrar -> Int64 in
      var report = StatusReport()
      report.project = Reference(open)
      report.period = period
      report.rag = .red
      report.summary = "The bridge is late."
      report.status = .published
      return try registrar.enter(report).id
    }
    let page = await street.get("/status-reports/SR-\(first)", street.spokeHead).text
    #expect(
      page.contains("Correct this report")
        && page.contains(
          "/status-reports/new?project=P-\(open)&amp;period=\(period)&amp;corrects=SR-\(first)")
    )
    let sent = await street.town.ask(
      "POST", "/api/v1/status-reports", token: street.spokeHead,
      body: #"{"project": "P-\#(open)", "period": "\#(period)", "rag": "green", "status": "published", "#
        + #""summary": "It is not the bridge that is late.", "corrects": "SR-\#(first)"}"#)
    #expect(sent.status == 201, "\(sent.text)")
    let old = await street.get("/status-reports/SR-\(first)", street.spokeHead).text
    #expect(old.contains("The bridge is late.") && old.contains("is read in its place"))
    #expect(!old.contains("Correct this report"))
    let reports = await street.get("/projects/P-\(open)?side=reports", street.spokeHead).text
    #expect(reports.contains("corrected by") && reports.contains("The bridge is late."))
    let counts = try await street.look { archivist in
      try PortfolioTrend(archivist, projects: .all).periods.first { $0.day == period }?.counts
    }
    #expect(counts?.counts == [.green: 1])
    // What a correction names is not put away beneath it.
    let denied = await street.town.ask(
      "POST", "/api/v1/status-reports/SR-\(first)/archival", token: street.spokeHead,
      body: #"{"reason": "Wrong"}"#, headers: [("if-match", "\"1\"")])
    #expect(denied.status == 409 || denied.status == 422, "\(denied.text)")
  }
}
