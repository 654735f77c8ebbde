/// What somebody may want to do with an entry of the office.
public enum Action: String, CaseIterable, Hashable, Sendable {
  /// Meet the entry in a list or a summary.
  case see
  case read
  case readHistory
  case create
  case change
  /// Put the entry away. Asks for the right to edit: nothing is destroyed, and an edit brings it back.
  case archive
  case approve
  case publish
  case run
  /// Look after users, integrations and backups; exists in administration alone.
  case administer

  /// The letter that the action asks for in that area; nil where nobody may do it at all.
  public func needs(in area: Area) -> Right? {
    switch self {
    case .see: .summary
    case .read, .readHistory: .read
    case .create: .create
    case .change, .archive: .edit
    case .approve: .approve
    case .publish: .publish
    case .run: .run
    case .administer: area == .administration ? .run : nil
    }
  }

  /// Whether the action leaves anything other than it was.
  public var changes: Bool {
    switch self {
    case .see, .read, .readHistory: false
    case .create, .change, .archive, .approve, .publish, .run, .administer: true
    }
  }

  /// The scope that a token needs for the action: whatever changes administration administers.
  public func scope(in area: Area) -> Scope {
    if !changes { return .read }
    return area == .administration || self == .administer ? .administer : .write
  }

  /// What everybody may do with her own entry in a register of everybody's own entries.
  static let ofOwn: Set<Action> = [.see, .read, .readHistory, .create, .change, .archive]

  /// The action as it stands in a sentence after "may".
  public var verb: String {
    switch self {
    case .see: "see"
    case .read: "read"
    case .readHistory: "read the history of"
    case .create: "create"
    case .change: "change"
    case .archive: "archive"
    case .approve: "approve"
    case .publish: "publish"
    case .run: "run"
    case .administer: "administer"
    }
  }
}
