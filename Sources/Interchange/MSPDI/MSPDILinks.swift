import Scheduling

/// Reads links, which stand in their successor.
extension MSPDIReading {
  mutating func readLink(_ successor: Int) throws(PlanFileProblem) {
    find("links")
    var link = RawLink(successor: successor)
    var (lag, format): (Double, Int?) = (0, nil)
    while let name = try child() {
      switch name {
      case .predecessorUID: link.predecessorUID = try from.int()
      case .type: link.kind = MSPDIFormat.linkKind(try from.int() ?? 1)
      case .crossProject: link.isCrossProject = try from.bool() ?? false
      case .crossProjectName:
        let name = try from.string()
        if !name.isEmpty {
          report.note(
            "link.crossProject", at: from.place, "It waits for a task of another plan: \(name.prefix(200)).")
        }
      case .linkLag: lag = try from.double() ?? 0
      case .lagFormat: format = try from.int()
      default: try from.leave()
      }
    }
    link.lag = self.lag(lag, format: format ?? 7)
    links.append(link)
  }

  /// A lag in tenths of a minute, or in percent of the predecessor's duration where the format says so.
  private mutating func lag(_ value: Double, format: Int) -> Lag {
    let isElapsed = MSPDIFormat.isElapsed(format)
    if MSPDIFormat.isPercent(format) {
      let percent = min(max(value, -10_000), 10_000)
      return isElapsed ? .elapsedPercent(percent) : .percent(percent)
    }
    let longest = PlanElements.longest
    let seconds = from.held(Int(exactly: (value * 6).rounded()) ?? 0, in: -longest...longest)
    return isElapsed ? .elapsed(seconds) : .working(seconds)
  }
}
