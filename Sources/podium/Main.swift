import ArgumentParser
import Foundation
import Interchange

/// The one binary: serves the office, and works on its data from the command line.
@main struct Podium: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "podium", abstract: "The operating system of a Project Management Office.", version: "0.1.0",
    subcommands: [
      Serve.self, Demo.self, AccountCommand.self, TokenCommand.self, ImportCommand.self, ExportCommand.self,
      ListCommand.self, ShowCommand.self, ControlsCommand.self, AuthorityCommand.self, ComplianceCommand.self, AuditCommand.self,
      Doctor.self,
      ParseTable.self,
    ])
}

/// The child that reads a file from outside, confined before it reads a byte.
struct ParseTable: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: TableReading.subcommand, shouldDisplay: false)
  func run() throws { throw ExitCode(TableReading.serve()) }
}
