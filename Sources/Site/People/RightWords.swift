import Office
import Registers

/// The rights of a cell of the matrix in words.
enum RightWords {
  private static let words: [(right: Right, word: String)] = [
    (.read, "read"), (.create, "add"), (.edit, "edit"), (.approve, "approve"), (.publish, "publish"),
    (.run, "run"),
  ]

  static func text(_ grant: Grant) -> String {
    // What a freer statement gives already is not said again with a condition.
    let free = grant.clauses.filter { !$0.isNamedOnly && $0.part == nil }.reduce(into: Right()) {
      $0.formUnion($1.rights)
    }
    var parts: [String] = []
    if !free.isEmpty { parts.append(verbs(free)) }
    for clause in grant.clauses where clause.isNamedOnly || clause.part != nil {
      let more = clause.rights.subtracting(free)
      if !more.isEmpty { parts.append(verbs(more) + conditions(clause)) }
    }
    return Wording.sentence(parts.joined(separator: "; "))
  }

  private static func verbs(_ rights: Right) -> String {
    let found = words.filter { rights.contains($0.right) }.map(\.word)
    return found.isEmpty ? "see, without the history" : found.joined(separator: ", ")
  }

  private static func conditions(_ clause: GrantClause) -> String {
    var text = clause.isNamedOnly ? " where named" : ""
    if let part = clause.part { text += " (\(part.rawValue) only)" }
    return text
  }
}
