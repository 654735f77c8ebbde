/// One page in one state: whose eyes, which address, and the name of the file that holds what she is shown.
struct PageState: Sendable {
  enum Reader: Sendable { case director, head, analyst, lead, nobody, stranger }

  let name: String
  let reader: Reader
  let address: String
  /// A form to send there instead of looking.
  let form: String?

  init(_ name: String, _ reader: Reader, _ address: String, sending form: String? = nil) {
    self.name = name
    self.reader = reader
    self.address = address
    self.form = form
  }

  static let all: [PageState] = [
    PageState("today-director", .director, "/"),
    PageState("today-lead", .lead, "/"),
    PageState("today-nobody", .nobody, "/"),
    PageState("projects", .director, "/projects"),
    PageState("projects-filtered-to-none", .director, "/projects?q=nothing+of+that+name"),
    PageState("projects-nobody", .nobody, "/projects"),
    PageState("project", .director, "/projects/P-1"),
    PageState("project-controls", .lead, "/projects/P-1?side=controls"),
    PageState("project-people", .lead, "/projects/P-1?side=people"),
    PageState("project-reports", .director, "/projects/P-2?side=reports"),
    PageState("project-plan", .lead, "/projects/P-1?side=plan"),
    PageState("project-plan-task", .lead, "/projects/P-1?side=plan&task=4&zoom=weeks"),
    PageState("project-plan-health", .director, "/projects/P-1?side=plan&view=health"),
    PageState("project-plan-baseline", .director, "/projects/P-1?side=plan&view=baseline"),
    PageState("project-plan-none", .director, "/projects/P-2?side=plan"),
    PageState("plans-together", .director, "/plans/together"),
    PageState("plans-together-folded", .lead, "/plans/together?project=P-1&project=P-2&open=none"),
    PageState("plans-together-none", .nobody, "/plans/together"),
    PageState(
      "plans-together-refused", .lead, "/plans/together/links",
      sending: "task=P-1&waits_for=soon&back=open%3Dnone"),
    PageState("project-plan-file", .lead, "/projects/P-1/plan/file"),
    PageState(
      "project-plan-refused", .lead, "/projects/P-1/plan/edits",
      sending: "act=save&revision=1&task=2&name=&duration=soon&predecessors=9XS&deadline=never"),
    PageState("project-new", .head, "/projects/new"),
    PageState("project-new-refused", .head, "/projects", sending: "name=&governing_office=O-2&budget=many"),
    PageState("project-history", .director, "/projects/P-1/history"),
    PageState("project-unseen", .lead, "/projects/P-2"),
    PageState("projects-as-of", .director, "/projects?as-of=2026-01-01"),
    PageState("portfolios", .director, "/portfolios"),
    PageState("portfolio", .director, "/portfolios/PF-1"),
    PageState("portfolio-roadmap", .director, "/portfolios/PF-1?view=roadmap"),
    PageState("portfolio-pictures", .director, "/portfolios/PF-1?view=pictures"),
    PageState("portfolio-movers", .director, "/portfolios/PF-1?view=movers"),
    PageState("offices", .director, "/offices"),
    PageState("offices-hub", .director, "/offices?view=hub"),
    PageState("office", .director, "/offices/O-2"),
    PageState("office-controls", .director, "/offices/O-2?side=controls"),
    PageState("office-posts", .director, "/offices/O-2?side=posts"),
    PageState("office-chart", .director, "/offices/chart"),
    PageState("office-chart-to-come", .director, "/offices/chart?on=2027-01-31&depth=1"),
    PageState("office-chart-sheet", .head, "/offices/chart?print=a3&view=hub"),
    PageState("vacancies", .director, "/vacancies"),
    PageState("vacancies-nobody", .nobody, "/vacancies"),
    PageState("allocation-none", .director, "/allocation"),
    PageState("hand-over", .director, "/people/H-2/hand-over"),
    PageState(
      "hand-over-tried", .director, "/people/H-2/hand-over", sending: "act=preview&day=2026-06-30&to=H-3"),
    PageState("controls", .director, "/controls"),
    PageState("control", .director, "/controls/template_use"),
    PageState("control-unknown", .director, "/controls/no_such_control"),
    PageState("governance", .director, "/governance"),
    PageState("waiver-to-decide", .director, "/waivers/W-1"),
    PageState("waiver-own", .lead, "/waivers/W-1"),
    PageState("people", .head, "/people"),
    PageState("posts", .head, "/posts"),
    PageState("person", .head, "/people/H-1"),
    PageState("who-may", .lead, "/who-may?code=P-1&action=change"),
    PageState("search", .director, "/search?q=road"),
    PageState("search-none", .director, "/search?q=zzz"),
    PageState("import", .head, "/import"),
    PageState("settings", .analyst, "/settings"),
    PageState("help", .analyst, "/help"),
    PageState("help-page", .analyst, "/help/controls"),
    PageState("sign-in", .stranger, "/sign-in"),
    PageState("sign-in-refused", .stranger, "/sign-in", sending: "email=a%40norrland.example&password=wrong"),
    PageState("office-profile-change", .director, "/offices/O-2/profile"),
    PageState(
      "policy-preview", .director, "/control-policies/preview?office=O-1&control=lessons&level=require"),
    PageState("policies", .director, "/control-policies"),
    PageState("policy", .director, "/control-policies/CP-1"),
    PageState("raci", .director, "/raci?office=O-2&role=SPO"),
    PageState("raci-gaps", .director, "/raci?office=O-2&show=gaps&role=DIR"),
    PageState("raci-deliverables-none", .lead, "/raci?project=P-1&show=deliverables"),
    PageState("raci-nobody", .nobody, "/raci"),
    PageState("role", .director, "/roles/RO-3"),
    PageState("role-description", .analyst, "/roles/RO-19/description"),
    PageState("letter", .director, "/assignments/AS-2/letter"),
    PageState("letter-unseen", .lead, "/assignments/AS-2/letter"),
    PageState("responsibilities-own", .head, "/people/H-2/responsibilities"),
    PageState("responsibilities", .director, "/people/H-2/responsibilities"),
    PageState("acknowledgements", .head, "/offices/O-2/acknowledgements"),
    PageState("compliance", .director, "/compliance"),
    PageState("friction", .director, "/compliance/friction"),
    PageState("mandate", .director, "/mandates/M-2"),
    PageState("mandate-charter", .analyst, "/mandates/M-1/charter"),
    PageState("terms", .head, "/terms?office=O-2"),
    PageState("rules", .head, "/offices/O-1/rules"),
    PageState("redesign", .director, "/redesigns/RD-1"),
    PageState("redesign-unseen-parent", .head, "/redesigns/RD-1"),
    PageState("redesign-comparison", .director, "/redesigns/comparison?office=O-2"),
    PageState("redesign-comparison-none", .nobody, "/redesigns/comparison"),
    PageState("office-review", .director, "/office-reviews/RV-1"),
    PageState("office-review-planned", .analyst, "/office-reviews/RV-2"),
    PageState("archive", .director, "/portfolios/PF-1/archival"),
    PageState("bad-question", .analyst, "/projects?limit=nonsense"),
  ]
}
