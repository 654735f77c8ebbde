import Scheduling

/// Reads what was planned or done in single stretches of time.
extension MSPDIReading {
  mutating func readTimephased(into list: inout [Timephased]) throws(PlanFileProblem) {
    find("timephased")
    var (kind, first, last): (Int?, Moment?, Moment?)
    var value = 0.0
    while let name = try child() {
      switch name {
      case .type: kind = try from.int()
      case .start: first = try from.moment()
      case .finish: last = try from.moment()
      case .value: value = try readAmount(kind)
      case .uid, .unit: try from.xml.skip()
      default: try from.leave()
      }
    }
    guard let kind, let first, let last, first <= last else {
      return report.note(
        "timephased.dropped", at: from.place,
        "A stretch has no kind, or no start before its finish; it was left out.")
    }
    list.append(Timephased(kind: kind, from: first, until: last, value: value))
  }

  private mutating func readAmount(_ kind: Int?) throws(PlanFileProblem) -> Double {
    switch MSPDITimephasedKind(kind ?? 1) {
    case .work: return Double(try from.work() ?? 0)
    case .cost: return (try from.double() ?? 0) / 100
    case .percent: return try from.double() ?? 0
    }
  }
}

/// What Microsoft's numbers for timephased values count.
enum MSPDITimephasedKind {
  case work, cost, percent

  /// 5, 6, 8 and 10 are costs, and of each later baseline's six kinds every second; 11 and 76 are
  /// percentages.
  init(_ number: Int) {
    switch number {
    case 5, 6, 8, 10: self = .cost
    case 11, 76: self = .percent
    case 16...75: self = number % 2 == 1 ? .cost : .work
    default: self = .work
    }
  }
}
