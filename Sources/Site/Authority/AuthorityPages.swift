import Office
import Registers

/// The room of delegated authority: who may decide, requests and their decisions, delegations and their matrix.
enum AuthorityPages {
  /// Registers whose entries have a page here.
  static let ownEntry: Set<String> = [AuthorityRequest.title.name, Delegation.title.name]

  static var routes: [Route] {
    [
      Route("GET", "/authority", act: "ask who may decide", handle: AuthorityPage.answer),
      Route("GET", "/requests/{code}", act: "see requests", handle: RequestPage.answer),
      Route("POST", "/requests/{code}/decision", act: "decide requests", handle: RequestPage.decide),
      Route("POST", "/requests/{code}/withdrawal", act: "withdraw requests", handle: RequestPage.withdraw),
      Route("GET", "/delegations/matrix", act: "see delegations", handle: DelegationMatrixPage.answer),
      Route("GET", "/delegations/matrix.csv", act: "see delegations", handle: DelegationMatrixFile.csv),
      Route(
        "GET", "/delegations/matrix.xlsx", act: "see delegations", handle: DelegationMatrixFile.workbook),
      Route("GET", "/delegations/{code}", act: "see delegations", handle: DelegationPage.answer),
    ] + AuthorityAPI.routes
  }
}
