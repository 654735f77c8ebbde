import Foundation
import Scheduling
import Testing

/// Instances of PSPLIB: four in the repository, and the whole sets where they lie beside it.
@Suite struct ProjectLibraryTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The folder with `j30.sm`, `j60.sm`, `j120.sm` and `best_known.csv`: PODIUM_PSPLIB, or unpacked from the archive
  /// beside the repository.
  private static let library: String? = {
    let files = FileManager.default
    if let named = ProcessInfo.processInfo.environment["PODIUM_PSPLIB"],
      files.fileExists(atPath: named + "/j120.sm")
    {
      return named
    }
    let shared = root.path + "/../shared/data/psplib"
    let folder = NSTemporaryDirectory() + "podium-psplib"
    guard files.fileExists(atPath: shared + "/psplib_j30_j60_j120.tar.xz") else { return nil }
    if files.fileExists(atPath: folder + "/best_known.csv") { return folder }
    try? files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let tar = Process()
    tar.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    tar.arguments = ["tar", "xf", shared + "/psplib_j30_j60_j120.tar.xz", "-C", folder]
    guard (try? tar.run()) != nil else { return nil }
    tar.waitUntilExit()
    guard tar.terminationStatus == 0 else { return nil }
    try? files.copyItem(atPath: shared + "/best_known.csv", toPath: folder + "/best_known.csv")
    return files.fileExists(atPath: folder + "/best_known.csv") ? folder : nil
  }()

  private static func read(_ path: String) throws -> LevellingProblem {
    ProjectLibraryFile.problem(try String(contentsOfFile: path, encoding: .utf8))
  }

  /// The optima of the smaller three are known; the best known of `j1201_1` is 105.
  @Test(arguments: [("j301_1", 38, 43), ("j3013_1", 34, 58), ("j601_1", 77, 77), ("j1201_1", 99, 109)])
  func knownInstances(_ name: String, _ bound: Int, _ most: Int) throws {
    let problem = try Self.read(Self.root.path + "/Tests/Cases/Schedules/Levelling/\(name).sm")
    let plan = try Levelling.search(problem, budget: .schedules(50_000), seed: 1)
    #expect(LevellingVerifier.faults(plan, problem) == [])
    #expect(plan.criticalPath == bound)
    #expect(plan.makespan <= most)
  }

  @Test(
    .enabled(if: library != nil, "no PSPLIB in ../shared/data/psplib or the folder named by PODIUM_PSPLIB"),
    arguments: [("j30", 0.1), ("j60", 11.2), ("j120", 33.0)])
  func wholeSets(_ set: String, _ most: Double) throws {
    let folder = Self.library ?? ""
    let lines = try String(contentsOfFile: folder + "/best_known.csv", encoding: .utf8)
    var (sum, count) = (0.0, 0.0)
    for line in lines.split(whereSeparator: \.isNewline) where line.hasPrefix(set + ",") {
      let cells = line.split(separator: ",")
      guard let bound = Int(cells[2]), let best = Int(cells[4]) else { continue }
      let problem = try Self.read("\(folder)/\(set).sm/\(cells[1]).sm")
      let plan = try Levelling.search(problem, budget: .schedules(5_000), seed: 1)
      #expect(LevellingVerifier.faults(plan, problem) == [], "\(cells[1])")
      #expect(plan.criticalPath == bound, "\(cells[1])")
      #expect(plan.makespan >= (set == "j30" ? best : bound), "\(cells[1])")
      let against = Double(set == "j30" ? best : bound)
      sum += 100 * (Double(plan.makespan) - against) / against
      count += 1
    }
    #expect(count > 0 && sum / count <= most, "\(set): \(sum / count) %")
  }
}
