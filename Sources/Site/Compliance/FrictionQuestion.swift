import Office
import Registers

/// What is asked of the count of friction: an office with all below it, and a control.
public struct FrictionQuestion: Sendable {
  public var office: Int64?
  public var control: ControlKey?

  /// Reads the questions by name; all that were not understood are named at once.
  public init(_ value: (String) -> String?) throws {
    var problems: [Problem] = []
    if let text = value("office"), !text.isEmpty {
      office = OfficeUnit.title.id(in: text)
      if office == nil { problems.append(Problem("office", "The office is a code such as O-3.")) }
    }
    if let text = value("control"), !text.isEmpty {
      control = ControlKey(rawValue: text)
      if control == nil {
        problems.append(Problem("control", "The control is a stored name such as reporting_cadence."))
      }
    }
    if !problems.isEmpty { throw Refusal.misasked(problems) }
  }

  public func answer(_ archivist: Archivist) throws -> Friction {
    try Friction(archivist, office: office, control: control)
  }
}
