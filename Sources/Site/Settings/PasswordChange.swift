import Face
import Office
import Registers

/// A new password for whoever shows the present one.
enum PasswordChange {
  static func form(_ visit: Visit, _ problems: [Problem]) -> FormView {
    func of(_ field: String) -> [String] { problems.filter { $0.field == field }.map(\.sentence) }
    return FormView(
      action: "/settings/password",
      fields: [
        FormField(
          name: "current", label: "Present password", kind: .secret, problems: of("current"), required: true,
          autocomplete: "current-password"),
        FormField(
          name: "password", label: "New password", kind: .secret,
          help: "At least 12 characters; a few words are good. All other sessions end.",
          problems: of("password"), required: true, autocomplete: "new-password"),
      ], csrf: visit.csrf, submit: "Change the password")
  }

  @Sendable static func answer(_ visit: Visit) async throws -> Answer {
    let (account, _, actor) = try await SettingsPages.account(visit)
    guard actor.means == .session else {
      throw Refusal.forbidden(
        .init(action: "change a password with a token", reason: "Sign in to change it."))
    }
    let form = try visit.form()
    do {
      let secret = try await visit.site.signIn.change(
        account: account, password: form["current"] ?? "", to: form["password"] ?? "",
        address: visit.ask.address, agent: visit.ask.header("user-agent") ?? "")
      var answer = Answer.seeOther("/settings?notice=password-changed")
      answer.headers.append(("set-cookie", SignInPages.cookie(visit.site, secret)))
      return answer
    } catch SignIn.Failure.wrong {
      return try await again(visit, [Problem("current", "This is not the present password.")], 422)
    } catch SignIn.Failure.wait(let seconds) {
      let minutes = seconds / 60 + 1
      return try await again(
        visit, [Problem("current", "Too many tries. Wait \(minutes) minutes, then try again.")], 429)
    } catch Refusal.invalid(let problems) { return try await again(visit, problems, 422) }
  }

  private static func again(_ visit: Visit, _ problems: [Problem], _ status: Int) async throws -> Answer {
    try await SettingsPages.page(visit, passwordProblems: problems, status: status)
  }
}
