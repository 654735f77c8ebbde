import Foundation
import Interchange

/// Files of Microsoft Project itself (.mpp), which are read by MPXJ where a machine has it: a library in Java, run as a
/// process of its own that writes MSPDI.
enum MPXJ {
  /// How long a conversion may take, in seconds.
  private static let patience = 120.0

  /// Whether these bytes are a compound file of Microsoft's, as .mpp files are.
  static func isNeeded(for bytes: some Sequence<UInt8>) -> Bool {
    bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
  }

  /// The plan of a file as MSPDI.
  ///
  /// - Throws: where Java or MPXJ is not there, or does not read the file; in words, with the way out.
  static func mspdi(of file: String) throws -> Data {
    guard let java = found("java"), let jars = jars() else {
      throw PlanFileProblem(
        "A file of Microsoft Project (.mpp) is read through MPXJ: install Java and MPXJ (pip install mpxj, or set PODIUM_MPXJ "
          + "to the folder of its jars), or save the plan as XML in Microsoft Project.")
    }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "podium-mpp-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let target = folder.appendingPathComponent("plan.xml")
    let source = URL(fileURLWithPath: file).path
    let said = try run(
      java, ["-Xmx1g", "-cp", "\(jars)/*", "org.mpxj.sample.MpxjConvert", source, target.path],
      within: patience)
    guard let bytes = try? Data(contentsOf: target), !bytes.isEmpty else {
      let reason = said.split(whereSeparator: \.isNewline).first { $0.contains("Exception") } ?? ""
      throw PlanFileProblem("MPXJ does not read the file. \(reason)")
    }
    return bytes
  }

  /// The folder of MPXJ's jars: the one that is named, or that of the Python package.
  private static func jars() -> String? {
    if let named = ProcessInfo.processInfo.environment["PODIUM_MPXJ"], !named.isEmpty {
      return holdsJars(named) ? named : nil
    }
    guard let python = found("python3") else { return nil }
    let words = "import os, mpxj; print(os.path.join(os.path.dirname(mpxj.__file__), 'lib'))"
    let folder = try? run(python, ["-c", words], within: 20).trimmingCharacters(in: .whitespacesAndNewlines)
    return folder.flatMap { holdsJars($0) ? $0 : nil }
  }

  private static func holdsJars(_ folder: String) -> Bool {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.contains { $0.hasPrefix("mpxj") && $0.hasSuffix(".jar") }
  }

  private static func found(_ program: String) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return path.split(separator: ":").map { "\($0)/\(program)" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  /// What a program says; it is ended where it takes too long.
  private static func run(_ program: String, _ arguments: [String], within seconds: Double) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let pipe = Pipe()
    (process.standardOutput, process.standardError) = (pipe, pipe)
    try process.run()
    let late = DispatchWorkItem { process.terminate() }
    DispatchQueue.global().asyncAfter(deadline: .now() + seconds, execute: late)
    let said = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    late.cancel()
    if process.terminationReason == .uncaughtSignal {
      throw PlanFileProblem(
        "MPXJ was stopped after \(Int(seconds)) seconds; save the plan as XML in Microsoft Project.")
    }
    return String(decoding: said.prefix(100_000), as: UTF8.self)
  }
}
