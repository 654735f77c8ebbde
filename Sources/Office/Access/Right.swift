/// The rights that one cell of the permission matrix may give, as a set of letters.
///
/// Implication: C, U, A, P and X each imply R, because nobody works on what she may not read; R implies r.
/// U also implies C. Nothing else is implied: who may edit may not therefore create, and who may approve may not edit.
public struct Right: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// `r`: see that an entry exists, with its summary.
  public static let summary = Right(rawValue: 1)
  /// `R`: read the whole entry and its history.
  public static let read = Right(rawValue: 2)
  /// `C`: create an entry, or contribute to one.
  public static let create = Right(rawValue: 4)
  /// `U`: edit an entry.
  public static let edit = Right(rawValue: 8)
  /// `A`: approve or decide, within delegated authority.
  public static let approve = Right(rawValue: 16)
  /// `P`: publish.
  public static let publish = Right(rawValue: 32)
  /// `X`: run a check, a simulation or a job.
  public static let run = Right(rawValue: 64)

  /// The single rights and their letters, in the order in which they are written.
  static let letters: [(byte: UInt8, right: Right)] = [
    (0x72, .summary), (0x52, .read), (0x43, .create), (0x55, .edit), (0x41, .approve), (0x50, .publish),
    (0x58, .run),
  ]

  /// The right that a letter of the matrix stands for, or nil where the letter is none.
  init?(letter: UInt8) {
    guard let found = Right.letters.first(where: { $0.byte == letter }) else { return nil }
    self = found.right
  }

  /// These rights with all that they imply.
  public var withImplied: Right {
    var all = self
    // Whoever maintains all entries of her scope also adds to them; C alone adds without changing what others wrote.
    if all.contains(.edit) { all.insert(.create) }
    if !isDisjoint(with: [.create, .edit, .approve, .publish, .run]) { all.insert(.read) }
    if all.contains(.read) { all.insert(.summary) }
    return all
  }

  /// The letters of these rights, as the matrix writes them.
  public var text: String {
    String(decoding: Right.letters.filter { contains($0.right) }.map(\.byte), as: UTF8.self)
  }
}
