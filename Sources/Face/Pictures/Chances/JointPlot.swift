import Markup

/// Date and cost of the same cases, a dot for each, against a date and a budget: how likely both are kept together.
public struct JointPlot: Piece {
  /// One case.
  public struct Dot: Sendable {
    /// Days since 1 January 1970.
    public var day: Double
    public var money: Double
    public init(day: Double, money: Double) { (self.day, self.money) = (day, money) }
  }

  /// The parts of all cases, 0 to 1, that keep both, only the date, only the budget, and neither.
  public struct Shares: Sendable {
    public var both: Double
    public var dateOnly: Double
    public var budgetOnly: Double
    public var neither: Double
    public init(both: Double, dateOnly: Double, budgetOnly: Double, neither: Double) {
      (self.both, self.dateOnly, self.budgetOnly, self.neither) = (both, dateOnly, budgetOnly, neither)
    }
  }

  public static let limit = 600
  static let width = 760.0
  static let height = 340.0
  static let left = 76.0
  static let top = 14.0
  static let bottom = 300.0

  public var id: String
  public var title: String
  public var currency: String
  public var dots: [Dot]
  public var target: Dot
  public var shares: Shares

  public init(
    id: String = "joint", title: String, currency: String, dots: [Dot], target: Dot, shares: Shares
  ) {
    (self.id, self.title, self.currency) = (id, title, currency)
    (self.dots, self.target, self.shares) = (dots, target, shares)
  }

  public var markup: Markup {
    let drawn = dots.filter { Self.isDrawn($0) }
    let usable = drawn.prefix(Self.limit)
    guard !usable.isEmpty, Self.isDrawn(target) else {
      return PictureFrame.empty(
        id: id, title: title, "The picture stands here once tasks of the plan cost something.")
    }
    return PictureFrame(
      id: id, title: title,
      lead: "A dot is one time through the plan\(currency.isEmpty ? "" : ", in \(currency)"). "
        + "Both the date and the budget are kept in \(ChancePlot.percent(shares.both)) of all.",
      width: Self.width, height: Self.height, interactive: false, drawing: drawing(Array(usable)),
      notes: drawn.count > usable.count ? ["and \(Grouped.text(drawn.count - usable.count)) more"] : [],
      table: table
    ).markup
  }

  private static func isDrawn(_ dot: Dot) -> Bool {
    dot.day.isFinite && dot.money.isFinite && dot.day.magnitude < 1e9 && dot.money.magnitude < 1e15
  }

  private func drawing(_ shown: [Dot]) -> Markup {
    let (days, money) = ((shown + [target]).map(\.day), (shown + [target]).map(\.money))
    let across = ChanceAxis(
      .dates, days.min() ?? 0, days.max() ?? 1, from: Self.left, to: Self.width - 24)
    let (least, most) = (money.min() ?? 0, money.max() ?? 1)
    let air = max((most - least) * 0.05, most > least ? 0 : 1)
    let up = PictureScale(least - air, most + air, from: Self.bottom, to: Self.top)
    var out = across.drawing(top: Self.top, bottom: Self.bottom)
    for tick in PictureScale.steps(up.low, up.high, about: 5) {
      let y = up.place(tick)
      out += Draw.line(Self.left, y, Self.width - 24, y, "grid")
      out += Draw.text(PictureNumber.short(tick), Self.left - 8, y + 4, anchor: .end)
    }
    for dot in shown {
      let keeps = dot.day <= target.day && dot.money <= target.money
      out += Draw.circle(
        across.scale.place(dot.day), up.place(dot.money), 2.5, keeps ? "chance-dot kept" : "chance-dot")
    }
    let (x, y) = (across.scale.place(target.day), up.place(target.money))
    out += Draw.line(x, Self.top, x, Self.bottom, "chance-planned")
    out += Draw.line(Self.left, y, Self.width - 24, y, "chance-planned")
    return out
  }

  private var table: PictureTable {
    PictureTable(
      ["What is kept", "Of all cases"], numbersFrom: 1,
      rows: [
        ("Date and budget", shares.both), ("The date only", shares.dateOnly),
        ("The budget only", shares.budgetOnly), ("Neither", shares.neither),
      ].map { [.init($0.0), .init(ChancePlot.percent($0.1))] })
  }
}
