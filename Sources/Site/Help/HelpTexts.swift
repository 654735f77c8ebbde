/// All guides, room by room.
enum HelpTexts {
  static let all: [HelpTopic] = [
    today, offices, setUp, posts, standards, people, responsibilities, directory, bodies, authority,
    portfolio,
    projects, plans, looking,
    settings,
  ].flatMap { $0 }
}
