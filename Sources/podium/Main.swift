import ArgumentParser
import Dispatch
import Foundation
import Interchange

/// Where the program begins.
///
/// The child that reads a file from outside is told apart before anything else starts: it gives up every line but its own
/// three, and a thread of the concurrency runtime that wants another one back would end it now and then.
@main enum Beginning {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == TableReading.subcommand {
      exit(TableReading.serve(sheet: TableReading.sheet(arguments.dropFirst())))
    }
    if arguments.first == PlanChild.subcommand {
      exit(PlanChild.serve(name: arguments.dropFirst().first ?? ""))
    }
    Task {
      await Podium.main()
      exit(0)
    }
    dispatchMain()
  }
}

/// The one binary: serves the office, and works on its data from the command line.
struct Podium: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "podium", abstract: "The operating system of a Project Management Office.", version: "0.1.0",
    subcommands: [
      Serve.self, Demo.self, AccountCommand.self, TokenCommand.self, ImportCommand.self, ExportCommand.self,
      ListCommand.self, ShowCommand.self,
      ControlsCommand.self, ComplianceCommand.self, AuthorityCommand.self, RaciCommand.self,
      RedesignCommand.self,
      LatencyCommand.self, SetUpCommand.self, TogetherCommand.self,
      VacanciesCommand.self, AllocationCommand.self, HandOverCommand.self, ChartCommand.self,
      SpokesCommand.self, ScheduleCommand.self, CompareCommand.self,
      CheckCommand.self, DiffCommand.self, ConvertCommand.self, SimulateCommand.self, LevelCommand.self,
      UpdateCommand.self,
      AuditCommand.self, Doctor.self,
    ])
}
