import Face
import Markup
import Office
import Registers

/// A refusal or an apology as a page: why, the way out, and who may.
struct FailurePage {
  let document: ProblemDocument
  let request: String
  let site: Site

  var markup: Markup {
    Page.bare(title: document.title, body: "\(content)<p><a href=\"/\">Back to Today</a></p>")
  }

  private var content: Markup {
    if document.status >= 500 && document.status != 503 && document.status != 507 {
      return FaultView(number: request).markup
    }
    var whoMay: Face.WhoMay?
    if !document.whoMay.isEmpty {
      whoMay = Face.WhoMay(
        action: "do this", reason: "\(document.detail)", holders: document.whoMay.map(EntryRights.holder))
    }
    // The first problem is the detail, and who may is told with it.
    let more = document.problems.dropFirst()
    let list: Markup =
      more.isEmpty ? .nothing : "<ul>\(Array(more), { problem in "<li>\(problem.sentence)</li>" })</ul>"
    let reason: Markup = whoMay == nil ? "\(document.detail)" : .nothing
    return RefusalView(reason: "\(reason)\(list)", whoMay: whoMay).markup
  }
}
