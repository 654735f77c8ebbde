import Measures

/// How the controls of the offices above a project come together into one level for each control.
///
/// 1. The product default is the supportive column of the matrix. Where no policy that counts sets the
///    control, the profile of the governing office does, and its lock binds the project. The profiles of
///    offices further up say nothing. A floor or ceiling alone binds but does not set.
/// 2. From the root down, each office has one policy that counts: in force on the day, condition met, not
///    sparing the project as one that began before it, and first by the most particular condition, then the later start (open is earliest), then the code.
///    `default` sets the level, `floor` lifts it as far as needed, `ceiling` takes it down as far as
///    needed, `locked` sets it and ends the say of all below.
/// 3. The highest floor and the lowest ceiling hold for everything below them. Where they cross, the office
///    further up has its way, the other bound is moved to meet it, and a conflict is reported.
/// 4. The latest tailoring that is approved (by an office on the chain, if by an office), in force and
///    within floor, ceiling and lock sets the level.
/// 5. Every granted waiver in force, its last day included, lightens the level. It lifts floors and locks
///    of its own office and of offices below it, never those of an office further up.
///
/// Offices that only serve are not part of the chain and change nothing.
public enum Controls {
  /// One control, for a project or (without facts) for the office itself.
  public static func resolve(
    _ control: ControlKey, chain layers: [OfficeLayer], claimants: [String] = [], facts: ProjectFacts? = nil,
    tailorings: [Tailoring] = [], waivers: [Waiver] = [], on day: Day
  ) -> Resolution {
    ControlChain(layers, claimants: claimants)
      .resolve(control, facts: facts, tailorings: tailorings, waivers: waivers, on: day)
  }

  /// All controls in the order of the matrix.
  public static func resolveAll(
    chain layers: [OfficeLayer], claimants: [String] = [], facts: ProjectFacts? = nil,
    tailorings: [Tailoring] = [], waivers: [Waiver] = [], on day: Day
  ) -> [Resolution] {
    ControlChain(layers, claimants: claimants)
      .resolveAll(facts: facts, tailorings: tailorings, waivers: waivers, on: day)
  }
}

extension ControlChain {
  public func resolve(
    _ control: ControlKey, facts: ProjectFacts? = nil, tailorings: [Tailoring] = [], waivers: [Waiver] = [],
    on day: Day
  ) -> Resolution {
    var walk = ControlWalk(self, control, facts, day, narrates: true)
    walk.run(tailorings, waivers)
    return walk.resolution
  }

  /// All controls in the order of the matrix.
  public func resolveAll(
    facts: ProjectFacts? = nil, tailorings: [Tailoring] = [], waivers: [Waiver] = [], on day: Day
  ) -> [Resolution] {
    ControlKey.allCases.map {
      resolve($0, facts: facts, tailorings: tailorings, waivers: waivers, on: day)
    }
  }

  /// The level of one control alone.
  public func level(
    _ control: ControlKey, facts: ProjectFacts? = nil, tailorings: [Tailoring] = [], waivers: [Waiver] = [],
    on day: Day
  ) -> ControlLevel {
    var walk = ControlWalk(self, control, facts, day, narrates: false)
    walk.run(tailorings, waivers)
    return walk.level
  }

  /// The levels alone, in the order of the matrix, for lists and previews.
  public func levels(
    facts: ProjectFacts? = nil, tailorings: [Tailoring] = [], waivers: [Waiver] = [], on day: Day
  ) -> [ControlLevel] {
    ControlKey.allCases.map { control in
      var walk = ControlWalk(self, control, facts, day, narrates: false)
      walk.run(tailorings, waivers)
      return walk.level
    }
  }
}
