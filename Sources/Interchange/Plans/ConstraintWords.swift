import Scheduling

/// The words that tools have for what holds a date, in English.
enum ConstraintWords {
  /// Microsoft's words, as the eight kinds are written; P6's where only it has the kind.
  static let names: [(kind: DateConstraint.Kind, name: String)] = [
    (.asSoonAsPossible, "As Soon As Possible"), (.asLateAsPossible, "As Late As Possible"),
    (.startNoEarlierThan, "Start No Earlier Than"), (.startNoLaterThan, "Start No Later Than"),
    (.finishNoEarlierThan, "Finish No Earlier Than"), (.finishNoLaterThan, "Finish No Later Than"),
    (.mustStartOn, "Must Start On"), (.mustFinishOn, "Must Finish On"), (.startOn, "Start On"),
    (.finishOn, "Finish On"),
  ]

  static func name(_ kind: DateConstraint.Kind) -> String { names.first { $0.kind == kind }?.name ?? "" }

  private static let kinds: [String: DateConstraint.Kind] = {
    var kinds: [String: DateConstraint.Kind] = [
      "asap": .asSoonAsPossible, "alap": .asLateAsPossible, "snet": .startNoEarlierThan,
      "snlt": .startNoLaterThan,
      "fnet": .finishNoEarlierThan, "fnlt": .finishNoLaterThan, "mso": .mustStartOn, "mfo": .mustFinishOn,
      "start on or after": .startNoEarlierThan, "start on or before": .startNoLaterThan,
      "finish on or after": .finishNoEarlierThan, "finish on or before": .finishNoLaterThan,
      "mandatory start": .mustStartOn, "mandatory finish": .mustFinishOn, "none": .asSoonAsPossible,
    ]
    for (kind, name) in names { kinds[SpacedText.lowered(name)] = kind }
    for (word, kind) in XERTaskColumns.constraints { kinds[SpacedText.lowered(word)] = kind }
    return kinds
  }()

  /// The kind that a word names, in capitals or not; nil where it is none.
  static func kind(_ text: String) -> DateConstraint.Kind? {
    kinds[SpacedText.lowered(SpacedText.collapsed(text))]
  }
}
