/// A guide in the help room.
struct HelpTopic: Sendable {
  let slug: String
  let title: String
  let summary: String
  let text: String

  static func find(_ slug: String) -> HelpTopic? { all.first { $0.slug == slug } }
  static let all: [HelpTopic] = HelpTexts.all
}
