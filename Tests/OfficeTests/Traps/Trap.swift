@testable import Office

/// A trap of the domain: what offices fall into, and the rules that keep this one out of it.
struct Trap: Sendable {
  /// The rules of the office and those of its levels, of which a scene may miss one.
  struct Rules: Sendable {
    var office = OfficeRules.kept
    var levels = ResolutionRules.kept

    /// The names of those that are taken out.
    var missing: [String] { Self.off(office) + Self.off(levels) }

    private static func off(_ rules: Any) -> [String] {
      Mirror(reflecting: rules).children.compactMap { $0.value as? Bool == false ? $0.label : nil }
    }
  }

  /// One rule, and a scene that goes wrong without it.
  struct Hold: Sendable {
    /// The scene as it is found in these files.
    let scene: String
    let breaking: @Sendable (inout Rules) -> Void
    /// Plays it, and says what went wrong; nothing where the office is kept out of the trap.
    let play: @Sendable (Rules) async throws -> [String]

    init(
      _ scene: String, without breaking: @escaping @Sendable (inout Rules) -> Void,
      _ play: @escaping @Sendable (Rules) async throws -> [String]
    ) {
      self.scene = scene
      self.breaking = breaking
      self.play = play
    }

    var mutant: Rules {
      var rules = Rules()
      breaking(&rules)
      return rules
    }
  }

  let number: Int
  /// As the list of traps has it.
  let text: String
  let holds: [Hold]

  static let every = [
    slices, deputies, subDelegation, waivers, templates, closing, leavers, load, tightening,
  ]

  /// What went wrong in a scene, gathered sentence by sentence.
  struct Wrongs {
    private(set) var all: [String] = []
    mutating func expect(_ isRight: Bool, otherwise sentence: String) {
      if !isRight { all.append(sentence) }
    }
  }
}
