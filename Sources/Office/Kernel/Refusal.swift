import Registers

/// The office says no, in words: nothing has changed, and nothing is logged as an error.
public enum Refusal: Error, Sendable {
  /// There is no such entry, or none that may be seen: both are answered alike.
  case missing(String)
  /// The entry may be seen, but not this.
  case forbidden(Forbidden)
  /// Somebody changed the entry in the meantime.
  case stale(current: Int64)
  /// What was sent has problems: all of them.
  case invalid([Problem])
  /// A control stands in the way.
  case blocked(control: String, reason: String, wayOut: String)
  /// The question itself was not understood.
  case misasked([Problem])

  /// Who asked for what, why not, and who may.
  public struct Forbidden: Sendable {
    public let action: String
    public let reason: String
    public let whoMay: [Candidate]
    /// The whole refusal in a sentence or two.
    public var sentence: String { "You may not \(action). \(reason)" }

    public init(action: String, reason: String, whoMay: [Candidate] = []) {
      self.action = action
      self.reason = reason
      self.whoMay = whoMay
    }
  }

  /// Somebody who may do what was refused, and by which authority.
  public struct Candidate: Sendable, Hashable {
    public let person: String
    public let personID: Int64?
    public let role: String
    public let place: String
    /// Whether the reader may open her page.
    public var isOpen = true
    public init(person: String, personID: Int64?, role: String, place: String) {
      self.person = person
      self.personID = personID
      self.role = role
      self.place = place
    }
  }
}
