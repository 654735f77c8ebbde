import Face
import Markup
import Testing

@Suite("Forms")
struct FormTests {
  @Test("each problem stands beside its field and at the top, tied together")
  func problems() throws {
    let field = FormField(
      name: "cost_if_false", label: "Cost", value: "x", help: "In pounds",
      problems: ["Not money", "Too long"])
    let form = FormView(action: "/a", fields: [field], problems: ["Someone closed it"], csrf: "c").markup
    let control = try Outline(form).elements.first { $0.value("name") == "cost_if_false" }
    #expect(control?.value("aria-invalid") == "true")
    #expect(control?.value("aria-describedby") == "field-cost-if-false-help field-cost-if-false-problem")
    #expect(form.html.contains("3 things need another look"))
    #expect(form.html.contains("<a href=\"#field-cost-if-false\">Cost</a>: Not money"))
    #expect(form.html.contains("<li>Someone closed it</li>"))
    let ids = try Outline(form).ids
    #expect(ids.contains("field-cost-if-false-help") && ids.contains("field-cost-if-false-problem"))
  }

  @Test("no problems, no summary")
  func calm() {
    #expect(
      !FormView(action: "/a", fields: [FormField(name: "a", label: "A")], csrf: "c").markup.html.contains(
        "alert"))
  }

  @Test("what was typed is kept, whatever kind it is", arguments: Specimens.kinds.indices)
  func kept(_ index: Int) throws {
    let kind = Specimens.kinds[index]
    let html = FormField(name: "f", label: "F", kind: kind, value: "typed \u{0600}<").markup.html
    switch kind {
    case .secret, .file: #expect(!html.contains("typed"))
    case .bool: #expect(!html.contains("checked"))
    default: #expect(html.contains("typed \u{0600}&lt;"))
    }
  }

  @Test("money is parted into currency and amount only when it is both")
  func money() {
    func html(_ value: String) -> String {
      FormField(name: "b", label: "B", kind: .money(currencies: ["GBP", "EUR"]), value: value).markup.html
    }
    #expect(html("EUR 12.50").contains("<option value=\"EUR\" selected>"))
    #expect(html("EUR 12.50").contains("value=\"12.50\""))
    #expect(html("about ten").contains("value=\"about ten\""))
    #expect(html("CHF 9").contains("<option value=\"CHF\" selected>"))
  }

  @Test("a form that only asks carries no token")
  func asking() {
    let form = FormView(action: "/a", csrf: "s3cret", revision: 1, method: "get").markup.html
    #expect(!form.contains("s3cret") && form.contains("method=\"get\""))
    let post = FormView(action: "/a", csrf: "s3cret", revision: 7, idempotencyKey: "k9", method: "anything")
      .markup.html
    #expect(post.contains("method=\"post\"") && post.contains("name=\"csrf\" value=\"s3cret\""))
    #expect(
      post.contains("name=\"revision\" value=\"7\"") && post.contains("name=\"idempotency-key\" value=\"k9\"")
    )
  }

  @Test("a form with a file sends it whole")
  func files() {
    let field = FormField(name: "plan", label: "Plan", kind: .file(accept: ".xml"))
    #expect(FormView(action: "/a", fields: [field], csrf: "").markup.html.contains("multipart/form-data"))
  }
}
