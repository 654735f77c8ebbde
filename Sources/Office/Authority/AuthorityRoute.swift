import Measures
import Registers

/// The way up to who may decide a case: everybody who was asked on the way, and what came of it.
///
/// The lowest holder goes first: what stands nearest, then the least limit that suffices. The rule is that of the
/// delegation of authority: in force, limit and sum suffice, not who asks nor who stands in for her, and here.
public struct AuthorityRoute: Sendable {
  /// One holder under one delegation.
  public struct Step: Sendable {
    public let grant: AuthorityGrant
    /// Nil where nobody holds it at present.
    public let holder: AuthorityHolder?
    public let verdict: AuthorityVerdict
  }

  /// A body further up that decides where no holder may.
  public struct Board: Sendable {
    public let id: Int64
    public let name: String
    public let node: Node
  }

  public let it: AuthorityCase
  public let steps: [Step]
  /// The bodies that decide for what the case stands under, nearest first.
  public let boards: [Board]

  /// The lowest who may decide.
  public var decider: Step? { steps.first { $0.holder != nil && $0.verdict.allows } }
  /// The body to which it goes where nobody may.
  public var board: Board? { decider == nil ? boards.first : nil }

  /// The step by which a person may decide, the lowest first.
  public func step(of person: Int64) -> Step? {
    steps.first { $0.holder?.person == person && $0.verdict.allows }
  }

  /// What stands against a person: her own refusal that came nearest, or nil where she was never asked.
  public func refusal(of person: Int64) -> AuthorityVerdict? {
    steps.last { $0.holder?.person == person && !$0.verdict.allows }?.verdict
  }

  /// - Parameters:
  ///   - grants: the delegations of the subject in force at nodes of the case.
  ///   - holders: who holds each of them, by its number.
  ///   - barred: who may not decide because she asks or stands in for who asks, with the reason.
  public init(
    _ it: AuthorityCase, grants: [AuthorityGrant], holders: [Int64: [AuthorityHolder]],
    barred: [Int64: String], boards: [Board]
  ) {
    self.it = it
    self.boards = boards
    var found: [(height: Int, step: Step)] = []
    for grant in grants {
      guard let scope = it.height(of: grant.scope) else { continue }
      let own = grant.verdict(it)
      let mine = (holders[grant.id] ?? []).filter { it.height(of: $0.node) != nil || grant.role == nil }
      if mine.isEmpty { found.append((scope, Step(grant: grant, holder: nil, verdict: own))) }
      for holder in mine {
        let verdict = Self.verdict(own, holder, barred)
        found.append(
          (it.height(of: holder.node) ?? scope, Step(grant: grant, holder: holder, verdict: verdict)))
      }
    }
    // Whoever holds a delegation in several places is asked once, where she holds it nearest.
    var seen = Set<[Int64]>()
    steps = found.sorted { Self.key($0) < Self.key($1) }.map(\.step).filter { step in
      guard let holder = step.holder else { return true }
      return seen.insert([step.grant.id, holder.person, holder.inPlaceOf?.person ?? 0]).inserted
    }
  }

  private static func key(_ one: (height: Int, step: Step)) -> (Int, Int64, Int64, Int64) {
    (one.height, one.step.grant.rank, one.step.grant.id, one.step.holder?.person ?? .max)
  }

  /// The person is looked at first: whoever asks is told so, whatever the amount.
  private static func verdict(
    _ own: AuthorityVerdict, _ holder: AuthorityHolder, _ barred: [Int64: String]
  ) -> AuthorityVerdict {
    if let why = barred[holder.person] { return .requester(why) }
    if let other = holder.inPlaceOf, let why = barred[other.person] {
      return .requester("\(other.name): \(why)")
    }
    if !own.allows { return own }
    if holder.isAway {
      let until = holder.awayUntil.map { " until \($0)" } ?? ""
      return .away("Away\(until); who covers for her is asked next.")
    }
    return .may
  }
}
