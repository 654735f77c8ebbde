// The controls that look at how a project comes into being and who leads it.
extension ControlInForce {
  static let intakeRegistration = ControlInForce(
    key: .intakeRegistration,
    judge: { facts in
      let project = facts.project
      let missing = ControlFacts.missing([
        (project.registeredOn != nil, "day of registration"), (!project.reference.isEmpty, "reference"),
      ])
      guard let missing else { return .met }
      if !facts.isUnderWay {
        return .notMeasured(
          project.status == .proposed
            ? "It is asked for before the project leaves the state of a proposal." : "The project is over.")
      }
      return .notMet(
        Shortfall(
          "The project is under way without \(missing).",
          wayOut: "Have the governing office register it: day of registration and reference.",
          since: facts.begun))
    },
    holds: starts,
    owns: { before, after in
      let was = before ?? Project()
      return was.registeredOn != after.registeredOn || was.reference != after.reference
        || was.tier != after.tier || was.size != after.size || was.risk != after.risk
        || was.complexity != after.complexity || was.novelty != after.novelty
    },
    ownedAct: "Only the governing office registers the project, gives its reference and classifies it.")

  static let pmAssignment = ControlInForce(
    key: .pmAssignment,
    judge: { facts in
      guard facts.isUnderWay else {
        return .notMeasured("It is asked of projects that are under way.")
      }
      let missing = ControlFacts.missing([
        (facts.project.sponsor != nil, "sponsor"), (facts.project.manager != nil, "project manager"),
      ])
      guard let missing else { return .met }
      return .notMet(
        Shortfall(
          "The project is under way without \(missing).",
          wayOut: "Name the \(missing), or have the governing office appoint.",
          since: facts.begun))
    },
    holds: { before, after in
      starts(before, after)
        || before?.sponsor != nil && after.sponsor == nil
        || before?.manager != nil && after.manager == nil
    },
    owns: { before, after in before?.manager != after.manager },
    ownedAct: "Only the governing office names the project manager.")
}
