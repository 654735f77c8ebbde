import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// Turns whatever went wrong into an answer: a problem document for programs, a page in words for people.
struct Failures {
  let site: Site
  let ask: Ask

  func answer(_ error: any Error) -> Answer {
    let document = describe(error)
    if ask.wantsJSON || ask.header("accept")?.utf8.starts(with: "application/json".utf8) == true {
      return document.answer(ask.id)
    }
    if document.status == 401 {
      // Only a page to look at is worth coming back to.
      let target = ask.method == "GET" ? ask.path + (ask.query.isEmpty ? "" : "?" + ask.query) : "/"
      return .seeOther(target == "/" ? "/sign-in" : "/sign-in?next=" + Link.encode(target))
    }
    var answer = Answer.page(
      FailurePage(document: document, request: ask.id, site: site).markup, status: document.status)
    for (name, value) in document.headers { answer.headers.append((name, value)) }
    return answer
  }

  func describe(_ error: any Error) -> ProblemDocument {
    switch error {
    case let refusal as Refusal: return describe(refusal)
    case is SignInNeeded:
      return ProblemDocument(
        status: 401, title: "Sign-in needed", detail: "Sign in, or send a token that is valid.",
        headers: [("www-authenticate", "Bearer")])
    case is NotHere:
      return ProblemDocument(
        status: 404, title: "Not found", detail: "There is nothing here, or nothing that you may see.")
    case let wrong as WrongMethod:
      return ProblemDocument(
        status: 405, title: "Not done this way",
        detail: "This address takes \(wrong.allowed.joined(separator: ", ")).",
        headers: [("allow", wrong.allowed.joined(separator: ", "))])
    case is CrossSite:
      return ProblemDocument(
        status: 403, title: "Not from here",
        detail:
          "The request did not come from a page of this site, or the page was too old. Load it again and repeat."
      )
    case is RevisionNeeded:
      return ProblemDocument(
        status: 428, title: "Revision needed",
        detail: "Say which revision you saw: If-Match with the ETag of the entry.")
    case let misread as JSONError:
      return ProblemDocument(
        status: 400, title: "Not understood",
        detail: "The body is not the JSON that was expected: \(misread.message)")
    case let error as LedgerError: return describe(error)
    default:
      return ProblemDocument(
        status: 500, title: "Our fault",
        detail: "Something went wrong on our side. The number of this request helps to find it.")
    }
  }

  private func describe(_ refusal: Refusal) -> ProblemDocument {
    switch refusal {
    case .missing:
      return ProblemDocument(
        status: 404, title: "Not found", detail: "There is nothing here, or nothing that you may see.")
    case .forbidden(let why):
      return ProblemDocument(
        status: 403, title: "Not yours to do", detail: why.sentence,
        whoMay: why.whoMay)
    case .stale(let current):
      return ProblemDocument(
        status: 412, title: "Changed in the meantime",
        detail: "Somebody changed this since you loaded it. Load it again, then repeat your change.",
        extra: [("current_revision", String(current))])
    case .invalid(let problems):
      return ProblemDocument(
        status: 422, title: "Not yet right", detail: problems.first?.sentence ?? "Some values are not right.",
        problems: problems)
    case .blocked(let control, let reason, let wayOut):
      return ProblemDocument(
        status: 409, title: "Held up by a control", detail: "\(reason) \(wayOut)",
        extra: [("control", control)])
    case .misasked(let problems):
      return ProblemDocument(
        status: 400, title: "Not understood",
        detail: problems.first?.sentence ?? "The question was not understood.",
        problems: problems)
    }
  }

  private func describe(_ error: LedgerError) -> ProblemDocument {
    switch error {
    case .busy, .conflict, .unreachable:
      return ProblemDocument(
        status: 503, title: "Busy", detail: "The ledger cannot be reached just now. Try again in a moment.",
        headers: [("retry-after", "2")])
    case .full, .readOnly:
      return ProblemDocument(
        status: 507, title: "No room to write",
        detail: "Nothing can be saved just now: the disk is full or closed. Reading still works.")
    default:
      return ProblemDocument(
        status: 500, title: "Our fault",
        detail: "Something went wrong on our side. The number of this request helps to find it.")
    }
  }
}
