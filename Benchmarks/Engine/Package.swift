// swift-tools-version:6.2
import PackageDescription

/// The benchmarks of the engines, with nothing of the office: the pure modules are linked in from beside it, so that
/// nothing else is resolved or built. `swift run -c release --package-path Benchmarks/Engine SimulationBench`.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "engine-benchmarks",
  targets: [
    .target(name: "Forecasting", swiftSettings: strict),
    .target(name: "CReference", cSettings: [.unsafeFlags(["-O3"])]),
    .executableTarget(
      name: "SimulationBench", dependencies: ["Forecasting", "CReference"], swiftSettings: strict),
  ])
