import Office
import Registers

/// The whole site on one screen.
enum Routes {
  static func all(_ catalogue: Catalogue) -> [Route] {
    var routes = SystemRoutes.routes + SignInPages.routes + SettingsPages.routes + HelpPages.routes
    routes += TodayPage.routes + SearchPage.routes + PortfolioPages.routes + ProjectPages.routes
    routes += PlanPages.routes + PlanAPI.routes + TogetherPages.routes
    routes +=
      OfficePages.routes + ControlPages.routes + PeoplePages.routes + GovernancePage.routes
      + ImportPages.routes + ImportAPI.routes + DirectoryAPI.routes
    routes += AuthorityPages.routes
    routes += EstablishmentPages.routes + HandOverPages.routes + OfficeChartPages.routes + BodyPages.routes
    routes += RaciPages.routes + RolePages.routes + SetUpPages.routes
    routes +=
      RedesignPages.routes + ReviewPages.routes + CompliancePage.routes + MandatePage.routes
      + TermsPage.routes + RulesPage.routes

    // Registers whose list or entry has a page of its own leave it to that.
    let ownList: Set<String> = ["office", "portfolio", "project", "person", "body", "action_item", "term"]
    let ownEntry = AuthorityPages.ownEntry.union([
      "office", "portfolio", "project", "person", "body", "meeting", "role", "redesign", "mandate",
      "office_review",
    ])
    for shelf in catalogue.shelves {
      routes += RegisterPages(shelf: shelf).routes(
        list: !ownList.contains(shelf.name), show: !ownEntry.contains(shelf.name))
      routes += RegisterAPI(shelf: shelf).routes
    }
    return routes + OfficeAPI.routes + BodyAPI.routes
  }
}
