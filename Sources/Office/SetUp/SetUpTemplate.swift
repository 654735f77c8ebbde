/// The posts with which an office of some form starts: data, one list a form.
public enum SetUpTemplate: String, CaseIterable, Sendable {
  case hub, standing, temporary, construction

  /// A post by name, the key of its role, and how many fill it.
  public struct Seat: Sendable {
    public let name: String
    public let role: String
    public var isHead = false
    public var holders = 1
  }

  public var title: String {
    switch self {
    case .hub: "Hub"
    case .standing: "Standing office"
    case .temporary: "Office of one programme"
    case .construction: "Office of one large construction project"
    }
  }

  public var seats: [Seat] {
    switch self {
    case .hub:
      [
        Seat(name: "Executive Sponsor", role: "sponsor"),
        Seat(name: "Portfolio Manager", role: "portfolio_manager"),
        Seat(name: "PMO Analyst", role: "pmo_analyst"), Seat(name: "Methodologist", role: "methodologist"),
      ]
    case .standing:
      [
        Seat(name: "PMO Head", role: "pmo_head", isHead: true),
        Seat(name: "PMO Analyst", role: "pmo_analyst"),
        Seat(name: "PMO Coordinator", role: "pmo_coordinator"),
      ]
    case .temporary:
      [
        Seat(name: "PMO Lead", role: "pmo_lead", isHead: true),
        Seat(name: "PMO Analyst", role: "pmo_analyst"),
        Seat(name: "PMO Coordinator", role: "pmo_coordinator"),
      ]
    case .construction:
      [
        Seat(name: "PMO Lead", role: "pmo_lead", isHead: true),
        Seat(name: "Project Coordinator", role: "pmo_coordinator", holders: 2),
        Seat(name: "Risk Manager", role: "risk_manager"),
        Seat(name: "Planner", role: "pmo_specialist"),
      ]
    }
  }
}
