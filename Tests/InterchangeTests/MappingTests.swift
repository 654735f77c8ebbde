import Interchange
import Measures
import Testing

@Suite struct MappingTests {
  private let targets = [
    TargetField("reference", "Reference", .reference), TargetField("cost", "Cost", .money),
    TargetField("start", "Start", .day), TargetField("status", "Status", .choice(["open", "closed"])),
  ]

  private func prepare(_ csv: String, _ mapping: String) throws -> Prepared {
    try Preparation.prepare(
      CSVTable.read(Array(csv.utf8)), mapping: ColumnMapping(json: Array(mapping.utf8)), targets: targets)
  }

  @Test func fileRoundTrip() throws {
    let text =
      #"{"columns":{"A":"reference","B (k)":{"field":"cost","unit":"GBP k"},"C":{"field":"start","#
      + #""dates":"day first"},"D":null},"currency":"GBP","key":["reference","start"],"dates":"month first","#
      + #""decimal_comma":true}"#
    let mapping = try ColumnMapping(json: Array(text.utf8))
    #expect(String(decoding: mapping.json, as: UTF8.self) == text)
    #expect(try ColumnMapping(json: mapping.json) == mapping)
  }

  @Test func badFiles() {
    for text in [
      "", "[]", "{}", #"{"columns":{}}"#, #"{"columns":{"A":5}}"#, #"{"columns":{"A":"x"},"other":1}"#,
      #"{"columns":{"A":{"field":"x","unit":"pounds"}}}"#, #"{"columns":{"A":"x"},"currency":"gbp"}"#,
      #"{"columns":{"A":"x"},"dates":"any"}"#, #"{"columns":{"A":{"unit":"GBP"}}}"#,
    ] {
      #expect(throws: MappingFault.self, "\(text)") { try ColumnMapping(json: Array(text.utf8)) }
    }
  }

  @Test func misfits() {
    for mapping in [
      #"{"columns":{"Ref":"nothing"}}"#, #"{"columns":{"Absent":"cost"}}"#,
      #"{"columns":{"Ref":"cost","Cost (£k)":"cost"}}"#, #"{"columns":{"Ref":"reference"},"key":"cost"}"#,
    ] {
      #expect(throws: MappingFault.self, "\(mapping)") { try prepare("Ref,Cost (£k)\n1,2\n", mapping) }
    }
    #expect(throws: MappingFault.self) { try prepare("a\n\"", #"{"columns":{"a":"cost"}}"#) }
    let strange = CSVTable.read(Array("[]\n1\n".utf8))
    let proposed = ColumnMapping.propose(headings: strange.header, targets: targets).mapping
    #expect(throws: MappingFault.self, "A file of which nothing is understood is no empty import.") {
      try Preparation.prepare(strange, mapping: proposed, targets: targets)
    }
  }

  @Test func rowsProblemsAndTotals() throws {
    let csv = "Ref,Cost\n(£k),Start,Status,Extra\n"
    let table = "Ref,\"Cost\n(£k)\",Start,Status,Extra\n"
    #expect(csv != table)
    let body =
      "A,£1.5,2021-01-02,OPEN,x\nB,oops,03/04/2021,open,x\n,2,2021-01-02,closed,x\n,,,,\nA,4,,,\nC,NA,tbc,half,\n"
    let prepared = try prepare(
      table + body,
      #"{"columns":{"ref":"reference","cost":"cost","Start":"start","Status":"status"},"key":"reference"}"#)
    #expect(prepared.rows.map(\.number) == [2, 3, 7])
    #expect(
      prepared.rows.first?.values
        == ["reference": "A", "cost": "GBP 1500.00", "start": "2021-01-02", "status": "open"])
    #expect(prepared.rows.last?.withheld == ["start": "tbc"])
    let problems = prepared.problems.map { "\($0.row) \($0.heading)" }
    #expect(problems == ["3 Cost", "3 Start", "4 ", "6 ", "7 Status"])
    #expect(prepared.problems.allSatisfy { !$0.sentence.isEmpty && !$0.mend.isEmpty })
    let all = prepared.reconciliation
    #expect(all.agrees)
    #expect(all.fileRows == 6 && all.takenRows == 3 && all.blankRows == 1)
    #expect(all.unmapped == ["Extra"])
    let cost = try #require(all.columns.first { $0.field == "cost" })
    #expect(cost.totals?.file == "GBP 7500.00")
    #expect(cost.totals?.taken == "GBP 1500.00")
    #expect(cost.totals?.leftOut == "GBP 6000.00")
    #expect(cost.examples.first?.to == "GBP 1500.00")
    var writer = JSONWriter()
    all.write(to: &writer)
    #expect(try JSON.parse(writer.bytes)["agrees"]?.bool == true)
    #expect(
      all.text.contains("total in the file GBP 7500.00; taken GBP 1500.00; left out GBP 6000.00; they agree.")
    )
  }

  /// Where two columns want one field, the greatest sum of scores decides, not the first to come.
  @Test func assignmentIsTheBestWhole() {
    let targets = [
      TargetField("note", "Note", .text, synonyms: ["Variance note"]),
      TargetField("other", "Other", .text, synonyms: ["Note"]),
    ]
    let both = ColumnMapping.propose(headings: ["note", "variance note"], targets: targets).mapping
    #expect(both.columns.map(\.field) == ["other", "note"])
    let one = ColumnMapping.propose(headings: ["note"], targets: targets).mapping
    #expect(one.columns.map(\.field) == ["note"])
    #expect(ColumnMapping.propose(headings: [], targets: targets).mapping.columns.isEmpty)
    #expect(ColumnMapping.propose(headings: ["a"], targets: []).unmapped == ["a"])
  }
}
