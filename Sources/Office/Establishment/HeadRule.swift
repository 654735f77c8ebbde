import Registers

/// Which roles may head which kind of office: a permanent one is led by a director or a head, a temporary one by a lead.
///
/// A role whose entry says under "May head" what it may head is judged by that; the rows here stand for all others.
public enum HeadRule {
  static let rows: [OfficeUnit.Permanence: Set<String>] = [
    .permanent: ["pmo_director", "pmo_head"],
    .temporary: ["pmo_director", "pmo_head", "pmo_lead", "programme_manager", "project_director"],
  ]

  /// - Parameter heads: what the entry of the role says, with commas between; empty where it says nothing.
  public static func mayHead(_ role: String, saying heads: String, _ office: OfficeUnit.Permanence) -> Bool {
    let words = heads.utf8.split(separator: 0x2C).map { TextRules.trimmed(String($0) ?? "").lowercased() }
    if !words.filter({ !$0.isEmpty }).isEmpty { return words.contains(office.rawValue) }
    return rows[office]?.contains(role) == true
  }

  static func sentence(_ office: OfficeUnit.Permanence) -> String {
    let roles = RoleCatalogue.standard.roles.filter { rows[office]?.contains($0.key) == true }.map(\.title)
    return
      "A \(office.rawValue) office is headed by a \(roles.joined(separator: ", a ")); take another role, or say "
      + "under “May head” of this role that it heads \(office.rawValue) offices."
  }
}

extension PostChecks {
  /// A head post takes only a role that may head this kind of office.
  static func head(_ c: Checking, _ post: Post) throws {
    guard post.isHead, let office = post.office, let role = post.role else { return }
    // What was right when it was entered stays; it is judged again when its role or place moves.
    if let before = c.before as? Post, before.isHead, before.role == role, before.office == office { return }
    let known = try c.connection.query("SELECT key, heads FROM role WHERE id = ?", [.int(role.id)]).first
    let place = try c.connection.query("SELECT permanence FROM office WHERE id = ?", [.int(office.id)]).first
    guard let key = known?.text(0),
      let permanence = place?.text(0).flatMap(OfficeUnit.Permanence.init(rawValue:))
    else { return }
    if !HeadRule.mayHead(key, saying: known?.text(1) ?? "", permanence) {
      c.problem("role", HeadRule.sentence(permanence))
    }
  }
}
