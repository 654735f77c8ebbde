import Foundation
import Interchange
import Scheduling

/// Files to begin with, one folder for each reader: our own cases, real plans where there are some, and what is made of them.
struct FuzzSeeds {
  let folder: URL
  /// Longer files are cut: short ones are tried more often.
  private let most = 12_000

  func write(cases: URL, plans: URL?) throws {
    let files = try [cases.appending(path: "Plans"), plans].compactMap(\.self).flatMap(Self.files)
    for file in files {
      let bytes = [UInt8](try Data(contentsOf: file))
      guard let format = PlanFormat.detect(bytes, name: file.lastPathComponent),
        let reader = Self.reader(format)
      else { continue }
      try put(reader, file.lastPathComponent, bytes)
      try put(.planfile, file.lastPathComponent, Array(bytes.prefix(6000)))
      guard bytes.count < 200_000 else { continue }
      for plan in try PlanFile.read(bytes, name: file.lastPathComponent).plans.prefix(1) {
        try put(plan, file.lastPathComponent)
      }
    }
    for file in try Self.files(cases.appending(path: "XLSX")) {
      try put(.table, file.lastPathComponent, [UInt8](try Data(contentsOf: file)))
    }
    for (name, text) in Self.texts { try put(name, "words", Array(text.utf8)) }
  }

  /// A plan in every format that is written, so that each reader has whole files that are short.
  private func put(_ plan: Plan, _ name: String) throws {
    try put(.frame, name, plan.framed)
    guard plan.tasks.count < 20 else { return }
    try put(.json, name, ScheduleJSON.write([(plan, Schedule(of: plan))]))
    try put(.mspdi, "written-\(name)", MSPDI.write(plan))
    try put(.xer, "written-\(name)", XER.write(plan))
    try put(.pmxml, "written-\(name)", PMXML.write(plan))
    try put(.plancsv, "written-\(name)", PlanCSV.write(plan))
  }

  private static func files(_ folder: URL) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
  }

  private static func reader(_ format: PlanFormat) -> FuzzReader? {
    switch format {
    case .csv: .plancsv
    case .mpp: nil
    default: FuzzReader(rawValue: format.rawValue)
    }
  }

  private func put(_ reader: FuzzReader, _ name: String, _ bytes: [UInt8]) throws {
    let folder = folder.appending(path: reader.rawValue)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(bytes.prefix(most)).write(to: folder.appending(path: name))
  }

  private static let texts: [(FuzzReader, String)] = [
    (.notation, "12FS+1,5d; A1000 SS-1ed, 3FF+50%\n4SF-2ew; 1w 2.5d 3h?"),
    (
      .edits,
      """
      [["name",1,"A"],["duration",2,3600,1],["start",3,86400],["finish",3,90000],["constraint",4,"mustStartOn",86400],\
      ["deadline",2,1e5],["percent",5,50.5,3600,7200],["waits",6,[1,0,0,60],[2,1,2,12.5],[3,2,3,5]],\
      ["link",5,[4,3,1,-60]],["unlink",4,3],["add",7,"B",3600,2],["indent",5],["outdent",2],["delays",1,60,2,60],\
      ["remove",1]]
      """
    ),
    (.table, "Project;Start;Cost £m;RAG;Share\r\n\"A \"\"b\"\"\";01/02/2024;(1,234.50);Amber;12 %\r\n"),
    (
      .sheet,
      """
      <worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Project</t></is></c><c r="B1" t="str"><v>Start</v>\
      </c></row><row r="2"><c r="A2" t="b"><v>1</v></c><c r="B2" s="0"><v>45000.5</v></c><c r="C2" t="e"><v>#N/A</v></c>\
      </row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>
      """
    ),
  ]
}
