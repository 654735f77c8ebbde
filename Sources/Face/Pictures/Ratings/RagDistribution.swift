import Markup

/// How the ratings stand today, as one bar with its figures; each part leads to the entries it counts.
public struct RagDistribution: Piece {
  static let width = 760.0

  public var id: String
  public var title: String
  public var share: RagShare
  /// Where each rating leads, such as the list filtered by it.
  public var hrefs: [Rag: String]
  /// What is counted, one and many.
  public var noun: (one: String, many: String)

  public init(
    id: String = "rag-distribution", title: String = "Ratings today", counts: [Rag: Int],
    hrefs: [Rag: String] = [:], noun: (one: String, many: String) = ("project", "projects")
  ) {
    self.id = id
    self.title = title
    share = RagShare(counts)
    self.hrefs = hrefs
    self.noun = noun
  }

  public var markup: Markup {
    guard share.total > 0 else {
      return PictureFrame.empty(id: id, title: title, "The ratings stand here once something is rated.")
    }
    let rows = RagShare.order.map { rag -> [PictureTable.Cell] in
      let part = PictureNumber.share(share.count(rag), of: share.total)
      return [.init(rag.word, href: hrefs[rag]), .init(Grouped.text(share.count(rag))), .init(part)]
    }
    return PictureFrame(
      id: id, title: title, lead: PictureNumber.counted(share.total, noun.one, noun.many) + ".",
      width: Self.width, height: 72, interactive: true, drawing: drawing,
      table: PictureTable(["Rating", "Count", "Share"], numbersFrom: 1, rows: rows)
    ).markup
  }

  private var drawing: Markup {
    let present = share.present
    var ends: [(from: Double, to: Double)] = []
    var sum = 0
    for rag in present {
      let from = Self.width * Double(sum) / Double(share.total)
      sum += share.count(rag)
      ends.append((from, Self.width * Double(sum) / Double(share.total)))
    }
    let halves = present.map { PictureText.width(name($0), size: 12, bold: true) / 2 + 7 }
    let places = Spread.apart(
      ends.map { ($0.from + $0.to) / 2 }, halves: halves, low: -6, high: Self.width + 6)
    return "\(zip(present, zip(ends, places)), { part($0.0, $0.1.0.from, $0.1.0.to, label: $0.1.1) })"
  }

  private func name(_ rag: Rag) -> String { "\(rag.word) \(Grouped.text(share.count(rag)))" }

  private func part(_ rag: Rag, _ from: Double, _ to: Double, label: Double) -> Markup {
    let middle = (from + to) / 2
    let wide = max(to - from - 2, 1)
    var out = Draw.rect(from, 0, wide, 34, rag.colour, radius: 2)
    out += Draw.letters(rag, middle, 17, width: wide, height: 34)
    out += Draw.line(middle, 35, label, 43, "axis")
    out += Draw.text(name(rag), label, 55, .strong, anchor: .middle)
    out += Draw.text(PictureNumber.share(share.count(rag), of: share.total), label, 69, anchor: .middle)
    return Draw.mark(hrefs[rag], "\(rag.word): \(share.words(rag))", out)
  }
}
