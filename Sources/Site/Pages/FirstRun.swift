import Face
import Markup
import Measures
import Office
import Registers

/// The first page of an empty ledger: the organisation's first office, its director and the way to sign in.
struct FirstRun {
  let visit: Visit
  init(_ visit: Visit) { self.visit = visit }

  func form(_ typed: Form, _ problems: [Problem], status: Int = 200) async throws -> Answer {
    guard try await Founding.isDue(visit.house) else { return .seeOther("/sign-in") }
    func field(
      _ name: String, _ label: String, _ kind: FormField.Kind, help: String = "", autocomplete: String? = nil
    ) -> FormField {
      FormField(
        name: name, label: label, kind: kind, value: name == "password" ? "" : typed[name] ?? "", help: help,
        problems: problems.filter { $0.field == name }.map(\.sentence), required: true,
        autocomplete: autocomplete)
    }
    let view = FormView(
      action: "/first-run",
      intro:
        "Podium is empty. Name your organisation's first office and the person who directs it; she signs in and sets up the rest.",
      fields: [
        field("office", "Name of the first office", .text, help: "For example: Enterprise PMO."),
        field("name", "Your name", .text, autocomplete: "name"),
        field("email", "E-mail", .email, autocomplete: "username"),
        field(
          "password", "Password", .secret, help: "At least 12 characters; a few words are good.",
          autocomplete: "new-password"),
      ],
      problems: problems.filter { !["office", "name", "email", "password"].contains($0.field) }.map(
        \.sentence), csrf: visit.csrf,
      submit: "Found the office")
    return .page(Page.bare(title: "Welcome to Podium", body: view.markup), status: status)
  }

  func found() async throws -> Answer {
    let form = try visit.form()
    do {
      try await Founding(visit.house, visit.site.secrets).found(
        office: form["office"] ?? "", name: form["name"] ?? "", email: form["email"] ?? "",
        password: form["password"] ?? "")
    } catch Refusal.invalid(let problems) {
      return try await self.form(form, problems, status: 422)
    }
    do {
      let secret = try await visit.site.signIn.start(
        email: form["email"] ?? "", password: form["password"] ?? "", address: visit.ask.address,
        agent: visit.ask.header("user-agent") ?? "")
      var answer = Answer.seeOther("/")
      answer.headers.append(("set-cookie", SignInPages.cookie(visit.site, secret)))
      return answer
    } catch is SignIn.Failure {
      // Founded all the same; whoever tried too often signs in a little later.
      return .seeOther("/sign-in")
    }
  }
}
