extension Demonstration {
  /// One line of a plan: its level, what it is called, working days as promised and as they are now, and how far it is.
  struct TaskRow: Sendable {
    let level: Int
    let name: String
    let days: Int
    /// How many working days were promised; nil where it is as promised.
    var promised: Int?
    /// Lines it waits for, by their number from 1, each with its link: `4`, `7SS+10`.
    var waits: [String] = []
    var percent: Double = 0
    var deadline: Int?
    /// Who works on it, all of it or the share after the sign: `Lift team`, `Façade engineers@50`.
    var by: String?
    /// The cost, in thousands of the plan's currency.
    var cost: Double?
    /// The least and the most that it may take, in working days, where somebody has thought about it.
    var range: ClosedRange<Int>?

    init(
      _ level: Int, _ name: String, _ days: Int = 0, promised: Int? = nil, waits: [String] = [],
      percent: Double = 0, deadline: Int? = nil, by: String? = nil, cost: Double? = nil,
      range: ClosedRange<Int>? = nil
    ) {
      (self.level, self.name, self.days, self.promised) = (level, name, days, promised)
      (self.waits, self.percent, self.deadline) = (waits, percent, deadline)
      (self.by, self.cost, self.range) = (by, cost, range)
    }
  }

  /// The plan of “Tower G+55, façade and fit-out”: it follows the core level by level.
  static let facadePlan: [TaskRow] = [
    TaskRow(1, "Design"),
    TaskRow(2, "Concept agreed with the architect", 20, percent: 100),
    TaskRow(2, "Wind tunnel tests", 25, promised: 15, waits: ["2"], percent: 100),
    TaskRow(
      2, "Detailed design of the façade", 60, promised: 50, waits: ["2", "3FF"], percent: 60,
      by: "Façade engineers", cost: 620, range: 55...85),
    TaskRow(2, "Detailed design of lifts", 45, waits: ["2"], percent: 80, by: "Lift engineers", cost: 310),
    TaskRow(
      2, "Detailed design of rooms", 55, waits: ["2SS+10"], percent: 40, by: "Architects", cost: 540,
      range: 50...75),
    TaskRow(2, "Design frozen", waits: ["4", "5", "6"]),
    TaskRow(1, "Procurement"),
    TaskRow(
      2, "Tender for glass and aluminium", 30, waits: ["4SS+35"], percent: 20, by: "Façade engineers@50",
      cost: 90),
    TaskRow(2, "Glass ordered", waits: ["9", "4"], deadline: 30),
    TaskRow(
      2, "Glass made and delivered, first ten levels", 80, promised: 70, waits: ["10"], cost: 4_200,
      range: 70...130),
    TaskRow(
      2, "Glass made and delivered, upper levels", 120, waits: ["11SS+40"], cost: 9_800, range: 110...170),
    TaskRow(2, "Lifts ordered", waits: ["5"]),
    TaskRow(2, "Lifts made and delivered", 140, waits: ["13"], cost: 5_400, range: 130...190),
    TaskRow(1, "Façade"),
    TaskRow(2, "Brackets, levels 1 to 20", 30, waits: ["7"], by: "Façade crew", cost: 480),
    TaskRow(
      2, "Panels, levels 1 to 20", 45, waits: ["16SS+10", "11SS+20"], by: "Façade crew", cost: 1_150,
      range: 40...65),
    TaskRow(2, "Brackets, levels 21 to 40", 30, waits: ["16"], by: "Façade crew", cost: 480),
    TaskRow(
      2, "Panels, levels 21 to 40", 45, waits: ["17", "18SS+10", "12SS+30"], by: "Façade crew", cost: 1_150,
      range: 40...65),
    TaskRow(2, "Brackets, levels 41 to 55", 25, waits: ["18"], by: "Façade crew", cost: 400),
    TaskRow(
      2, "Panels, levels 41 to 55", 35, waits: ["19", "20SS+8"], by: "Façade crew", cost: 900, range: 30...60),
    TaskRow(2, "Tower is weathertight", waits: ["21"], deadline: 420),
    TaskRow(1, "Lifts and rooms"),
    TaskRow(
      2, "Guide rails and machine rooms", 50, waits: ["14SS+60", "19SS+15"], by: "Lift crew", cost: 760),
    TaskRow(
      2, "Lifts installed and tested", 70, waits: ["24", "14"], by: "Lift crew", cost: 1_300, range: 60...110),
    TaskRow(2, "Rooms, levels 1 to 20", 60, waits: ["17"], by: "Fit-out crew", cost: 2_100),
    TaskRow(2, "Rooms, levels 21 to 40", 60, waits: ["19", "26SS+20"], by: "Fit-out crew", cost: 2_100),
    TaskRow(2, "Rooms, levels 41 to 55", 50, waits: ["22", "27SS+20"], by: "Fit-out crew", cost: 1_700),
    TaskRow(1, "Handover"),
    TaskRow(2, "Snagging and tests", 25, waits: ["25", "28"], by: "Fit-out crew", cost: 260, range: 20...45),
    TaskRow(2, "Fire authority inspects", 5, waits: ["30"]),
    TaskRow(2, "Building handed over", waits: ["31"], deadline: 505),
  ]

  /// The plan of “Northern campus utilities”: a year of digging that nobody has linked to its end.
  static let utilitiesPlan: [TaskRow] = [
    TaskRow(1, "Ground survey", 40, promised: 20, percent: 100),
    TaskRow(1, "Permits", 30, waits: ["1"], percent: 100),
    TaskRow(1, "Trenches, west", 80, waits: ["2"], percent: 90),
    TaskRow(1, "Trenches, east", 80, waits: ["2SS+10"], percent: 75),
    TaskRow(1, "Power cables", 60, waits: ["3SS+20"], percent: 50),
    TaskRow(1, "Water mains", 70, waits: ["3SS+20", "4SS+20"], percent: 40),
    TaskRow(1, "District heat", 75, waits: ["4SS+30"], percent: 20),
    TaskRow(1, "Substation", 110, waits: ["2"], percent: 55),
    TaskRow(1, "Pressure and safety tests", 15, waits: ["6", "7"]),
    TaskRow(1, "Surface restored", 30, waits: ["9SS-5"]),
    TaskRow(1, "Utilities in service", waits: ["5", "8", "9"], deadline: 180),
  ]
}
