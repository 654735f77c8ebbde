// swift-tools-version:6.2
import PackageDescription

/// The readers of files under a fuzzer, with nothing of the office: the pure modules are linked in from beside it.
/// `scripts/fuzz` builds and runs it.
let watched: [SwiftSetting] = [
  .treatAllWarnings(as: .error), .unsafeFlags(["-sanitize=fuzzer,address", "-parse-as-library"]),
]

let package = Package(
  name: "fuzz",
  targets: [
    .target(name: "Measures", swiftSettings: watched),
    .target(name: "Scheduling", dependencies: ["Measures"], swiftSettings: watched),
    .systemLibrary(name: "CZlib"),
    .target(name: "Interchange", dependencies: ["Measures", "Scheduling", "CZlib"], swiftSettings: watched),
    .target(name: "CFuzzer"),
    .executableTarget(
      name: "Fuzz", dependencies: ["Measures", "Scheduling", "Interchange", "CFuzzer"],
      swiftSettings: watched,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]),
  ])
