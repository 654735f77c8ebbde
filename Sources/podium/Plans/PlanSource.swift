import ArgumentParser
import Foundation
import Interchange
import Measures
import Scheduling

/// A plan in a file, and how its dates shall be computed.
struct PlanSource: ParsableArguments {
  @Argument(
    help: "The plan: MSPDI (.xml), XER, P6 XML, MPX, GanttProject (.gan), Planner, CSV, or .mpp through MPXJ."
  )
  var file: String
  @Option(
    help: "Compute as this tool does: microsoft or primavera; without it as the tool the file came from.")
  var dialect: String?
  @Option(help: "The data date: 2026-03-31, or with a time 2026-03-31T17:00.") var dataDate: String?

  /// Reads the file and applies the options.
  func read() throws -> PlanReading {
    var reading = try PlanSource.read(file)
    if let dialect {
      guard let dialect = Dialect(rawValue: dialect) else {
        throw ValidationError("The dialect is microsoft or primavera.")
      }
      for at in reading.plans.indices { reading.plans[at].dialect = dialect }
    }
    if let dataDate {
      guard let moment = Moment(dataDate) else {
        throw ValidationError("The data date is written as 2026-03-31 or 2026-03-31T17:00.")
      }
      for at in reading.plans.indices { reading.plans[at].dataDate = moment }
    }
    return reading
  }

  /// The plans of a file; this process reads nothing else, so that a file which breaks the reader breaks only it.
  static func read(_ file: String) throws -> PlanReading {
    guard let bytes = try? bytes(of: file) else {
      throw PlanFileProblem("The file \(file) cannot be read.")
    }
    let name = (file as NSString).lastPathComponent
    if MPXJ.isNeeded(for: bytes) { return try PlanFile.read(Array(try MPXJ.mspdi(of: file)), name: name) }
    return try PlanFile.read(bytes, name: name)
  }

  /// The bytes of a file, piece by piece: as a whole in between they would stand in memory twice.
  private static func bytes(of file: String) throws -> [UInt8] {
    let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: file))
    var bytes: [UInt8] = []
    // A pipe has no end to go to and is read as it comes.
    if let size = try? handle.seekToEnd() {
      bytes.reserveCapacity(Int(size))
      try handle.seek(toOffset: 0)
    }
    while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty { bytes.append(contentsOf: piece) }
    return bytes
  }
}

/// What every command about a plan file needs: words or JSON, and problems with an exit code.
enum PlanWork {
  static func run(json: Bool, _ work: () throws -> Void) throws {
    do { try work() } catch let problem as PlanFileProblem {
      if json {
        var w = JSONWriter()
        w.beginObject()
        w.key("problems")
        w.beginArray()
        w.text(problem.description)
        w.endArray()
        w.endObject()
        print(w.string)
      }
      Said.error(problem.description)
      throw Exit.refused
    }
  }

  /// Bytes and the end of a line on the standard output.
  static func write(_ bytes: [UInt8]) {
    put(bytes)
    put([0x0A])
  }

  /// Bytes on the standard output as they stand.
  static func put(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return }
      let data = Data(
        bytesNoCopy: UnsafeMutableRawPointer(mutating: start), count: buffer.count, deallocator: .none)
      FileHandle.standardOutput.write(data)
    }
  }

  /// What the reading left out or took another way, on the standard error.
  static func say(_ report: PlanReport) {
    for note in report.notes.prefix(20) { Said.error("\(note.place): \(note.message)") }
    let more = report.notes.count - 20 + report.notesLeftOut
    if more > 0 { Said.error("… and \(more) more notes.") }
  }
}
