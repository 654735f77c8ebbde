/// All guides, room by room.
enum HelpTexts {
  static let all: [HelpTopic] =
    today + offices + setUp + standards + people + portfolio + projects + authority + looking + settings
}
