import Registers
import Scheduling

/// A task of another project that waits for one of this plan.
public struct WaitingTask: Sendable {
  public let link: CrossLink
  /// Such as `P-17:10` and `Surface restored`; nil where the reader may not see that project.
  public let code: String?
  public let name: String?
}

extension Archivist {
  /// What waits in other projects for a task: whoever moves it moves that too.
  public func waiting(for task: CrossLink.End) throws -> [WaitingTask] {
    let links = try ExternalLinkBook(self).links.filter { $0.predecessor == task }
    if links.isEmpty { return [] }
    let plans = try plans(of: Set(links.map(\.successor.plan)))
    return links.map { link in
      guard let plan = plans[link.successor.plan],
        let place = plan.tasks.firstIndex(where: { $0.uid == link.successor.task && !$0.isBlank })
      else { return WaitingTask(link: link, code: nil, name: nil) }
      return WaitingTask(
        link: link, code: "\(Project.title.code(of: link.successor.plan)):\(plan.number(of: place))",
        name: plan.tasks[place].name)
    }
  }
}
