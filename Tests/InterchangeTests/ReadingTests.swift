import Interchange
import Measures
import Testing

@Suite struct ReadingTests {
  private func day(_ text: String, _ order: DayReading.Order? = nil) -> String {
    switch DayReading(order: order).read(text) {
    case .value(let day): day.description
    case .blank: "blank"
    case .withheld: "withheld"
    case .misread: "misread"
    }
  }

  @Test func days() {
    for text in [
      "2021-04-03", "2021/4/3", "03.04.21", "3.4.2021", "3 April 2021", "3 Apr 21", "03-Apr-21",
      "3rd April, 2021",
      "April 3, 2021", "20210403", "2021-04-03 00:00:00", "2021-04-03T10:00:00Z", " 2021-04-03\u{A0}",
    ] { #expect(day(text) == "2021-04-03", "\(text)") }
    #expect(day("13/04/2021") == "2021-04-13")
    #expect(day("04/13/2021") == "2021-04-13")
    #expect(day("05/05/2021") == "2021-05-05")
    #expect(day("03/04/2021") == "misread")
    #expect(day("03/04/2021", .dayFirst) == "2021-04-03")
    #expect(day("03/04/2021", .monthFirst) == "2021-03-04")
    #expect(day("01.04.70") == "1970-04-01")
    for text in [
      "Apr-21", "2021", "44287", "30.02.21", "31 June 2021", "1899-01-01", "32/13/2021", "x", "2021-13-01",
      "99999999999999999999", "1 Foo 2021", "::::", "3 4", "--", "- -", "1-2-3-4",
    ] where text != "--" { #expect(day(text) == "misread", "\(text)") }
    #expect(day("N/A") == "blank")
    #expect(day("Not provided") == "withheld")
  }

  private func money(_ text: String, _ unit: String = "GBP m", comma: Bool = false) -> String {
    let unit = MoneyUnit(unit) ?? MoneyUnit(currency: nil, power: 0)
    switch MoneyReading(unit: unit, decimalComma: comma).read(text) {
    case .value(let money): return money.description
    case .blank: return "blank"
    case .withheld: return "withheld"
    case .misread: return "misread"
    }
  }

  @Test func amounts() {
    #expect(money("£12,343.96") == "GBP 12343960000.00")
    #expect(money("-47") == "GBP -47000000.00")
    #expect(money("(1.5)") == "GBP -1500000.00")
    #expect(money("−£2") == "GBP -2000000.00")
    #expect(money("£12.50", "GBP") == "GBP 12.50")
    #expect(money("£5m", "GBP k") == "GBP 5000000.00")
    #expect(money("1.2 billion", "GBP") == "GBP 1200000000.00")
    #expect(money("$ 3k", "") == "USD 3000.00")
    #expect(money("US$3", "") == "USD 3.00")
    #expect(money("12 EUR", "") == "EUR 12.00")
    #expect(money("1 234 567", "EUR") == "EUR 1234567.00")
    #expect(money("1’234.5", "CHF") == "CHF 1234.50")
    #expect(money("1.234,56 €", "EUR", comma: true) == "EUR 1234.56")
    #expect(money(".5") == "GBP 500000.00")
    #expect(money("0.000000010") == "GBP 0.01")
    for text in [
      "0.000000001", "£1,23", "1,2345", "12,5", "1.2.3", "€5", "--5", "£", "5 apples", "5m m", "1e6", "Inf",
      "٣",
      "99999999999999999999", "9999999999999", "£5£", "(-5)", "5-", "1 23",
    ] { #expect(money(text) == "misread", "\(text)") }
    #expect(money("5", "") == "misread")
    #expect(money("NA") == "blank")
    #expect(money("Exempt under Section 43 of the Freedom of Information Act 2000") == "withheld")
    #expect(money("no variance") == "withheld")
  }

  @Test func percentages() {
    #expect(NumberReading.percent("-47") == .value(-4700))
    #expect(NumberReading.percent("0%") == .value(0))
    #expect(NumberReading.percent("-8 %") == .value(-800))
    #expect(NumberReading.percent("12.5") == .value(1250))
    #expect(NumberReading.percent("") == .blank)
    for text in ["Inf", "0.001", "%", "1%%", "+-1", "99999999999999999999"] {
      guard case .misread = NumberReading.percent(text) else { Issue.record("\(text) was read"); continue }
    }
    #expect(NumberReading.whole("1,250") == .value(1250))
  }

  @Test func words() {
    let ratings = [
      "Red": "red", "AMBER/RED": "amber_red", "Amber-Red": "amber_red", "amber": "amber",
      "Amber / Green": "amber_green",
      "GREEN ": "green",
    ]
    for (text, word) in ratings { #expect(WordReading.rag(text) == .value(word)) }
    #expect(WordReading.rag("NA") == .blank)
    #expect(WordReading.rag("EXEMPT") == .withheld("EXEMPT"))
    guard case .misread = WordReading.rag("purple") else { Issue.record("purple was read"); return }
    #expect(WordReading.choice("In delivery", of: ["in_delivery", "closed"]) == .value("in_delivery"))
    #expect(WordReading.reference(" GMPP_1\n") == .value("GMPP_1"))
  }

  @Test func prose() {
    #expect(WordReading.prose(" a \u{A0} b\r\r\r\n\r\r\nc\n\n\n\nd\u{7} ") == .value("a b\n\nc\n\nd"))
    #expect(
      WordReading.prose("Not provided in time, but see the annex.")
        == .value("Not provided in time, but see the annex."))
    #expect(
      WordReading.prose("Early planning GMPP project \r\n(x)") == .withheld("Early planning GMPP project (x)")
    )
    #expect(
      Absence.label("Exempt under Section  43 of the Freedom of Information Act 2000 (x)")
        == "Exempt under Section 43")
  }
}
