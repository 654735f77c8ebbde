import Measures

/// Counts what became of each cell of one column.
struct ColumnTally: Sendable {
  private let reading: FieldReading
  private var reconciled: ColumnReconciliation
  private var file = ColumnTotal()
  private var taken = ColumnTotal()
  private var left = ColumnTotal()

  init(_ reading: FieldReading) {
    self.reading = reading
    reconciled = ColumnReconciliation(
      heading: reading.column.heading, field: reading.target.name, title: reading.target.title)
  }

  mutating func count(_ cell: String, _ result: Reading<String>, rowLeftOut: String?) {
    reconciled.cells += 1
    switch result {
    case .blank: reconciled.blank += 1
    case .withheld(let reason): reconciled.leaveOut(Absence.label(reason))
    case .misread(let why): reconciled.leaveOut(why.sentence)
    case .value(let text):
      if let rowLeftOut { reconciled.leaveOut(rowLeftOut) } else { take(cell, text) }
    }
    if reading.isSummed { add(cell, result, isTaken: rowLeftOut == nil) }
  }

  private mutating func take(_ cell: String, _ text: String) {
    reconciled.taken += 1
    guard !cell.utf8.elementsEqual(text.utf8) else { return }
    reconciled.changed += 1
    if reconciled.examples.count < 3 {
      reconciled.examples.append(
        ColumnReconciliation.Example(from: Excerpt.of(cell), to: Excerpt.of(text)))
    }
  }

  private mutating func add(_ cell: String, _ result: Reading<String>, isTaken: Bool) {
    let unit = reading.target.kind == .money ? reading.unit : MoneyUnit(currency: nil, power: 0)
    let raw: (Int128, String)?
    if case .blank = result {
      raw = nil
    } else if case .withheld = result {
      raw = nil
    } else {
      raw = RawFigure.amount(cell, decimalComma: reading.decimalComma, unit: unit)
    }
    if let (amount, currency) = raw { file.add(amount, currency) }
    if isTaken, case .value(let text) = result {
      if let (amount, currency) = ColumnTally.canonical(text) { taken.add(amount, currency) }
    } else if let (amount, currency) = raw {
      left.add(amount, currency)
    }
  }

  /// The counts with the totals where the column has any.
  var finished: ColumnReconciliation {
    var result = reconciled
    if reading.isSummed { result.totals = totals }
    return result
  }

  private var totals: ColumnReconciliation.Totals {
    var together = taken
    for (currency, sum) in left.sums { together.add(sum, currency) }
    return ColumnReconciliation.Totals(
      file: file.text, taken: taken.text, leftOut: left.text,
      agree: !file.overflowed && !together.overflowed && file.settled == together.settled)
  }

  /// A canonical amount: `GBP 12.50` or `12.50`.
  private static func canonical(_ text: String) -> (Int128, String)? {
    if let money = Money(text) {
      var scale: Int128 = 1
      for _ in 0..<(ColumnTotal.places - money.currency.decimals) { scale *= 10 }
      return (Int128(money.minor) * scale, money.currency.code)
    }
    guard let number = Decimals.parse(text, places: 2) else { return nil }
    return (Int128(number) * 1_000_000, "")
  }
}
