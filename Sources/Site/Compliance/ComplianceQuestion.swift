import Office
import Registers

/// What is asked of the compliance view: an office with all below it, a control, a result.
public struct ComplianceQuestion: Sendable {
  public var office: Int64?
  public var control: ControlKey?
  public var result: Compliance.Result?

  /// Reads the questions by name; all that were not understood are named at once.
  public init(_ value: (String) -> String?) throws {
    var problems: [Problem] = []
    func asked<T>(_ name: String, _ sentence: String, _ read: (String) -> T?) -> T? {
      guard let text = value(name), !text.isEmpty else { return nil }
      let found = read(text)
      if found == nil { problems.append(Problem(name, sentence)) }
      return found
    }
    office = asked("office", "The office is a code such as O-3.") { OfficeUnit.title.id(in: $0) }
    let keys = ControlInForce.all.map(\.key.rawValue).joined(separator: ", ")
    control = asked("control", "The control is one of \(keys).") { text in
      ControlInForce.all.map(\.key).first { $0.rawValue == text }
    }
    let results = Compliance.Result.allCases.map(\.rawValue).joined(separator: ", ")
    result = asked("result", "The result is one of \(results).") { Compliance.Result(rawValue: $0) }
    if !problems.isEmpty { throw Refusal.misasked(problems) }
  }

  /// The lines that answer, what is amiss first and longest.
  public func lines(_ compliance: Compliance) -> [Compliance.Line] {
    let order = Compliance.Result.allCases
    func rank(_ line: Compliance.Line) -> (Int, Int32) {
      (
        order.firstIndex(of: line.result) ?? order.count,
        line.finding.shortfall?.since?.number ?? Int32.max
      )
    }
    return compliance.lines.filter { line in
      (control == nil || line.control == control) && (result == nil || line.result == result)
    }.map { (rank($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
