import Interchange
import NIOPosix
import Office
import Registers

/// Reads a file from outside in a child process with limits; what breaks there breaks nothing here.
public enum TableSource {
  private static let threads: NIOThreadPool = {
    let pool = NIOThreadPool(numberOfThreads: 2)
    pool.start()
    return pool
  }()

  /// - Throws: `Refusal.invalid` with why the file was rejected.
  public static func read(_ bytes: [UInt8], sheet: String? = nil) async throws -> CSVTable {
    let result = try await threads.runIfActive { TableReading.read(bytes, sheet: sheet) }
    switch result {
    case .failure(let failure): throw Refusal.invalid([Problem("file", failure.sentence)])
    case .success(let table):
      if let refusal = table.refusal {
        throw Refusal.invalid([Problem("file", "\(refusal.sentence) \(refusal.mend)")])
      }
      return table
    }
  }
}
