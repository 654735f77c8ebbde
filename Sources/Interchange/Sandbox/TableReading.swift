#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Both sides of reading a table in a child.
public enum TableReading {
  /// The hidden subcommand with which the office's own program becomes the child.
  public static let subcommand = "parse-table"

  /// How the child is told which sheet of a workbook is wanted.
  private static let sheetOption = "--sheet="

  /// The sheet that the arguments of the child name.
  public static func sheet(_ arguments: some Sequence<String>) -> String? {
    arguments.first { $0.utf8.starts(with: sheetOption.utf8) }
      .map { String(decoding: $0.utf8.dropFirst(sheetOption.utf8.count), as: UTF8.self) }
  }

  /// The parent's side: the table, or why the file was rejected. Blocks its thread.
  public static func read(
    _ input: [UInt8], sheet: String? = nil, executable: String = "/proc/self/exe",
    arguments: [String] = [subcommand], limits: SandboxLimits = SandboxLimits(),
    tableLimits: CSVLimits = CSVLimits()
  ) -> Result<CSVTable, SandboxFailure> {
    if input.count > tableLimits.bytes {
      // Refused with the same words as inside, and without a child.
      return .success(TableFile.read(input, limits: tableLimits))
    }
    let named = sheet.map { [sheetOption + $0] } ?? []
    return Sandbox.run(executable: executable, arguments: arguments + named, input: input, limits: limits)
      .flatMap { output in
        guard let table = TableFrame.decode(output, limits: tableLimits) else {
          return .failure(SandboxFailure(.misanswered, limits))
        }
        return .success(table)
      }
  }

  /// The child's side: confines itself, reads standard input, writes the framed table to standard output.
  /// - Returns: the code to exit with.
  public static func serve(
    sheet: String? = nil, limits: SandboxLimits = SandboxLimits(), tableLimits: CSVLimits = CSVLimits()
  ) -> Int32 {
    guard Sandbox.confine(limits) else { return 71 }
    guard let input = receive(atMost: tableLimits.bytes) else { return 74 }
    let frame = TableFrame.encode(TableFile.read(input, sheet: sheet, limits: tableLimits))
    return send(frame) ? 0 : 74
  }

  /// Standard input to its end, or to one byte more than allowed, which is then refused with words.
  static func receive(atMost limit: Int) -> [UInt8]? {
    var input: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while input.count <= limit {
      let count = posixRead(0, &chunk, chunk.count)
      if count == 0 { break }
      if count > 0 { input.append(contentsOf: chunk[..<count]) } else if errno != EINTR { return nil }
    }
    return input
  }

  static func send(_ frame: [UInt8]) -> Bool {
    var sent = 0
    while sent < frame.count {
      let count = frame.withUnsafeBytes { bytes in
        write(1, bytes.baseAddress.map { $0 + sent }, frame.count - sent)
      }
      if count > 0 { sent += count } else if errno != EINTR { return false }
    }
    return true
  }
}

/// The system's call, which the reading of a table shadows by its name.
private func posixRead(_ line: Int32, _ bytes: inout [UInt8], _ count: Int) -> Int {
  read(line, &bytes, count)
}
