import Interchange
import Office
import Registers

/// The fields of a project and its report into which a spreadsheet's columns can go.
public enum ImportTargets {
  /// The fields that published portfolios have, then every other field of a project that can be entered.
  public static let all: [TargetField] = {
    let known = Set(TargetField.portfolio.map(\.name))
    let rest = AnySheet(Project.self).fields.filter { $0.isWritable && !known.contains($0.name) }
    return TargetField.portfolio
      + rest.map { TargetField($0.name, $0.title, kind($0.kind), synonyms: [$0.name]) }
  }()

  /// Those that describe the project itself.
  static let ofProject: Set<String> = Set(AnySheet(Project.self).fields.filter(\.isWritable).map(\.name))

  private static func kind(_ kind: Kind) -> TargetField.Kind {
    switch kind {
    case .day: .day
    case .money: .money
    case .percent: .percent
    case .number: .int
    case .choice(let options): .choice(options.map(\.raw))
    case .reference, .links, .text, .flag, .instant: .text
    }
  }
}
