/// One of the places in the office that the sidebar leads to; `key` is the letter after `g`.
public struct Room: Sendable, Equatable {
  public var id: String
  public var title: String
  public var href: String
  public var key: String

  public init(id: String, title: String, href: String, key: String = "") {
    self.id = id
    self.title = title
    self.href = href
    self.key = key
  }

  public static let all = [
    Room(id: "today", title: "Today", href: "/", key: "t"),
    Room(id: "offices", title: "Offices", href: "/offices", key: "o"),
    Room(id: "people", title: "People", href: "/people", key: "h"),
    Room(id: "portfolio", title: "Portfolio", href: "/portfolios", key: "f"),
    Room(id: "projects", title: "Projects", href: "/projects", key: "p"),
    Room(id: "governance", title: "Governance", href: "/governance", key: "v"),
    Room(id: "standards", title: "Standards", href: "/controls", key: "s"),
    Room(id: "reports", title: "Reports", href: "/status-reports", key: "r"),
    Room(id: "settings", title: "Settings", href: "/settings", key: "x"),
  ]
}
