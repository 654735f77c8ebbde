import Measures
import Registers

/// An office as its hub sees it: what ties it, whether it is in order, what it governs and what it owes.
public struct Spoke: Sendable {
  /// Why an office is a spoke of the hub.
  public enum Tie: String, Choice {
    case below, supplied, served, reports, shares, owes

    public var title: String {
      switch self {
      case .below: "Below it"
      case .supplied: "Takes its standards"
      case .served: "Served"
      case .reports: "Reports to it"
      case .shares: "Shares people"
      case .owes: "Owes returns"
      }
    }
  }

  public let office: Held<OfficeUnit>
  public let ties: [Tie]
  public let head: OfficeHead?
  public let hasMandate: Bool
  /// Live projects that it, or an office below it, governs.
  public let liveProjects: Int
  /// How they stand against the controls in force.
  public let compliance: Compliance.Tally
  public let returns: ReturnTally

  public var hasHead: Bool { head?.holders.isEmpty == false }
}
