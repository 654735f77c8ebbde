extension Demonstration {
  /// What a project says to the advice that a control gives it; days are counted from today.
  struct AnswerRow: Sendable {
    let project: String
    let control: ControlKey
    var answer = AdviceAnswer.Answer.declined
    let reason: String
    let person: String
    let on: Int
    var until: Int?
  }

  static let answers: [AnswerRow] = [
    AnswerRow(
      project: "NG-111", control: .trainingCertification,
      reason: "the team has released every fortnight for two years and was examined by its clients instead",
      person: "tariq.rahman", on: -48),
    AnswerRow(
      project: "NG-112", control: .trainingCertification,
      reason: "both courses fall into the weeks of the release; they are booked for the autumn",
      person: "selma.haugen", on: -30, until: 60),
    AnswerRow(
      project: "NG-114", control: .trainingCertification, answer: .followed,
      reason: "Booked for the next date in the depot.", person: "owen.prichard", on: -21),
    AnswerRow(
      project: "NG-122", control: .intakeRegistration,
      reason: "it began before the register and ends within the quarter", person: "joy.adeyemi", on: -95,
      until: 90),
    AnswerRow(
      project: "NG-123", control: .pmAssignment, answer: .followed,
      reason: "The head of the depot looks for somebody until the end of the month.", person: "bram.visser",
      on: -9),
  ]
}
