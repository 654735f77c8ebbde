/// Whether the people on a project have the training that their roles ask for.
public enum TrainingState: Equatable, Sendable {
  /// No role on the project asks for any.
  case notAsked
  /// The reader may not see training records.
  case hidden
  /// How many of those whose role asks for training lack some; `explained` of them with a reason on record.
  case known(asked: Int, lacking: Int, explained: Int)
}

extension ControlInForce {
  static let trainingCertification = ControlInForce(
    key: .trainingCertification,
    judge: { facts in
      guard facts.isUnderWay else { return .notMeasured("It is asked of projects that are under way.") }
      switch facts.training {
      case .notAsked: return .notMeasured("No role on the project asks for training.")
      case .hidden: return .notMeasured("Training records are not open to you.")
      case .known(_, let lacking, _) where lacking == 0: return .met
      case .known(let asked, let lacking, let explained):
        return .notMet(
          Shortfall(
            "\(lacking) of \(asked) people on it lack training that their role asks for.",
            wayOut:
              "Have the course passed and entered in the training records, or say why on the assignment.",
            isExplained: explained == lacking))
      }
    },
    // An appointment waits for it, not a step of the project: see `TrainingNeed`.
    holds: never, owns: never, ownedAct: "", readsRecords: true)
}
