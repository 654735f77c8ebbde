import Testing

@testable import Markup

@Suite("Addresses that may stand in a link")
struct LinkTests {
  @Test(
    "dangerous addresses lead nowhere",
    arguments: [
      "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\tscript:x",
      "data:text/html,x",
      "vbscript:x", "//evil.example", "/\\evil.example", "\\\\evil.example", "https:\\\\evil", "", "x:y",
      "\u{0600}javascript:x", "/a b", "/a\nb", "file:///etc/passwd", "blob:x",
    ])
  func refused(_ address: String) { #expect(Link.safe(address) == "#") }

  @Test(
    "ordinary addresses stay as they are",
    arguments: [
      "/", "/projects/P-104?tab=risks#r", "?sort=name", "#field-title", "https://example.org/a",
      "HTTP://example.org", "mailto:jo@example.org",
    ])
  func kept(_ address: String) { #expect(Link.safe(address) == address) }

  @Test("a value in a query is encoded byte by byte")
  func encoded() {
    #expect(Link.encode("a b&c=d/é\u{0600}<") == "a%20b%26c%3Dd%2F%C3%A9%D8%80%3C")
    #expect(Link.encode("A-z.0_~") == "A-z.0_~")
  }
}
