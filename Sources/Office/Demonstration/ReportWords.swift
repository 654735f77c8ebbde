import Measures
import Registers

extension Demonstration {
  /// Puts the figures of a month into the sentences of a status report.
  enum ReportWords {
    /// What a report says where the story has no words of its own for the month.
    static func summary(_ rag: Rag, before: Rag?, month: Int) -> String {
      if let before, before != rag { return rag < before ? better[rag.severity] : worse[rag.severity] }
      let choices = same[rag.severity]
      return choices[abs(month) % choices.count]
    }

    static func schedule(finish: Day, slip: Int, before: Int?) -> String {
      let moved = slip - (before ?? slip)
      let move =
        moved == 0
        ? "The forecast finish stays at \(finish)"
        : "The forecast finish moves \(days(abs(moved))) \(moved > 0 ? "later" : "earlier"), to \(finish)"
      if slip == 0 { return "\(move), as in the baseline." }
      return "\(move), \(days(abs(slip))) \(slip > 0 ? "after" : "before") the baseline."
    }

    static func cost(_ forecast: Money, thousandths: Int64) -> String {
      let amount = grouped(forecast)
      if thousandths == 0 { return "The forecast is \(amount), as budgeted." }
      let share = "\(abs(thousandths) / 10).\(abs(thousandths) % 10)"
      return "The forecast is \(amount), \(share) % \(thousandths > 0 ? "above" : "below") the budget."
    }

    /// Whole units of an amount, in groups of three: `GBP 4,915,200`.
    static func grouped(_ money: Money) -> String {
      var text = ""
      for (place, digit) in String(abs(money.minor / 100)).reversed().enumerated() {
        if place > 0, place % 3 == 0 { text.append(",") }
        text.append(digit)
      }
      return "\(money.currency.code) " + String(text.reversed())
    }

    private static func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }

    private static let better = [
      "Back on plan: what held the work up is settled.", "The delay is mostly won back.",
      "The worst is dealt with; the rest needs watching.",
      "Better than last month, yet still outside the plan.",
      "No better than last month.",
    ]

    private static let worse = [
      "On plan.", "Small delays have come up; they can be caught up within the stage.",
      "The plan no longer holds without a change. Options are being priced.",
      "Success is in doubt unless a decision is taken soon.",
      "The agreed aims cannot be met as planned; a decision of the board is needed.",
    ]

    private static let same = [
      [
        "Work goes to plan; the next milestone is confirmed.", "On plan, with nothing to decide.",
        "The work of the month is done and accepted.",
      ],
      [
        "Small delays remain; the finish is not at risk.",
        "Close to plan. Two open points have owners and dates.",
      ],
      [
        "The plan is under strain. Measures are agreed and take effect next month.",
        "Some milestones slip; the recovery plan is followed week by week.",
      ],
      ["In doubt as last month; the options are before the sponsor."],
      ["Outside tolerance as last month; the decision is awaited."],
    ]
  }
}
