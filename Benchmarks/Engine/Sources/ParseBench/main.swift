import BenchPlans
import CReference
import Foundation
import Interchange
import Scheduling

// How fast plan files are read: megabytes of the file for each second of processor time. Writes the files into the folder
// that is named, so that others read the same.

func measure(_ name: String, _ bytes: [UInt8], _ plan: Plan, in folder: String, aim: Int) throws {
  try Data(bytes).write(to: URL(fileURLWithPath: folder).appendingPathComponent(name))
  var least = Double.infinity
  for _ in 0..<5 {
    let began = c_processor_time()
    let read = try PlanFile.read(bytes, name: name).plans.first
    least = min(least, c_processor_time() - began)
    guard let read, read.tasks.count >= plan.tasks.count, read.links.count == plan.links.count else {
      print("\(name) was not read whole")
      exit(1)
    }
  }
  let speed = Int((Double(bytes.count) * 1000 / least).rounded())
  print(name, "\(bytes.count / 1_000_000) MB", "\(speed) MB/s", "aim \(aim) MB/s", separator: "\t")
}

let arguments = CommandLine.arguments
if arguments.count > 1 {
  let plan = Plan.network(arguments.count > 2 ? Int(arguments[2]) ?? 20_000 : 20_000)
  let schedule = Schedule(of: plan)
  try measure("bench.xml", MSPDI.write(plan, schedule: schedule), plan, in: arguments[1], aim: 60)
  try measure("bench.xer", XER.write(plan, schedule: schedule), plan, in: arguments[1], aim: 150)
} else {
  print("ParseBench FOLDER [TASKS]")
}
