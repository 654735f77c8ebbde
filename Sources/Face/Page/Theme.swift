/// Light or dark as the reader chose it; `system` follows the machine.
public enum Theme: String, Sendable {
  case system, light, dark
}
