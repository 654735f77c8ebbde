import Foundation
import Interchange
import Measures
import Testing
import Markup

@testable import Office
@testable import Site

@Suite struct DumpTests {
  @Test func dump() async throws {
    let town = try await Town()
    let token = try await town.token("head", role: "pmo_head", office: town.hub)
    for (file, day) in [("gmpp_2022.csv", "2022-03-31"), ("gmpp_2023.csv", "2023-03-31"), ("gmpp_panel.csv", "")] {
      let table = CSVTable.read(EmbeddedAssets.find(file)!.bytes)
      var o = ImportOptions(); o.governingOffice = "O-1"; o.portfolio = "PF-1"; o.period = Day(day)
      let out = try await ProjectImport(town.house, key: .actor(.console), request: "x").run(table, mapping: ColumnMapping.propose(headings: table.header, targets: ImportTargets.all).mapping, options: o)
      print(file, out.isKept, out.entered)
    }
    let css = String(decoding: EmbeddedAssets.find("app.css")!.bytes, as: UTF8.self)
    try? FileManager.default.createDirectory(atPath: "/tmp/pages", withIntermediateDirectories: true)
    for (name, path, query) in [("today", "/", ""), ("projects", "/projects", ""), ("project", "/projects/P-10", ""), ("portfolios", "/portfolios", ""), ("portfolio", "/portfolios/PF-1", ""), ("pictures", "/portfolios/PF-1", "view=pictures"), ("roadmap", "/portfolios/PF-1", "view=roadmap"), ("movers", "/portfolios/PF-1", "view=movers"), ("governance", "/governance", ""), ("new", "/projects/new", ""), ("import", "/import", ""), ("search", "/search", "q=rail")] {
      let start = Date()
      let a = await town.ask("GET", path, token: token, query: query)
      print(name, a.status, Date().timeIntervalSince(start), a.header("server-timing") ?? "", a.body.count)
      let html = a.text.replacingOccurrences(of: "<link rel=\"stylesheet\" href=\"/assets/app.css\">", with: "<style>\(css)</style>")
      try html.write(toFile: "/tmp/pages/\(name).html", atomically: true, encoding: .utf8)
    }
  }
}
