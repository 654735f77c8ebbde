/// How closely a project is watched, from its size, risk, complexity and novelty.
public enum Tiering {
  /// Tier 1 (most oversight) to 4, or nil until all four are scored.
  ///
  /// The four scores of 1 to 5 are added: 16 and more is tier 1, 12 to 15 tier 2, 8 to 11 tier 3, less tier 4.
  public static func tier(of project: Project) -> Int? {
    guard let size = project.size, let risk = project.risk, let complexity = project.complexity,
      let novelty = project.novelty,
      [size, risk, complexity, novelty].allSatisfy({ (1...5).contains($0) })
    else { return nil }
    switch size + risk + complexity + novelty {
    case 16...: return 1
    case 12...15: return 2
    case 8...11: return 3
    default: return 4
    }
  }

  /// The tier that controls go by: the one that was set, else the one by score.
  public static func effective(of project: Project) -> Int? { project.tier ?? tier(of: project) }
}
