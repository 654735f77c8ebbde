import Measures

/// The mapping that the headings suggest, for a person to confirm.
public struct MappingProposal: Sendable, Equatable {
  public var mapping: ColumnMapping
  /// Headings that fit no field.
  public var unmapped: [String]
  /// Fields for which there is no column.
  public var missing: [String]
  /// What a person should look at before the mapping is used.
  public var doubts: [String]
}

extension ColumnMapping {
  /// Proposes a field for each heading by its words and the known other names; no field is used twice.
  public static func propose(
    headings: [String], targets: [TargetField], currency: Currency? = nil
  ) -> MappingProposal {
    let considered = Array(headings.prefix(400))
    let words = considered.map { HeadingWords($0) }
    let scores = targets.map { target in
      let score = HeadingScore(target)
      return words.map { score.of($0) }
    }
    let chosen = Assignment.best(scores, columns: considered.count)
    var fieldOf: [Int: Int] = [:]
    for (field, column) in chosen.enumerated() { if let column { fieldOf[column] = field } }
    var proposal = MappingProposal(mapping: ColumnMapping(), unmapped: [], missing: [], doubts: [])
    for (index, heading) in headings.enumerated() {
      guard let field = fieldOf[index] else {
        proposal.unmapped.append(heading)
        continue
      }
      proposal.add(heading, words[index], targets[field])
    }
    proposal.mapping.currency = currency ?? proposal.mapping.columns.compactMap(\.unit?.currency).first
    proposal.missing = zip(targets, chosen).compactMap { $1 == nil ? $0.name : nil }
    return proposal
  }
}

extension MappingProposal {
  fileprivate mutating func add(_ heading: String, _ words: HeadingWords, _ target: TargetField) {
    var column = ColumnMapping.Column(heading: heading, field: target.name)
    if target.kind == .money {
      column.unit = words.unit
      if words.unit == nil {
        doubts.append(
          "The heading “\(Excerpt.of(heading))” names no unit, so its amounts are taken as they stand. "
            + "If they are in millions, give the column the unit “GBP m”.")
      }
    }
    mapping.columns.append(column)
  }
}
