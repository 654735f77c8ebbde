import Registers

/// A register as the office keeps it: its sheet, the area of rights it falls under and where its entries stand.
public struct Shelf: Sendable {
  public let sheet: AnySheet
  public let area: Area
  /// Another area whose right to create lets somebody ask for an entry here, such as a manager for a waiver.
  public let asking: Area?
  public let placement: Placement
  /// The field that names who asked for what stands in an entry: she never approves it.
  public let asker: String?
  /// The field that names whose entry it is: everybody enters and changes her own, whatever else she may.
  public let own: String?
  /// The field that holds the day on which an entry is made, when it is left empty.
  public let dated: String?
  /// How its entries belong to a body, whose members see them.
  let circle: Circle?
  /// Columns that name persons: those named have the rights that are for the named only.
  public let named: [String]
  /// What follows in an entry from how it changes, such as the version of a role; nothing else is looked at.
  let following: @Sendable ((any Register)?, any Register) -> any Register
  /// Rules that need other entries to be judged.
  let checks: @Sendable (Checking) throws -> Void
  /// What stands against putting an entry away: what was decided stays in sight.
  let archiving: @Sendable (Checking) throws -> Void
  /// Whether the office's own start and people's hands may add entries, or only its acts.
  public let isOpen: Bool

  public var title: RegisterTitle { sheet.title }
  public var name: String { sheet.title.name }

  /// The field in which whoever enters something signs with her own name, unless she names another.
  var signature: String? { own ?? (asksInOwnName ? asker : nil) }

  /// Fields that the office fills in where they are left empty: who signs, and the day.
  public var filledIn: Set<String> { Set([signature, dated].compactMap { $0 }) }

  /// Whether entries are requests, which everybody makes in her own name.
  public var asksInOwnName: Bool { asker != nil && asking != nil }

  init<E: Register>(
    _ type: E.Type, area: Area, asking: Area? = nil, asker: String? = nil, own: String? = nil,
    dated: String? = nil, _ placement: Placement,
    named: [String] = [],
    circle: Circle? = nil,
    isOpen: Bool = true,
    following: @escaping @Sendable (E?, E) -> E = { $1 },
    checks: @escaping @Sendable (Checking) throws -> Void = { _ in },
    archiving: @escaping @Sendable (Checking) throws -> Void = { _ in }
  ) {
    sheet = AnySheet(type)
    self.area = area
    self.asking = asking
    self.asker = asker
    self.placement = placement
    self.own = own
    self.dated = dated
    self.named = named
    self.circle = circle
    self.isOpen = isOpen
    self.following = { before, after in (after as? E).map { following(before as? E, $0) } ?? after }
    self.checks = checks
    self.archiving = archiving
  }
}

/// Where the entries of a register stand in the tree of offices, portfolios, programmes and projects.
///
/// Visibility and rights both follow from it, once for all registers.
public enum Placement: Sendable {
  /// Seen by everyone who has the right anywhere: the directory, the roles.
  case everywhere
  /// By columns that hold nodes (`id` for a register that is a node itself) and by parents whose placement counts.
  case nodes([Column], through: [Parent] = [])
  /// Accounts: the system administrator's, and one's own.
  case accounts

  /// A column that holds a node of the tree, or a list of them.
  public struct Column: Sendable {
    public let name: String
    public let kind: NodeKind
    public let isList: Bool
    public init(_ name: String, _ kind: NodeKind, isList: Bool = false) {
      self.name = name
      self.kind = kind
      self.isList = isList
    }
  }

  /// A column that points to an entry of a register, whose place is then this entry's place too.
  public struct Parent: Sendable {
    public let column: String
    public let register: String
    public init(_ column: String, _ register: String) {
      self.column = column
      self.register = register
    }
  }
}
