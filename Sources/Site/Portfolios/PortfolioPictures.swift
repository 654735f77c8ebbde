import Face
import Markup
import Measures
import Office

/// Where the money of a portfolio lies and how far it is off, one set of pictures for each currency.
enum PortfolioPictures {
  /// So many currencies are drawn; the rest are named.
  static let mostCurrencies = 3

  static func markup(_ visit: Visit, _ model: PortfolioPage.Model) -> Markup {
    let bySlip = visit.query("across") == "slip"
    let currencies = CurrencySum.of(model.counted.compactMap(\.project.wholeLifeCost)).map(\.currency)
    if currencies.isEmpty {
      return EmptyState(
        title: "No amounts yet", text: "The pictures stand here once projects have a whole-life cost."
      ).markup
    }
    let drawn = currencies.prefix(mostCurrencies).map { currency in
      set(visit, model, currency, bySlip, alone: currencies.count == 1)
    }
    let more = currencies.dropFirst(mostCurrencies).map(\.code)
    let rest: Markup =
      more.isEmpty
      ? .nothing : "<p>Projects in \(more.joined(separator: ", ")) are not drawn; filter to see them.</p>"
    return "\(across(visit, bySlip))<div class=\"stack\">\(drawn)</div>\(rest)"
  }

  private static func across(_ visit: Visit, _ bySlip: Bool) -> Tabs {
    Tabs(
      [
        Tab("Cost against finish", href: Address.with(visit, ["across": ""]), current: !bySlip),
        Tab("Cost against slip", href: Address.with(visit, ["across": "slip"]), current: bySlip),
      ], label: "What lies from left to right")
  }

  private static func set(
    _ visit: Visit, _ model: PortfolioPage.Model, _ currency: Currency, _ bySlip: Bool, alone: Bool
  ) -> Markup {
    let lines = model.counted.filter { $0.project.wholeLifeCost?.currency == currency }
    let suffix = alone ? "" : " in \(currency.code)"
    let bubbles = lines.map { line in
      let project = line.project
      return CostBubbles.Bubble(
        title: project.name, finish: project.finishForecast?.number, slip: ComputedRag.slip(of: project),
        variance: ComputedRag.costVariance(of: project).map { Double($0.hundredths) / 100 },
        cost: project.wholeLifeCost?.units, rag: Rags.mark(project.ragDeclared),
        href: line.href)
    }
    let picture = CostBubbles(
      id: "bubbles-\(currency.code.lowercased())",
      title: "Cost variance and \(bySlip ? "slip" : "finish")\(suffix)",
      bubbles: bubbles, across: bySlip ? .slip : .finish, unit: currency.code, today: model.day.number)
    let bars = BarList(
      id: "departments-\(currency.code.lowercased())", title: "Whole-life cost by department\(suffix)",
      bars: departments(visit, model, lines), unit: currency.code)
    return "\(picture)\(bars)"
  }

  private static func departments(
    _ visit: Visit, _ model: PortfolioPage.Model, _ lines: [ProjectLine]
  ) -> [BarList.Bar] {
    var sums: [String: Double] = [:]
    for line in lines { sums[line.project.department, default: 0] += line.project.wholeLifeCost?.units ?? 0 }
    let field = ProjectFilters.name("department", model.filters.departments)
    return sums.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { name, sum in
      let change = name.isEmpty ? ["department.empty": "true"] : [field: name]
      let href = Address.with(visit, change.merging(["view": "list", "across": ""]) { a, _ in a })
      return BarList.Bar(name.isEmpty ? "None given" : name, sum, href: href)
    }
  }
}
