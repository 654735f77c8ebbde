import Face
import Markup
import Measures
import Office

/// The figures of a portfolio: how many, how much in each currency, and how confident.
enum PortfolioFigures {
  /// So many currencies have a figure of their own.
  static let mostCurrencies = 3

  static func figures(_ model: PortfolioPage.Model) -> Markup {
    let counted = model.counted
    let ended = model.lines.count - counted.count
    let list = "\(model.base)?view=list"
    var figures = [
      KeyFigure(
        "Projects", "\(Amounts.group(String(counted.count)))",
        note: ended == 0 ? .nothing : "\(Amounts.group(String(ended))) more have ended and are not counted",
        href: list)
    ]
    figures += sums("Whole-life cost", counted.map(\.project.wholeLifeCost))
    figures += sums("Benefits", counted.map(\.project.benefits))
    figures += ratings(RagCounts(counted.map(\.project.ragDeclared)), list)
    let capped: Markup =
      model.lines.count < ProjectLine.most
      ? .nothing
      : Notice(
        .watch,
        text:
          "Only the first \(Amounts.group(String(ProjectLine.most))) projects are counted. Filter to see the rest."
      ).markup
    return "\(KeyFigures(figures))\(capped)"
  }

  /// One figure a currency; what has no amount is counted, never taken as nothing.
  private static func sums(_ label: String, _ amounts: [Money?]) -> [KeyFigure] {
    let sums = CurrencySum.of(amounts.compactMap { $0 })
    let missing = amounts.count - sums.reduce(0) { $0 + $1.count }
    let without = missing == 0 ? "" : ", \(Amounts.group(String(missing))) without"
    if sums.isEmpty { return amounts.isEmpty ? [] : [KeyFigure(label, "–", note: "None is given")] }
    var figures = sums.prefix(mostCurrencies).map { sum in
      let counted = sum.count == 1 ? "1 project" : "\(Amounts.group(String(sum.count))) projects"
      return KeyFigure(
        label, "\(sum.amount)", unit: sum.currency.code, note: "\(counted)\(without)",
        why: Why(
          label: "\(label) in \(sum.currency.code)",
          summary:
            "\(sum.exact): the sum over \(counted) with an amount in \(sum.currency.code). No other currency is added."
        ))
    }
    let more = sums.dropFirst(mostCurrencies)
    if !more.isEmpty {
      figures.append(KeyFigure(label, PortfolioList.sums(Array(more)), note: "Further currencies"))
    }
    return figures
  }

  private static func ratings(_ counts: RagCounts, _ list: String) -> [KeyFigure] {
    if counts.total == 0 { return [] }
    func why(_ label: String, _ count: Int) -> Why {
      Why(
        label: label,
        summary: "\(count) of \(counts.rated) projects that declare a RAG; those not rated are left out.")
    }
    func figure(_ label: String, _ share: Int?, _ count: Int, _ tone: Tone) -> KeyFigure {
      KeyFigure(
        label, "\(share.map(String.init) ?? "–")", unit: share == nil ? "" : "%", note: "\(count) projects",
        tone: count == 0 ? .note : tone, why: why(label, count))
    }
    return [
      figure(
        "Green, amber/green", counts.share(.green, .amberGreen), counts.count(.green, .amberGreen), .good),
      figure("Amber", counts.share(.amber), counts.count(.amber), .watch),
      figure("Amber/red, red", counts.share(.amberRed, .red), counts.count(.amberRed, .red), .bad),
      KeyFigure(
        "Not rated", "\(counts.unknown)", note: "Withheld or unknown",
        tone: counts.unknown == 0 ? .note : .unknown,
        href: "\(list)&rag_declared.empty=true"),
    ]
  }
}
