import Measures
import Testing

@Suite struct DecimalsTests {
  @Test func numbers() {
    let expected: [(String, Int, Bool, Int64?)] = [
      ("12.50", 2, false, 1250), ("12.5", 2, false, 1250), ("12", 2, false, 1200), ("-0.01", 2, false, -1),
      ("+3", 0, false, 3), ("0", 2, false, 0), ("-0", 2, false, 0), ("007", 0, false, 7),
      ("1,234.5", 2, true, 123_450), ("1,234,567", 0, true, 1_234_567), ("12,345", 0, true, 12_345),
      ("9223372036854775807", 0, false, .max), ("-9223372036854775807", 0, false, -.max),
      ("-9223372036854775808", 0, false, nil),
      ("92233720368547758.07", 2, false, .max), ("-92233720368547758.08", 2, false, nil),
      ("9223372036854775808", 0, false, nil), ("-9223372036854775809", 0, false, nil),
      ("92233720368547758.08", 2, false, nil), ("92233720368547759", 2, false, nil),
    ]
    for (text, places, grouping, value) in expected {
      #expect(Decimals.parse(text, places: places, grouping: grouping) == value, "\(text)")
    }
  }

  @Test func refusals() {
    for text in [
      "", "-", "+", ".", ".5", "5.", "1.234", "1e3", "1 000", "--1", "+-1", "1-", "0x10", "inf", "nan", "１",
      "1.2.3",
      "1,234", "12\u{301}", "1_000", " 1", "1 ",
    ] { #expect(Decimals.parse(text, places: 2) == nil, "\(text)") }
    for text in [
      ",1", "1,", "1,2", "1,23", "1,2345", "1234,567", "1,234,56", "1,,234", "1,234,", "1,234.5,6", "1,23.4",
    ] {
      #expect(Decimals.parse(text, places: 2, grouping: true) == nil, "\(text)")
    }
    #expect(Decimals.parse("1.0", places: 0) == nil)
  }

  @Test func roundTrip() {
    var value: UInt64 = 88
    var all: [Int64] = [0, 1, -1, 9, -9, 10, 99, 100, -100, .max, .min + 1]
    for shift in 0..<2000 {
      value = value &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      all.append(Int64(bitPattern: value) >> Int64(shift % 63))
    }
    for number in all {
      for places in [0, 1, 2, 3, 8] {
        let text = Decimals.text(number, places: places)
        if Decimals.parse(text, places: places) != number {
          Issue.record("\(number) with \(places): \(text)")
        }
      }
    }
    #expect(Decimals.text(5, places: 2) == "0.05")
    #expect(Decimals.text(-5, places: 2) == "-0.05")
  }
}

@Suite struct MoneyTests {
  @Test func spellings() {
    for text in ["GBP 12.50", "12.50 GBP", "GBP 12.5", "GBP  12.50"] {
      #expect(Money(text) == Money(minor: 1250, .gbp), "\(text)")
    }
    #expect(Money("GBP 1,200")?.minor == 120_000)
    #expect(Money("-3 EUR")?.description == "EUR -3.00")
    #expect(Money("JPY 5")?.description == "JPY 5")
    #expect(Money("KWD 1.234")?.minor == 1234)
    for text in [
      "", "GBP", "12.50", "gbp 1", "GBP 1.234", "JPY 1.5", "GBP EUR", "1 2", "GBP 1 2", "£1", "GBP\u{A0}1",
      "GBPX 1",
      "GBP 99999999999999999999", "ÀBP 1",
    ] { #expect(Money(text) == nil, "\(text)") }
  }

  @Test func roundTrip() {
    for currency in [Currency.gbp, .eur, .usd, Currency("JPY") ?? .gbp, Currency("KWD") ?? .gbp] {
      for minor in [0, 1, -1, 99, 100, 123_456_789, .max, -.max] as [Int64] {
        let money = Money(minor: minor, currency)
        #expect(Money(money.description) == money)
      }
    }
  }

  @Test func sums() {
    #expect(Money(minor: 1, .gbp).adding(Money(minor: 2, .gbp)) == Money(minor: 3, .gbp))
    #expect(Money(minor: 1, .gbp).adding(Money(minor: 2, .eur)) == nil)
    #expect(Money(minor: .max, .gbp).adding(Money(minor: 1, .gbp)) == nil)
    #expect(Money(minor: .min, .gbp).adding(Money(minor: -1, .gbp)) == nil)
  }

  @Test func currencies() {
    for code in ["", "GB", "gbp", "GBPP", "G1P", "£££", "GB\u{301}P"] { #expect(Currency(code) == nil) }
  }
}
