/// All guides, room by room.
enum HelpTexts {
  static let all: [HelpTopic] =
    today + offices + standards + people + responsibilities + portfolio + projects + looking + settings
}
