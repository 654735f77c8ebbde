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
}
