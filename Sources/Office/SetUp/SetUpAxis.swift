import Registers

/// What is to be chosen of an office: one axis of its form, apart from all others.
public enum SetUpAxis: String, CaseIterable, Sendable {
  case form, kind, level, scope, focus, permanence, placement
  case serviceStyle = "service_style"
  case profile

  public var title: String {
    switch self {
    case .form: "One office, or hub and spokes"
    case .kind: "Kind"
    case .level: "Level"
    case .scope: "Scope"
    case .focus: "Focus"
    case .permanence: "Permanence"
    case .placement: "Placement"
    case .serviceStyle: "Service style"
    case .profile: "Control profile"
    }
  }

  /// The options that are weighed, of which the first is taken where nothing speaks for any.
  public var options: [(value: String, title: String)] {
    switch self {
    case .form: Self.all(SetUpForm.self)
    case .kind: Self.all(OfficeUnit.Kind.self)
    case .level: Self.all(OfficeUnit.Level.self)
    case .scope: Self.all(OfficeUnit.ScopeKind.self)
    case .focus: Self.all(OfficeUnit.Focus.self)
    case .permanence: Self.all(OfficeUnit.Permanence.self)
    case .placement: Self.all(OfficeUnit.Placement.self)
    case .serviceStyle: Self.all(OfficeUnit.ServiceStyle.self)
    case .profile:
      [ControlProfile.supportive, .controlling, .directive, .agile, .projectOffice].map {
        ($0.rawValue, $0.title)
      }
    }
  }

  private static func all<C: Choice>(_ type: C.Type) -> [(value: String, title: String)] {
    C.allCases.map { ($0.rawValue, $0.title) }
  }
}

/// Whether the office stands alone or has offices below it from the start.
public enum SetUpForm: String, Choice {
  case single
  case hubAndSpokes = "hub_and_spokes"
  public var title: String {
    switch self {
    case .single: "One office"
    case .hubAndSpokes: "Hub and spokes"
    }
  }
}
