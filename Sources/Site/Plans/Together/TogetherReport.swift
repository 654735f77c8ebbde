import Measures
import Office
import Registers

/// Several plans and the links between them, for the API and the command line.
public struct TogetherReport: Sendable {
  private let model: TogetherModel

  /// - Parameter pairs: what is asked for, as in the address of the page: project, portfolio, programme, office, linked.
  /// - Throws: `Refusal.misasked` for what is no code of such an entry.
  public init(_ archivist: Archivist, _ pairs: [(name: String, value: String)]) throws {
    let ask = TogetherAsk(pairs)
    if !ask.strange.isEmpty {
      throw Refusal.misasked([
        Problem("", "These are no codes of such entries: \(ask.strange.prefix(20).joined(separator: ", ")).")
      ])
    }
    model = try TogetherModel(archivist, ask, choosing: false)
  }

  public var json: [UInt8] { TogetherJSON.write(model) }

  /// A line for each project, and one for each link.
  public var text: String {
    if model.lines.isEmpty { return "None of these projects has a plan." }
    var lines = model.lines.map { line in
      "\(line.code) \(line.name): \(line.schedule.start.day) to \(line.schedule.finish.day)"
    }
    if model.total > model.lines.count {
      lines.append("and \(model.total - model.lines.count) more projects")
    }
    for link in model.links {
      let moment = model.joint.together.moments[link]
      let isSeen = !model.joint.hidden.contains(link.successor.plan)
      lines.append(
        TogetherLinks.sentence(link, model.joint)
          + (moment.map { isSeen ? ", not before \($0.day)" : "" } ?? ", passed over"))
    }
    for line in model.lines {
      for finding in model.joint.findings(of: line.id) {
        lines.append("\(line.code): \(finding.message)")
      }
    }
    return lines.joined(separator: "\n")
  }
}
