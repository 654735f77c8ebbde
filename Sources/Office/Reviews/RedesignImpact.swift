import Measures
import Registers

/// All that a redesign would change: levels, shortfalls, posts, rights and authority, worked out without writing.
public struct RedesignImpact: Sendable {
  public let draft: RedesignDraft
  public let place: RedesignPlace
  public let controls: ControlShift
  public let shortfalls: RedesignShortfalls
  public let posts: RedesignPosts
  public let reach: RedesignReach
  public let authority: RedesignAuthority

  /// - Parameter below: what the drafts of one office share; read here where there is only one.
  public init(_ archivist: Archivist, _ draft: RedesignDraft, _ below: OfficeBelow? = nil) throws {
    let below = try below ?? OfficeBelow(archivist, draft.office.id)
    self.draft = draft
    place = try RedesignPlace(archivist, draft)
    controls = ControlShift(below, under: place.isMove ? draft.newParent : nil, altered: draft.altered)
    shortfalls = try RedesignShortfalls(below, controls)
    posts = try RedesignPosts(archivist, draft)
    reach = try RedesignReach(archivist, place)
    authority = try RedesignAuthority(archivist, place, below)
  }
}
