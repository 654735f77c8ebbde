import ArgumentParser
import Foundation
import Ledger
import LedgerPostgres
import LedgerSQLite
import Measures
import Office
import Registers

/// Where the office's data is: a folder, or a PostgreSQL database.
struct Place: ParsableArguments {
  @Option(help: "The folder of the embedded database.") var data = "./podium-data"
  @Option(help: "A PostgreSQL database instead: postgres://user:password@host/name.") var database: String?

  /// Opens the ledger, brings it forward and hands over the house.
  func open() async throws -> House {
    let house = House(try ledger(), clock: Clock.now)
    try await house.prepare()
    return house
  }

  func ledger(readers: Int = 4) throws -> any Ledger {
    if let database { return try PostgresLedger(url: database) }
    try FileManager.default.createDirectory(
      atPath: data, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    return try SQLiteLedger(path: file, readers: readers)
  }

  var file: String { data + "/podium.sqlite" }
}

/// The wall clock, in UTC.
enum Clock {
  static let now: @Sendable () -> Instant = {
    Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded()))
  }
}

/// Exit codes that scripts can rely on.
enum Exit {
  static let refused = ExitCode(1)
  static let unreachable = ExitCode(3)
}

/// Runs a command's work and turns whatever goes wrong into sentences and an exit code.
enum Work {
  static func run(json: Bool = false, _ work: () async throws -> Void) async throws {
    do { try await work() } catch let exit as ExitCode { throw exit } catch let usage as ValidationError {
      throw usage
    } catch {
      let (code, sentences) = describe(error)
      if json {
        var w = JSONWriter()
        w.beginObject()
        w.key("problems")
        w.beginArray()
        for sentence in sentences { w.text(sentence) }
        w.endArray()
        w.endObject()
        print(w.string)
      }
      for sentence in sentences { Said.error(sentence) }
      throw code
    }
  }

  static func describe(_ error: any Error) -> (ExitCode, [String]) {
    switch error {
    case let refusal as Refusal: return (Exit.refused, sentences(refusal))
    case let error as LedgerError: return ledger(error)
    case let misread as Misread: return (Exit.refused, [misread.sentence])
    default: return (Exit.refused, ["It did not work: \(error)"])
    }
  }

  private static func sentences(_ refusal: Refusal) -> [String] {
    switch refusal {
    case .missing(let what): return ["There is no such \(what)."]
    case .forbidden(let why):
      return [why.sentence]
        + why.whoMay.map { "\($0.person) may, as \($0.role) of \($0.place)." }
    case .stale(let current): return ["It was changed in the meantime; it is at revision \(current)."]
    case .invalid(let problems), .misasked(let problems):
      return problems.map { $0.field.isEmpty ? $0.sentence : "\($0.field): \($0.sentence)" }
    case .blocked(let control, let reason, let wayOut): return ["Held up by \(control). \(reason) \(wayOut)"]
    }
  }

  private static func ledger(_ error: LedgerError) -> (ExitCode, [String]) {
    switch error {
    case .newer(let found, let known):
      return (
        Exit.unreachable,
        [
          "The data was written by a newer Podium (step \(found); this one knows \(known)). Use that version, or a later one."
        ]
      )
    case .unreachable(let text): return (Exit.unreachable, ["The ledger cannot be reached: \(text)"])
    case .damaged(let text): return (Exit.unreachable, ["The ledger is damaged or no ledger: \(text)"])
    case .readOnly(let text): return (Exit.unreachable, ["The ledger cannot be written: \(text)"])
    case .full(let text): return (Exit.unreachable, ["The disk is full: \(text)"])
    case .busy(let text), .conflict(let text): return (Exit.unreachable, ["The ledger is busy: \(text)"])
    default: return (Exit.unreachable, ["The ledger did not do it: \(error)"])
    }
  }
}

/// What is said beside the answer.
enum Said {
  static func error(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}
