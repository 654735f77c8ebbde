import Markup

/// The offices at a date, who heads them, who holds their posts and which posts are vacant.
public struct OfficeChart: Piece {
  /// How far along its life an office is; only an active one is drawn in full strength.
  public enum State: String, Sendable, CaseIterable {
    case active, proposed, closed

    var word: String {
      switch self {
      case .active: "Active"
      case .proposed: "Proposed"
      case .closed: "Closed"
      }
    }
  }

  /// How the offices are laid out.
  public enum Arrangement: String, Sendable, CaseIterable { case tree, hubAndSpoke }

  /// A post of an office; without a holder it is vacant.
  public struct Post: Sendable, Equatable {
    public var title: String
    public var holder: String?
    /// Whether `holder` names several people.
    public var isShared: Bool

    public init(_ title: String, holder: String?, isShared: Bool = false) {
      self.title = title
      self.holder = holder
      self.isShared = isShared
    }
  }

  /// One office as a box.
  public struct Node: Sendable {
    public var id: String
    public var parentId: String?
    public var title: String
    /// Kind and profile, in a few words.
    public var subtitle: String
    /// The post that heads the office; nil where none is foreseen.
    public var head: Post?
    public var people: Int
    public var vacancies: Int
    public var posts: [Post]
    public var state: State
    public var href: String?
    /// More lines under the head, such as what she may decide.
    public var facts: [String] = []
    /// Where the part below this office is drawn by itself.
    public var focusHref: String?
    /// How many offices below it are not drawn.
    var folded = 0

    public init(
      id: String, parentId: String? = nil, title: String, subtitle: String = "", head: Post? = nil,
      people: Int = 0, vacancies: Int = 0, posts: [Post] = [], state: State = .active, href: String? = nil
    ) {
      self.id = id
      self.parentId = parentId
      self.title = title
      self.subtitle = subtitle
      self.head = head
      self.people = people
      self.vacancies = vacancies
      self.posts = posts
      self.state = state
      self.href = href
    }
  }

  /// A relation beside the hierarchy, such as a functional or a service line.
  public struct Tie: Sendable {
    public var from: String
    public var to: String
    public var label: String
    public var dotted: Bool

    public init(from: String, to: String, label: String = "", dotted: Bool = true) {
      self.from = from
      self.to = to
      self.label = label
      self.dotted = dotted
    }
  }

  /// More offices than this are listed in the outline and the table only.
  static let drawnLimit = 600

  public var id: String
  public var title: String
  public var nodes: [Node]
  public var ties: [Tie]
  public var arrangement: Arrangement
  /// How many posts a box names.
  public var postsShown: Int
  /// How many levels are drawn; the outline and the table have all. Nil for all of them.
  public var levels: Int?

  public init(
    id: String = "office-chart", title: String = "Offices", nodes: [Node], ties: [Tie] = [],
    arrangement: Arrangement = .tree, postsShown: Int = 0, levels: Int? = nil
  ) {
    self.id = id
    self.title = title
    self.nodes = nodes
    self.ties = ties
    self.arrangement = arrangement
    self.postsShown = postsShown
    self.levels = levels
  }
}
