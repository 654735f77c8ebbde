// The controls that look at reports, colours, facts on record and the close.
extension ControlInForce {
  static let reportingCadence = ControlInForce(
    key: .reportingCadence,
    judge: { facts in
      guard facts.isUnderWay, facts.project.status != .onHold else {
        return .notMeasured("Reports are asked of projects that are under way and not on hold.")
      }
      let rhythm = ReportRhythm.of(tier: Tiering.effective(of: facts.project))
      guard let from = facts.lastReport ?? facts.begun else {
        return .notMeasured("Without a report and a start nobody can say when a report is due.")
      }
      let due = rhythm.due(after: from)
      if facts.day <= due { return .met }
      let last = facts.lastReport.map { "The last published report is for \($0)" } ?? "No report is published"
      return .notMet(
        Shortfall(
          "\(last); the next was due by \(due).", wayOut: "Publish the report that is due.",
          since: due.adding(1)))
    },
    holds: { before, after in
      guard let before, before.status != after.status else { return false }
      return after.status == .inDelivery || after.status == .closing
    },
    owns: never, ownedAct: "Only the governing office publishes reports.", readsRecords: true)

  static let ragOverride = ControlInForce(
    key: .ragOverride,
    judge: { facts in
      guard let declared = facts.project.ragDeclared, let computed = ComputedRag(of: facts.project).rag else {
        return .notMeasured("It needs a declared colour and facts to compare it with.")
      }
      if declared >= computed || !facts.project.ragReason.isEmpty { return .met }
      return .notMet(
        Shortfall(
          "The facts say \(computed.title.lowercased()); to declare \(declared.title.lowercased()) needs a reason",
          wayOut: "Write the reason for the declared colour, or declare what the facts show."))
    },
    holds: declaresBetter, owns: declaresBetter,
    ownedAct: "Only the governing office may declare a better colour than the facts show.",
    ownedFrom: .block, explainedBy: "rag_reason")

  private static func declaresBetter(_ before: Project?, _ after: Project) -> Bool {
    guard let declared = after.ragDeclared, let computed = ComputedRag(of: after).rag, declared < computed
    else { return false }
    return before?.ragDeclared != after.ragDeclared || before?.ragReason != after.ragReason
  }

  static let tooling = ControlInForce(
    key: .tooling,
    judge: { facts in
      let project = facts.project
      guard facts.isUnderWay, project.status != .initiating else {
        return .notMeasured("It is asked of projects in delivery.")
      }
      let missing = ControlFacts.missing([
        (project.sponsor != nil, "sponsor"), (project.manager != nil, "project manager"),
        (project.startBaseline != nil, "baseline start"), (project.finishBaseline != nil, "baseline finish"),
        (project.budget != nil, "budget"),
      ])
      guard let missing else { return .met }
      return .notMet(
        Shortfall(
          "The record lacks \(missing).", wayOut: "Enter on the project: \(missing).", since: facts.begun))
    },
    holds: { before, after in
      after.status == .inDelivery && [nil, .proposed, .initiating].contains(before?.status)
    },
    owns: { before, after in (before?.tool ?? "") != after.tool },
    ownedAct: "Only the governing office says where the project's data is kept.")

  static let closeOut = ControlInForce(
    key: .closeOut,
    judge: { facts in
      let project = facts.project
      guard project.status == .closed else { return .notMeasured("It is asked for when the project closes.") }
      let missing = ControlFacts.missing([
        (!project.closureReport.isEmpty, "closure report"), (project.hasArchived, "archived records"),
        (project.hasLearned, "captured lessons"),
      ])
      guard let missing else { return .met }
      return .notMet(
        Shortfall(
          "Closed without \(missing).",
          wayOut: "Write the closure report, archive the records and capture the lessons, and note each."))
    },
    holds: closes, owns: closes, ownedAct: "Only the governing office closes the project.")

  private static func closes(_ before: Project?, _ after: Project) -> Bool {
    after.status == .closed && before?.status != .closed
  }
}
