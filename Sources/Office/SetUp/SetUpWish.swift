import Measures
import Registers

/// What somebody wants drafted from a recommendation: below which office, under which names, with which limits.
public struct SetUpWish: Sendable {
  /// So many offices are drafted at once at the most.
  public static let most = 50

  public var hub: Int64?
  public var names: [String] = []
  public var sunset: Day?
  public var sponsorLimit = Money(minor: 5_000_000, .gbp)
  public var portfolioLimit = Money(minor: 25_000_000, .gbp)
  public init() {}

  /// A wish as it was typed: one name a line.
  public static func read(_ value: (String) -> String?) -> (wish: SetUpWish, problems: [Problem]) {
    var wish = SetUpWish()
    var problems: [Problem] = []
    func typed<V: FieldValue>(_ name: String, _ type: V.Type, _ title: String) -> V? {
      let text = TextRules.trimmed(value(name) ?? "")
      if text.isEmpty { return nil }
      do { return try V(reading: text) } catch {
        problems.append(Problem(name, "\(title) \((error as? Misread)?.sentence ?? "was not understood.")"))
        return nil
      }
    }
    wish.hub = typed("hub", Reference<OfficeUnit>.self, "The office above")?.id
    wish.sunset = typed("sunset", Day.self, "The closing day")
    for (name, path) in [("sponsor", \SetUpWish.sponsorLimit), ("portfolio", \SetUpWish.portfolioLimit)] {
      guard let limit = typed(name, Money.self, "The limit") else { continue }
      if limit.minor < 0 { problems.append(Problem(name, "A limit is not below zero.")) }
      wish[keyPath: path] = limit
    }
    wish.names = (value("names") ?? "").split(whereSeparator: \.isNewline)
      .map { TextRules.trimmed(String($0)) }.filter { !$0.isEmpty }
    if wish.names.count > most {
      problems.append(Problem("names", "At most \(most) offices are drafted at once."))
      wish.names = []
    }
    if Set(wish.names).count < wish.names.count {
      problems.append(Problem("names", "Two offices have one name; give each a name of its own."))
    }
    return (wish, problems)
  }
}
