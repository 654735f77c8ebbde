import Foundation
import Scheduling

/// Levels sets of PSPLIB on two threads and prints a line of JSON for each set.
///
///     LevelBench FOLDER [--schedules N] [--every N] [--threads N] SET...
///
/// FOLDER holds `j30.sm`, `j60.sm`, `j120.sm` and `best_known.csv`; `--every 10` takes each tenth instance.
struct Options {
  var folder = ""
  var schedules = 5_000
  var every = 1
  var threads = 2
  var sets: [String] = []

  init(_ arguments: [String]) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--schedules": schedules = rest.popFirst().flatMap { Int($0) } ?? schedules
      case "--every": every = max(rest.popFirst().flatMap { Int($0) } ?? 1, 1)
      case "--threads": threads = max(rest.popFirst().flatMap { Int($0) } ?? 2, 1)
      default: if folder.isEmpty { folder = argument } else { sets.append(argument) }
      }
    }
  }
}

let options = Options(Array(CommandLine.arguments.dropFirst()))
guard !options.folder.isEmpty else {
  print("usage: LevelBench FOLDER [--schedules N] [--every N] [--threads N] SET...")
  exit(2)
}
for set in options.sets {
  if set == "large" {
    print(try LargeRun.measure())
    continue
  }
  let all = try ProjectLibrary.read(set: set, in: options.folder)
  let instances = stride(from: 0, to: all.count, by: options.every).map { all[$0] }
  let run = LibraryRun(instances, schedules: options.schedules, threads: options.threads)
  print(run.line(set))
}
