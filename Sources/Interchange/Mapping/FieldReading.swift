import Measures

/// How one column is read into canonical texts for its field.
struct FieldReading: Sendable {
  let column: ColumnMapping.Column
  let target: TargetField
  /// Where the column stands in the table.
  let index: Int
  let unit: MoneyUnit
  let order: DayReading.Order?
  let decimalComma: Bool

  init(
    _ column: ColumnMapping.Column, _ target: TargetField, heading: String, at index: Int,
    _ all: ColumnMapping
  ) {
    self.column = ColumnMapping.Column(
      heading: heading, field: column.field, unit: column.unit, order: column.order)
    self.target = target
    self.index = index
    var unit = column.unit ?? HeadingWords(heading).unit ?? MoneyUnit(currency: nil, power: 0)
    if unit.currency == nil { unit.currency = all.currency }
    self.unit = unit
    order = column.order ?? all.order
    decimalComma = all.decimalComma
  }

  func read(_ text: String) -> Reading<String> {
    switch target.kind {
    case .text: WordReading.prose(text)
    case .reference: WordReading.reference(text)
    case .rag: WordReading.rag(text)
    case .choice(let options): WordReading.choice(text, of: options)
    case .day: DayReading(order: order).read(text).map(\.description)
    case .money: MoneyReading(unit: unit, decimalComma: decimalComma).read(text).map(\.description)
    case .percent:
      NumberReading.percent(text, decimalComma: decimalComma).map { Decimals.text($0, places: 2) }
    case .int: NumberReading.whole(text, decimalComma: decimalComma).map { String($0) }
    }
  }

  /// Whether the column has a total to be reconciled.
  var isSummed: Bool {
    switch target.kind {
    case .money, .percent, .int: true
    default: false
    }
  }
}
