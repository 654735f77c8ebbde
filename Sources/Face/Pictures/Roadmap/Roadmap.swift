import Markup

/// When projects start and finish, how far that is from what was promised, and how they are rated.
public struct Roadmap: Piece {
  /// One project; days are counted from 1 January 1970.
  public struct Bar: Sendable {
    public var title: String
    public var lane: String
    public var start: Int32?
    public var finish: Int32?
    public var baselineStart: Int32?
    public var baselineFinish: Int32?
    public var rag: Rag
    public var href: String?

    public init(
      title: String, lane: String = "", start: Int32?, finish: Int32?, baselineStart: Int32? = nil,
      baselineFinish: Int32? = nil, rag: Rag = .unknown, href: String? = nil
    ) {
      self.title = title
      self.lane = lane
      self.start = start
      self.finish = finish
      self.baselineStart = baselineStart
      self.baselineFinish = baselineFinish
      self.rag = rag
      self.href = href
    }
  }

  static let limit = 250

  public var id: String
  public var title: String
  public var bars: [Bar]
  public var today: Int32?
  /// The days shown; without it, all days of all bars.
  public var window: ClosedRange<Int32>?

  public init(
    id: String = "roadmap", title: String = "Roadmap", bars: [Bar], today: Int32? = nil,
    window: ClosedRange<Int32>? = nil
  ) {
    self.id = id
    self.title = title
    self.bars = bars
    self.today = today
    self.window = window
  }

  public var markup: Markup {
    guard !bars.isEmpty else {
      return PictureFrame.empty(id: id, title: title, "Projects stand here by their start and finish.")
    }
    let rows = RoadmapRows(self)
    return PictureFrame(
      id: id, title: title, lead: lead, width: RoadmapRows.width, height: rows.height, interactive: true,
      drawing: rows.drawing, notes: notes, table: table
    ).markup
  }

  private var lead: String {
    let later = bars.count { ($0.slip ?? 0) > 0 }
    let count = PictureNumber.counted(bars.count, "project", "projects")
    let compared = bars.count { $0.slip != nil }
    if compared == 0 { return "\(count)." }
    return "\(count); of \(Grouped.text(compared)) with a baseline, \(Grouped.text(later)) finish later."
      + " The outline is the baseline."
  }

  private var notes: [String] {
    var out: [String] = []
    if bars.count > Self.limit { out.append("and \(Grouped.text(bars.count - Self.limit)) more projects") }
    let strange = bars.count { $0.hasStrangeDay }
    if strange > 0 {
      let count = PictureNumber.counted(strange, "project has a day", "projects have days")
      out.append("\(count) before 1900 or after 2199, which the picture leaves out.")
    }
    return out
  }

  private var table: PictureTable {
    let rows = bars.prefix(PictureTable.limit).map { bar -> [PictureTable.Cell] in
      [
        .init(bar.title, href: bar.href), .init(bar.lane), .init(bar.rag.word),
        .init(CivilDay.text(bar.start)),
        .init(CivilDay.text(bar.finish)), .init(CivilDay.text(bar.baselineStart)),
        .init(CivilDay.text(bar.baselineFinish)), .init(bar.slip.map(PictureNumber.days) ?? ""),
      ]
    }
    return PictureTable(
      ["Project", "Lane", "Rating", "Start", "Finish", "Baseline start", "Baseline finish", "Later by"],
      numbersFrom: 3, rows: rows, more: bars.count - rows.count)
  }
}

extension Roadmap.Bar {
  /// Days that the finish lies after its baseline.
  var slip: Int? {
    guard let finish, let baselineFinish else { return nil }
    return Int(finish) - Int(baselineFinish)
  }

  var days: [Double] { [start, finish, baselineStart, baselineFinish].compactMap(CivilDay.usable) }

  var hasStrangeDay: Bool {
    [start, finish, baselineStart, baselineFinish].compactMap { $0 }.count > days.count
  }

  /// All of it in words.
  var words: String {
    var out = "\(title). \(rag.word). "
    if start == nil, finish == nil { return out + "No dates." }
    out += "\(CivilDay.text(start)) to \(CivilDay.text(finish))."
    if let start, let finish, finish < start { out += " It finishes before it starts." }
    if let slip, slip != 0 { out += " \(PictureNumber.days(slip)) against the baseline." }
    return out
  }
}
