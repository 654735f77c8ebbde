import Measures

/// Under what circumstances a matrix is asked for: the kind of office, and the project if there is one.
public struct RaciSituation: Equatable, Sendable {
  public var kind: RaciKind
  /// The project; nil for the office itself.
  public var project: Int64?
  public var isProject: Bool
  public var hasProgramme: Bool
  public var facts: ProjectFacts?
  /// Up to which amount authority is delegated, for the processes that ask for it.
  public var limits: [ProcessKey: RaciLimit]

  public init(
    kind: RaciKind, project: Int64? = nil, isProject: Bool = false, hasProgramme: Bool = true,
    facts: ProjectFacts? = nil, limits: [ProcessKey: RaciLimit] = [:]
  ) {
    self.kind = kind
    self.project = project
    self.isProject = isProject
    self.hasProgramme = hasProgramme
    self.facts = facts
    self.limits = limits
  }

  /// The cases that are to be told apart: one, or two where amount or limit is not known.
  public func cases(of process: ProcessKey) -> [RaciCase] {
    guard RaciStandard.shared.isConditional(process, kind) else { return [.any] }
    guard let limit = limits[process] else { return [.within, .above] }
    guard let most = limit.amount else { return [.within] }
    guard let amount = facts?.amount, amount.currency == most.currency else { return [.within, .above] }
    return [amount.minor <= most.minor ? .within : .above]
  }
}

/// Which of the two rules of a conditional A a row follows.
public enum RaciCase: String, Sendable {
  /// There is one rule only.
  case any
  /// What is asked lies within the authority delegated.
  case within
  /// It lies above.
  case above
}

/// Up to which amount authority is delegated here, and by which record; no amount means without limit.
public struct RaciLimit: Equatable, Sendable {
  public let amount: Money?
  public let record: String

  public init(amount: Money?, record: String) {
    self.amount = amount
    self.record = record
  }
}
