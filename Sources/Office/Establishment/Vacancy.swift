import Measures
import Registers

/// A seat that stands empty, or that should be there and is not.
public struct Vacancy: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    /// A post without anybody in it.
    case vacant
    /// Required at its place, and there is no such post.
    case missing
    /// A part for which nobody is named, or somebody who has left.
    case unnamed

    public var title: String {
      switch self {
      case .vacant: "Vacant"
      case .missing: "No such post"
      case .unnamed: "Nobody named"
      }
    }
  }

  /// Where the seat is.
  public struct Place: Sendable, Hashable {
    public let title: RegisterTitle
    public let id: Int64
    public let name: String
    /// The office by which it is found: itself, or the one that governs it.
    public let office: Int64?
    public var code: String { title.code(of: id) }
    public var href: String { "/\(title.path)/\(code)" }
  }

  /// Who was in it last.
  public struct Former: Sendable {
    public let person: Int64
    public let name: String
    /// The assignment, or the entry that still names her.
    public let source: String
  }

  public let kind: Kind
  public let place: Place
  /// The post, where there is one.
  public let post: Int64?
  public let title: String
  public let role: String
  public let roleKey: String
  public let isHead: Bool
  public let isMandatory: Bool
  /// Why it must be there, where the establishment says so.
  public let reason: String
  /// The first day on which it stood empty; nil where that cannot be known.
  public let since: Day?
  /// Whether anybody was ever in it.
  public let former: Former?
  /// From when somebody is to come.
  public let coming: Day?

  /// For how many days it has stood empty on a day, that day included.
  public func age(on day: Day) -> Int? { since.map { max($0.days(to: day) + 1, 0) } }

  public var code: String {
    post.map { Post.title.code(of: $0) } ?? place.code
  }
}
