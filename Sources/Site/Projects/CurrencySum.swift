import Ledger
import Measures
import Office

/// A sum of amounts in one currency. Currencies are never added to each other.
struct CurrencySum: Sendable, Equatable {
  let currency: Currency
  let count: Int
  let minor: Int64

  /// `GBP 1,250,000`, and millions where the figure is long.
  var text: String { "\(currency.code) \(amount)" }

  /// Only the figure, `1,250,000`, and from ten million on `451.2 m` or `12,340.5 bn`.
  var amount: String {
    var scale: UInt64 = 1
    for _ in 0..<currency.decimals { scale *= 10 }
    switch minor.magnitude / scale {
    case ..<10_000_000: return Amounts.grouped(Money(minor: minor, currency))
    case ..<1_000_000_000: return Amounts.millions(minor, decimals: currency.decimals) + "\u{A0}m"
    default: return Amounts.millions(minor / 1_000, decimals: currency.decimals) + "\u{A0}bn"
    }
  }

  /// To the last digit, for explanations.
  var exact: String { Amounts.text(Money(minor: minor, currency).description) }

  /// The sums of amounts, the currency with most entries first.
  static func of(_ amounts: some Sequence<Money>) -> [CurrencySum] {
    var sums: [Currency: (count: Int, minor: Int128)] = [:]
    for money in amounts {
      sums[money.currency, default: (0, 0)].count += 1
      sums[money.currency, default: (0, 0)].minor += Int128(money.minor)
    }
    return ordered(
      sums.map {
        CurrencySum(currency: $0.key, count: $0.value.count, minor: Int64(clamping: $0.value.minor))
      })
  }

  /// What to select for a money column: currency, count and the sum in two parts, so that it cannot overflow.
  static func selected(_ column: String) -> String {
    "t.\(column)_currency, COUNT(*), SUM(t.\(column) / 1000000), SUM(t.\(column) % 1000000)"
  }

  static func ofColumn(
    _ column: String, _ archivist: Archivist, _ shelf: Shelf, where extra: Clause = .all
  ) throws -> [CurrencySum] {
    let known = Clause("t.\(column) IS NOT NULL")
    let rows = try archivist.reckon(
      shelf, selected(column), where: extra == .all ? known : .all([known, extra]),
      tail: "GROUP BY t.\(column)_currency")
    return ordered(rows.compactMap { CurrencySum($0, from: 0) })
  }

  /// From the columns of `selected`, beginning at `index`.
  init?(_ row: LedgerRow, from index: Int) {
    guard let currency = row.text(index).flatMap({ Currency($0) }) else { return nil }
    let minor = Int128(row.int(index + 2) ?? 0) * 1_000_000 + Int128(row.int(index + 3) ?? 0)
    self.init(currency: currency, count: Int(row.int(index + 1) ?? 0), minor: Int64(clamping: minor))
  }

  init(currency: Currency, count: Int, minor: Int64) {
    self.currency = currency
    self.count = count
    self.minor = minor
  }

  static func ordered(_ sums: [CurrencySum]) -> [CurrencySum] {
    sums.sorted { ($1.count, $0.currency.code) < ($0.count, $1.currency.code) }
  }
}

extension Money {
  /// In units of the currency, for pictures.
  var units: Double {
    var scale = 1.0
    for _ in 0..<currency.decimals { scale *= 10 }
    return Double(minor) / scale
  }
}
