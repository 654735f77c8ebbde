/// An amount in one currency, counted in the currency's minor unit (pence, cents).
///
/// Sums are checked: two currencies never mix in silence and no sum wraps round.
public struct Money: Hashable, Sendable {
  /// Minor units: 12.50 GBP is 1250.
  public let minor: Int64
  public let currency: Currency

  public init(minor: Int64, _ currency: Currency) {
    self.minor = minor
    self.currency = currency
  }

  /// Reads `GBP 12.50`, `12.50 GBP`, `GBP 1,200` or `-3 EUR`. Nil where the amount or currency is not understood,
  /// has more decimals than the currency or does not fit.
  public init?(_ text: String) {
    var words = text.utf8.split(separator: 0x20).map { String($0) ?? "" }
    guard words.count == 2 else { return nil }
    if Currency(words[0]) == nil { words.swapAt(0, 1) }
    guard let currency = Currency(words[0]),
      let minor = Decimals.parse(words[1], places: currency.decimals, grouping: true)
    else { return nil }
    self.init(minor: minor, currency)
  }

  /// The sum, or nil where the currencies differ or the sum does not fit.
  public func adding(_ other: Money) -> Money? {
    guard currency == other.currency else { return nil }
    let (sum, overflow) = minor.addingReportingOverflow(other.minor)
    return overflow ? nil : Money(minor: sum, currency)
  }

  /// The amount for reading, in thousands and without decimals that are all zero: `GBP 250,000`, `GBP 12.50`.
  public var readable: String { "\(currency.code) \(grouped)" }

  /// The same without the currency: `250,000`.
  public var grouped: String {
    let parts = amount.utf8.split(separator: 0x2E)
    guard let whole = parts.first else { return amount }
    var out: [UInt8] = []
    let digits = whole.first == 0x2D ? whole.count - 1 : whole.count
    for (index, byte) in whole.enumerated() {
      let left = whole.count - index
      if left < digits, left % 3 == 0 { out.append(0x2C) }
      out.append(byte)
    }
    if parts.count == 2, !parts[1].allSatisfy({ $0 == 0x30 }) { out += [0x2E] + parts[1] }
    return String(decoding: out, as: UTF8.self)
  }

  /// The amount as plain decimals without the currency: `12.50`.
  public var amount: String { Decimals.text(minor, places: currency.decimals) }
}

extension Money: CustomStringConvertible {
  /// `GBP 12.50`, which `init?(_:)` reads back.
  public var description: String { "\(currency.code) \(amount)" }
}

/// An ISO 4217 currency code in capitals.
public struct Currency: Hashable, Sendable {
  public let code: String

  /// Three ASCII capital letters; nil for anything else.
  public init?(_ code: String) {
    let bytes = Array(code.utf8)
    guard bytes.count == 3, bytes.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) else { return nil }
    self.code = code
  }

  private init(known code: String) { self.code = code }

  public static let gbp = Currency(known: "GBP")
  public static let eur = Currency(known: "EUR")
  public static let usd = Currency(known: "USD")

  /// Digits after the point, by ISO 4217; 2 unless the currency is known to have none or three.
  public var decimals: Int {
    switch code {
    case "JPY", "KRW", "CLP", "ISK", "VND", "XAF", "XOF", "XPF", "UGX", "PYG", "RWF", "KMF", "GNF", "DJF",
      "BIF", "VUV":
      return 0
    case "BHD", "KWD", "OMR", "JOD", "TND", "IQD", "LYD": return 3
    default: return 2
    }
  }
}
