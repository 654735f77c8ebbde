import Scheduling

/// Microsoft's numbers for units, constraints and kinds of links.
enum MSPDIFormat {
  /// 3 to 12 are minutes, hours, days, weeks and months, 19 percent, each even one the elapsed kind of the
  /// one before;
  /// from 35 on the same, estimated.
  static func isElapsed(_ format: Int) -> Bool {
    switch format {
    case 4, 6, 8, 10, 12, 20, 36, 38, 40, 42, 44, 52: true
    default: false
    }
  }

  static func isEstimated(_ format: Int) -> Bool { (35...53).contains(format) }

  static func isPercent(_ format: Int) -> Bool { [19, 20, 51, 52].contains(format) }

  /// The format in which a duration is written: days, elapsed or not, estimated or not.
  static func ofDuration(isElapsed: Bool, isEstimated: Bool) -> Int {
    (isElapsed ? 8 : 7) + (isEstimated ? 32 : 0)
  }

  /// Nil for "as soon as possible", which holds nothing.
  static func constraint(_ number: Int, _ date: Moment?) -> DateConstraint? {
    let kind: DateConstraint.Kind
    switch number {
    case 1: return DateConstraint(.asLateAsPossible)
    case 2: kind = .mustStartOn
    case 3: kind = .mustFinishOn
    case 4: kind = .startNoEarlierThan
    case 5: kind = .startNoLaterThan
    case 6: kind = .finishNoEarlierThan
    case 7: kind = .finishNoLaterThan
    default: return nil
    }
    return date.map { DateConstraint(kind, $0) }
  }

  static func number(of kind: DateConstraint.Kind) -> Int {
    switch kind {
    case .asSoonAsPossible: 0
    case .asLateAsPossible: 1
    case .mustStartOn, .startOn: 2
    case .mustFinishOn, .finishOn: 3
    case .startNoEarlierThan: 4
    case .startNoLaterThan: 5
    case .finishNoEarlierThan: 6
    case .finishNoLaterThan: 7
    }
  }

  static func linkKind(_ number: Int) -> LinkKind {
    switch number {
    case 0: .finishFinish
    case 2: .startFinish
    case 3: .startStart
    default: .finishStart
    }
  }

  static func number(of kind: LinkKind) -> Int {
    switch kind {
    case .finishFinish: 0
    case .finishStart: 1
    case .startFinish: 2
    case .startStart: 3
    }
  }
}
