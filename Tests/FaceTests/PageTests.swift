import Face
import Markup
import Testing

@Suite("Page")
struct PageTests {
  private let reader = Reader(name: "Amara Okafor", signedIn: true, csrf: "t0k3n", office: "Group Office")

  @Test("stands in the order a reader needs")
  func outline() throws {
    let page = Page(
      title: "Projects", crumbs: [Crumb("Projects")], room: "projects", reader: reader, body: "")
    let landmarks: Set = ["html", "head", "body", "nav", "header", "main", "h1", "footer", "dialog"]
    let found = try Outline(page.markup).elements.filter { landmarks.contains($0.name) }.map(\.name)
    #expect(
      found == ["html", "head", "body", "nav", "header", "nav", "main", "h1", "footer", "dialog"])
  }

  @Test("marks the room it stands in, once")
  func room() throws {
    let page = Page(title: "x", room: "people", body: "")
    let marked = try Outline(page.markup).elements.filter { $0.value("aria-current") == "true" }
    #expect(marked.map { $0.value("href") } == ["/people"])
  }

  @Test("ids are unique")
  func ids() throws {
    let ids = try Outline(Page(title: "x", reader: reader, body: "").markup).ids
    #expect(Set(ids).count == ids.count)
  }

  @Test("every link of a past page stays at its date, but for those that have none")
  func pastLinks() {
    let body: Markup = """
      <a href="/projects/P-1">a</a><a href="/offices?view=hub#chart">b</a><a href="/projects?as-of=2020-01-01">c</a>\
      <a href="#here">d</a><a href="https://example.org/">e</a><tr data-open="/people/H-1"></tr>
      """
    let html = Page(
      title: "x", reader: reader, asOf: "2026-03-31", asOfAction: "/projects?as-of=2026-03-31T09%3A30%3A00Z",
      helpHref: "/help/projects", body: body
    ).markup.html
    let date = "as-of=2026-03-31T09%3A30%3A00Z"
    for link in [
      "href=\"/projects/P-1?\(date)\"", "href=\"/offices?view=hub&amp;\(date)#chart\"",
      "href=\"/projects?as-of=2020-01-01\"", "href=\"#here\"", "href=\"https://example.org/\"",
      "data-open=\"/people/H-1?\(date)\"", "href=\"/people?\(date)\"", "href=\"/help/projects\"",
      "href=\"/projects\" data-now",
    ] { #expect(html.contains(link), "\(link)") }
    let now = Page(title: "x", reader: reader, asOfAction: "/projects", body: body).markup.html
    #expect(!now.contains("as-of=2026"))
  }

  @Test("the past says so and leads back to the same view")
  func past() {
    let page = Page(
      title: "x", reader: reader, asOf: "2026-03-31", asOfAction: "/projects?stage=a%20b&as-of=2026-03-31",
      body: "")
    let html = page.markup.html
    #expect(html.contains("As of 31 March 2026."))
    #expect(html.contains("href=\"/projects?stage=a%20b\" data-now>Back to now"))
    #expect(html.contains("<input type=\"hidden\" name=\"stage\" value=\"a b\">"))
    #expect(html.contains("name=\"as-of\" value=\"2026-03-31\" required"))
    #expect(html.contains("<body class=\"house\" data-past>"))
  }

  @Test("now has no banner")
  func now() { #expect(!Page(title: "x", body: "").markup.html.contains("past-banner")) }

  @Test("only who is signed in can sign out")
  func signOut() {
    #expect(Page(title: "x", reader: reader, body: "").markup.html.contains("action=\"/sign-out\""))
    #expect(!Page(title: "x", body: "").markup.html.contains("action=\"/sign-out\""))
  }

  @Test("the theme appears when given")
  func theme() {
    let html = Page(title: "x", body: "", theme: .dark).markup.html
    #expect(html.contains("<html lang=\"en-GB\" data-theme=\"dark\">"))
  }
}
