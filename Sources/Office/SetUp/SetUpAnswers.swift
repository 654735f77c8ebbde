import Registers

/// What somebody who sets up an office says of the organisation. What is not answered weighs nothing.
public struct SetUpAnswers: Sendable, Equatable {
  public var projects: Int?
  public var people: Int?
  public var work: Work?
  public var maturity: Int?
  public var culture: Culture?
  public var mandate: MandateStrength?
  public var divisions: Int?
  public var regulation: Regulation?
  public var life: Life?
  public init() {}

  public enum Work: String, Choice {
    case change, capital, technology, product, mixed
    public var title: String {
      switch self {
      case .change: "Change of the organisation"
      case .capital: "Construction and capital works"
      case .technology: "Technology"
      case .product: "Products, in agile teams"
      case .mixed: "Of several kinds"
      }
    }
  }
  public enum Culture: String, Choice {
    case directive, collaborative, autonomous
    public var title: String {
      switch self {
      case .directive: "Decided at the top and followed"
      case .collaborative: "Agreed together"
      case .autonomous: "Units decide for themselves"
      }
    }
  }
  public enum MandateStrength: String, Choice {
    case weak, moderate, strong
    public var title: String {
      switch self {
      case .weak: "Weak: it may advise"
      case .moderate: "Moderate: it may set standards"
      case .strong: "Strong: it may decide and stop"
      }
    }
  }
  public enum Regulation: String, Choice {
    case light, some, heavy
    public var title: String {
      switch self {
      case .light: "Light"
      case .some: "Some: evidence is asked for"
      case .heavy: "Heavy: a regulator inspects"
      }
    }
  }
  public enum Life: String, Choice {
    case permanent, programme
    public var title: String {
      switch self {
      case .permanent: "For good"
      case .programme: "For one programme or large project"
      }
    }
  }
}

/// The questions, in the order in which they are asked.
public enum SetUpQuestion: String, CaseIterable, Sendable {
  case projects, people, work, maturity, culture, mandate, divisions, regulation, life

  public var title: String {
    switch self {
    case .projects: "Projects at a time"
    case .people: "People who work in projects"
    case .work: "Kind of projects"
    case .maturity: "Maturity of project management"
    case .culture: "How things are decided here"
    case .mandate: "Mandate that can be had"
    case .divisions: "Divisions or sites with projects of their own"
    case .regulation: "Regulation"
    case .life: "How long the office is for"
    }
  }

  public var help: String {
    switch self {
    case .projects: "Those that run at the same time, not all ideas."
    case .people: "Full-time or not, with suppliers who work here."
    case .work: "Of which there are most."
    case .maturity: "1: everybody in her own way. 3: one way that is followed. 5: measured and improved."
    case .culture: "How it is, not how it ought to be."
    case .mandate: "What the sponsor will stand for when somebody objects."
    case .divisions: "1 where all sit together."
    case .regulation: "Laws, funders or customers that ask for proof."
    case .life: "An office for one programme closes with it."
    }
  }

  /// The choices of a question that has some, and the range of one that takes a number.
  public var options: [(value: String, title: String)] {
    switch self {
    case .work: SetUpAnswers.Work.allCases.map { ($0.rawValue, $0.title) }
    case .culture: SetUpAnswers.Culture.allCases.map { ($0.rawValue, $0.title) }
    case .mandate: SetUpAnswers.MandateStrength.allCases.map { ($0.rawValue, $0.title) }
    case .regulation: SetUpAnswers.Regulation.allCases.map { ($0.rawValue, $0.title) }
    case .life: SetUpAnswers.Life.allCases.map { ($0.rawValue, $0.title) }
    case .projects, .people, .maturity, .divisions: []
    }
  }

  public var range: ClosedRange<Int> {
    switch self {
    case .projects: 0...100_000
    case .people: 0...1_000_000
    case .maturity: 1...5
    case .divisions: 1...500
    case .work, .culture, .mandate, .regulation, .life: 0...0
    }
  }
}
