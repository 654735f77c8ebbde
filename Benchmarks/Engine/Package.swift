// swift-tools-version:6.2
import PackageDescription

/// The benchmarks of the engines, with nothing of the office: the pure modules are linked in from beside it, so that
/// nothing else is resolved or built. `swift run -c release --package-path Benchmarks/Engine LevelBench`, and likewise
/// `SimulationBench`, `ScheduleBench` and `ParseBench`.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let maths: [LinkerSetting] = [.linkedLibrary("m")]

let package = Package(
  name: "engine-benchmarks",
  targets: [
    .target(name: "Measures", swiftSettings: strict),
    .target(name: "Scheduling", dependencies: ["Measures"], swiftSettings: strict),
    .target(name: "Forecasting", dependencies: ["Measures", "Scheduling"], swiftSettings: strict),
    .systemLibrary(name: "CZlib"),
    .target(name: "Interchange", dependencies: ["Measures", "Scheduling", "CZlib"], swiftSettings: strict),
    .target(name: "CReference", cSettings: [.unsafeFlags(["-O3"])]),
    .target(name: "BenchPlans", dependencies: ["Measures", "Scheduling"], swiftSettings: strict),
    .executableTarget(
      name: "ScheduleBench", dependencies: ["BenchPlans", "Scheduling", "CReference"], swiftSettings: strict, linkerSettings: maths),
    .executableTarget(
      name: "ParseBench", dependencies: ["BenchPlans", "Interchange", "Scheduling", "CReference"], swiftSettings: strict,
      linkerSettings: maths),
    .executableTarget(
      name: "LevelBench", dependencies: ["Scheduling"], swiftSettings: strict, linkerSettings: maths),
    .executableTarget(
      name: "SimulationBench", dependencies: ["Forecasting", "CReference"], swiftSettings: strict),
  ])
