/// How well a heading fits a field, from 0 to 1000.
struct HeadingScore {
  private struct Phrase {
    var words: [String]
    var set: Set<String>
    var most: Int
  }

  private let phrases: [Phrase]
  private let kind: TargetField.Kind
  /// Below this a column is left for a person to map.
  static let least = 600

  private static let narrative: Set<String> = [
    "narrative", "comment", "commentary", "note", "description", "aim",
  ]

  init(_ target: TargetField) {
    kind = target.kind
    let own = [target.name, target.title].map { ($0, 1000) }
    phrases = (own + target.synonyms.map { ($0, 990) }).map { text, most in
      let words = HeadingWords(text).words
      return Phrase(words: words, set: Set(words), most: most)
    }
  }

  func of(_ heading: HeadingWords) -> Int {
    guard !heading.words.isEmpty else { return 0 }
    let set = Set(heading.words)
    var best = 0
    for phrase in phrases where !phrase.words.isEmpty {
      if phrase.words == heading.words {
        best = max(best, phrase.most)
      } else if phrase.set == set {
        best = max(best, 950)
      } else {
        best = max(best, set.intersection(phrase.set).count * 1800 / (set.count + phrase.set.count))
      }
    }
    let score = best - penalty(heading)
    return score < HeadingScore.least ? 0 : score
  }

  /// What the heading says of its values counts against a field of another kind.
  private func penalty(_ heading: HeadingWords) -> Int {
    var penalty = 0
    if heading.unit != nil, !heading.isPercent, kind != .money { penalty += 400 }
    if heading.isPercent, kind != .percent, kind != .text { penalty += 400 }
    if kind != .text, !HeadingScore.narrative.isDisjoint(with: heading.words) { penalty += 400 }
    return penalty
  }
}
