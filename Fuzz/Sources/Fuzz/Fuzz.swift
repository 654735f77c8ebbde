import CFuzzer
import Foundation

/// Feeds one reader of files from outside with whatever the fuzzer thinks of; `PODIUM_READER` names the reader.
///
/// With `seeds FOLDER CASES [PLANS]` it writes files to begin with instead, and with nothing it names the readers.
@main enum Fuzz {
  /// Chosen once: the callback of the fuzzer can hold nothing.
  private static let reader = FuzzReader(
    rawValue: ProcessInfo.processInfo.environment["PODIUM_READER"] ?? "")

  static func main() throws {
    let words = CommandLine.arguments.dropFirst()
    if words.first == "seeds" {
      let folders = words.dropFirst().map { URL(filePath: $0) }
      guard folders.count > 1 else { return print("seeds FOLDER CASES [PLANS]") }
      try FuzzSeeds(folder: folders[0]).write(cases: folders[1], plans: folders.dropFirst(2).first)
      return
    }
    guard reader != nil else { return print(FuzzReader.allCases.map(\.rawValue).joined(separator: "\n")) }
    memory_watch()
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    let code = LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
      Fuzz.reader?.take(Array(UnsafeBufferPointer(start: bytes, count: count)))
      return 0
    }
    exit(code)
  }
}

/// A finding that is no crash by itself: says so and stops, so that the fuzzer keeps the file.
func expect(_ holds: Bool, _ otherwise: @autoclosure () -> String) {
  if holds { return }
  FileHandle.standardError.write(Data("FINDING \(otherwise())\n".utf8))
  abort()
}
