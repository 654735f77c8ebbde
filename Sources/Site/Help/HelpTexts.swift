/// All guides, room by room.
enum HelpTexts {
  static let all: [HelpTopic] =
    today + offices + bodies + standards + people + portfolio + projects + looking + settings
}
