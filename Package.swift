// swift-tools-version:6.2
import PackageDescription

/// A warning is an error everywhere: the compiler's doubts are cheaper than ours.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// A module of the house and the modules it may see; arrows point downward only (ARCHITECTURE.md).
func module(_ name: String, _ sees: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: sees, swiftSettings: strict)
}

/// The tests of one module, in the folder that mirrors it.
func tests(_ name: String, _ sees: [Target.Dependency] = []) -> Target {
  .testTarget(name: "\(name)Tests", dependencies: [.init(stringLiteral: name)] + sees, swiftSettings: strict)
}

/// A module whose loops are the product: compiled for speed in debug builds too, where they are 100 times slower otherwise.
func engine(_ name: String, _ sees: [Target.Dependency]) -> Target {
  .target(
    name: name, dependencies: sees,
    swiftSettings: strict + [.unsafeFlags(["-O"], .when(configuration: .debug))])
}

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let scrypt = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let nio = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")

let package = Package(
  name: "podium",
  products: [
    .executable(name: "podium", targets: ["podium"]),
    .library(name: "Scheduling", targets: ["Scheduling"]),
    .library(name: "Forecasting", targets: ["Forecasting"]),
  ],
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    module("Measures"),
    engine("Scheduling", ["Measures"]), engine("Forecasting", ["Measures", "Scheduling"]),
    module("Registers", ["Measures"]),
    module("Ledger", ["Registers"]),
    module("LedgerSQLite", ["Ledger", .product(name: "GRDB", package: "GRDB.swift")]),
    module("LedgerPostgres", ["Ledger", nio]),
    module("Office", ["Measures", "Registers", "Scheduling", "Ledger", crypto, scrypt, nio]),
    .systemLibrary(name: "CZlib"),
    module("Interchange", ["Measures", "Scheduling", "CZlib"]),
    module("Markup"),
    module("Face", ["Markup"]),
    .target(
      name: "Assets",
      cSettings: [.unsafeFlags(["-Wno-c23-extensions"])]),
    module("Site", ["Office", "Forecasting", "Interchange", "Face", "Assets", nio]),
    .executableTarget(
      name: "podium",
      dependencies: [
        "Site", "Forecasting", "LedgerSQLite", "LedgerPostgres",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      swiftSettings: strict),

    tests("Measures"), tests("Scheduling"), tests("Forecasting"), tests("Markup"), tests("Face"),
    tests("Interchange"),
    tests("Ledger", ["LedgerSQLite", "LedgerPostgres"]),
    tests("Office", ["LedgerSQLite"]),
    tests("Site", ["LedgerSQLite"]),
    .testTarget(name: "TidyTests", swiftSettings: strict),
  ]
)
