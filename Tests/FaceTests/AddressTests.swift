import Face
import Testing

@Suite("Address")
struct AddressTests {
  @Test(
    "reads and writes any query without a loss",
    arguments: ["/", "/p?a=1", "/p?a=1&a=2", "/p?q=a%20b%26c", "/p?%3C=%3E", "/p?q=%D8%80"])
  func round(_ text: String) { #expect(Address(text).text == text) }

  @Test("odd queries are read, never refused")
  func odd() {
    #expect(Address("/p?").text == "/p")
    #expect(Address("/p?a").text == "/p?a=")
    #expect(Address("/p?a=b=c&&").value("a") == "b=c")
    #expect(Address("/p?a=1+2#x").value("a") == "1 2")
    #expect(Address("/p?a=%zz%4").value("a") == "%zz%4")
    #expect(Address("").text == "")
    #expect(Address("/p?a=%FF").value("a") == "\u{FFFD}")
  }

  @Test("changes one thing at a time")
  func changes() {
    let here = Address("/p?a=1&b=2&as-of=x")
    #expect(here.without("as-of").text == "/p?a=1&b=2")
    #expect(here.with("a", "9").text == "/p?b=2&as-of=x&a=9")
    #expect(here == Address("/p?a=1&b=2&as-of=x") && here != here.without("a"))
  }

  @Test(
    "days in words, and what is no day as it came",
    arguments: [
      ("2026-03-01", "1 March 2026"), ("2026-13-01", "2026-13-01"), ("2026-00-01", "2026-00-01"), ("", ""),
      ("soon", "soon"), ("2026-03-01T10", "2026-03-01T10"), ("2026-03-99", "2026-03-99"),
      ("-999-99-99", "-999-99-99"),
    ])
  func days(_ iso: String, _ words: String) { #expect(LongDay.text(iso) == words) }
}
