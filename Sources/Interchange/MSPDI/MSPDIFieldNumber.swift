import Scheduling

/// Microsoft's numbers for the fields that people may fill as they like.
enum MSPDIFieldNumber {
  /// The upper half says what the field belongs to, the lower half which it is.
  static func subject(of number: Int) -> CustomField.Subject {
    switch number >> 16 {
    case 0x0C40: .resource
    case 0x0F40: .assignment
    case 0x0B60: .project
    default: .task
    }
  }

  /// Whether the identifier is one of Microsoft's for a field of that kind.
  static func isMicrosoft(_ id: String, _ subject: CustomField.Subject) -> Bool {
    guard let number = Int(id) else { return false }
    switch subject {
    case .task: return number >> 16 == 0x0B40
    case .resource: return number >> 16 == 0x0C40
    case .assignment: return number >> 16 == 0x0F40
    case .project: return number >> 16 == 0x0B60
    }
  }

  /// The numbers of the fields Text1 to Text30.
  static func texts(_ subject: CustomField.Subject) -> [Int] {
    switch subject {
    case .task:
      [0x33, 0x36, 0x39, 0x3C, 0x3F, 0x42, 0x43, 0x44, 0x45, 0x46].map { 0x0B40_0000 + $0 }
        + (0x13D...0x150).map { 0x0B40_0000 + $0 }
    case .resource:
      [0x08, 0x09, 0x1E, 0x1F, 0x20, 0x61, 0x62, 0x63, 0x64, 0x65].map { 0x0C40_0000 + $0 }
        + (0xE1...0xF4).map { 0x0C40_0000 + $0 }
    case .assignment:
      (0x58...0x61).map { 0x0F40_0000 + $0 } + (0xDA...0xED).map { 0x0F40_0000 + $0 }
    case .project: []
    }
  }
}
