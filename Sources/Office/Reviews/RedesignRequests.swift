import Ledger
import Measures
import Registers

/// The requests that wait at an office or below it, and by whom they would be decided were it to stand elsewhere.
public struct RedesignRequests: Sendable {
  /// Who decides a request.
  public enum Decider: Sendable, Equatable {
    case person(Int64, String, under: String)
    case body(Int64, String)
    case nobody
  }

  public struct Line: Sendable {
    public let code: String
    public let question: String
    public let before: Decider
    public let after: Decider
  }

  /// How many wait there that the reader may see.
  public private(set) var waiting = 0
  /// How many of them were looked at: those that are needed soonest.
  public private(set) var looked = 0
  /// Those that another would decide.
  public private(set) var changing: [Line] = []
  /// Whether the new way up is not wholly the reader's to see, so that nobody can be named there.
  public private(set) var isHidden = false

  /// The way up of every request is read by itself; of more than these the first are looked at.
  public static let most = 25

  init() {}

  init(_ archivist: Archivist, _ place: RedesignPlace, _ within: [Int64]) throws {
    let found = try RedesignRequests.waiting(archivist, within)
    waiting = found.count
    isHidden = !place.isWhollySeen
    if isHidden { return }
    var cases: [(held: Held<AuthorityRequest>, now: AuthorityCase, then: AuthorityCase)] = []
    for held in found.prefix(RedesignRequests.most) {
      let at = try AuthorityPlace(archivist, held.entry)
      looked += 1
      guard let moved = place.moved(at.chain) else { continue }
      func it(_ chain: [Node]) -> AuthorityCase {
        AuthorityCase(
          subject: held.entry.subject, amount: held.entry.amount, days: held.entry.days,
          requester: held.entry.requester?.id, chain: chain, facts: at.facts, budget: at.budget,
          day: archivist.day)
      }
      cases.append((held, it(at.chain), it(moved)))
    }
    for subject in AuthoritySubject.allCases {
      let these = cases.filter { $0.held.entry.subject == subject }
      if these.isEmpty { continue }
      let shared = try AuthorityReading.Shared(archivist, subject, these.flatMap { [$0.now, $0.then] })
      for (held, now, then) in these {
        let before = Decider(try shared.route(now, but: held.id))
        let after = Decider(try shared.route(then, but: held.id))
        if before == after { continue }
        changing.append(Line(code: held.code, question: held.entry.question, before: before, after: after))
      }
    }
  }

  /// Requests about these offices, or about what they govern, the soonest needed first.
  private static func waiting(_ archivist: Archivist, _ offices: [Int64]) throws -> [Held<AuthorityRequest>] {
    return try archivist.all(
      AuthorityRequest.self,
      where: .all([Clause("t.status = 'submitted'"), try archivist.under(offices: offices)])
    ).sorted { ($0.entry.neededBy ?? .last, $0.id) < ($1.entry.neededBy ?? .last, $1.id) }
  }
}

extension RedesignRequests.Decider {
  init(_ route: AuthorityRoute) {
    if let step = route.decider, let holder = step.holder {
      self = .person(holder.person, holder.name, under: step.grant.code)
    } else if let board = route.board {
      self = .body(board.id, board.name)
    } else {
      self = .nobody
    }
  }

  /// In words, as it stands in a list.
  public var words: String {
    switch self {
    case .person(_, let name, let under): "\(name), under \(under)"
    case .body(_, let name): name
    case .nobody: "Nobody"
    }
  }
}
