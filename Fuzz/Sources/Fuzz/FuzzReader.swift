import CFuzzer
import Interchange
import Measures
import Scheduling

/// The readers that meet bytes from outside.
enum FuzzReader: String, CaseIterable {
  case mspdi, pmxml, xer, gan, planner, mpx, plancsv, planfile, frame, json, edits, notation, table, sheet

  /// Reads the bytes and does with what they hold what the office does.
  func take(_ bytes: [UInt8]) {
    switch self {
    case .mspdi: plans(bytes, MSPDI.read)
    case .pmxml: plans(bytes, PMXML.read)
    case .xer: plans(bytes, XER.read)
    case .gan: plans(bytes, GanttProject.read)
    case .planner: plans(bytes, Planner.read)
    case .mpx: plans(bytes, MPX.read)
    case .plancsv: plans(bytes, PlanCSV.read)
    case .planfile: plans(bytes) { bytes throws(PlanFileProblem) in try PlanFile.read(bytes, name: "a.csv") }
    case .frame: frame(bytes)
    case .json: json(bytes)
    case .edits: PlanTrial.edit(String(decoding: bytes, as: UTF8.self))
    case .notation: notation(String(decoding: bytes, as: UTF8.self))
    case .table: table(bytes)
    case .sheet: table(Workbook.holding(bytes))
    }
  }

  private func plans(_ bytes: [UInt8], _ read: ([UInt8]) throws(PlanFileProblem) -> PlanReading) {
    let read: Result<PlanReading, PlanFileProblem> = bounded(bytes.count) {
      do throws(PlanFileProblem) { return .success(try read(bytes)) } catch { return .failure(error) }
    }
    guard case .success(let reading) = read else { return }
    // Two of many say the same as all of them.
    for plan in reading.plans { expect(plan.isSound, "a plan names what is not there") }
    for plan in reading.plans.prefix(2) { PlanTrial.run(plan, turn: bytes.count) }
  }

  private func frame(_ bytes: [UInt8]) {
    guard let plan = bounded(bytes.count, { Plan(framed: bytes) }) else { return }
    PlanTrial.run(plan, turn: bytes.count)
  }

  private func json(_ bytes: [UInt8]) {
    guard let value = bounded(bytes.count, { try? JSON.parse(bytes) }) else { return }
    var writer = JSONWriter()
    writer.value(value)
    let again = try? JSON.parse(writer.bytes)
    expect(again == value, "JSON that was written is read as something else")
  }

  private func notation(_ text: String) {
    let list = LinkNotation.read(text)
    _ = LinkNotation.read(text) { $0.utf8.count < 5 }
    // A colon after a code is taken for the mark that it is in `12: FS`.
    for link in list.links where link.code.utf8.last != 0x3A {
      let again = LinkNotation.read(link.text()) { $0 == link.code }
      expect(again.links.map(\.code) == [link.code], "the link \(link.text()) is not read back")
    }
    guard let duration = try? DurationNotation(text) else { return }
    let again = try? DurationNotation(duration.text())
    expect(again?.seconds == duration.seconds, "the duration \(duration.text()) is read back otherwise")
  }

  private func table(_ bytes: [UInt8]) {
    let table = bounded(bytes.count) { TableFile.read(bytes) }
    guard table.refusal == nil else { return }
    let mapping = ColumnMapping.propose(headings: table.header, targets: TargetField.portfolio).mapping
    let prepared = try? Preparation.prepare(table, mapping: mapping, targets: TargetField.portfolio)
    if let prepared { expect(prepared.reconciliation.agrees, "what was read does not add up") }
  }

  /// A reading may use ten times the file beyond a base; plain tables and vocabularies of the readers are in the base.
  private func bounded<Value>(_ count: Int, _ read: () -> Value) -> Value {
    memory_mark()
    let value = read()
    let most = Int(memory_most())
    expect(most <= 16_000_000 + 10 * count, "\(most) bytes of memory for a file of \(count)")
    return value
  }
}
