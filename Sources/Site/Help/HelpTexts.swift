enum HelpTexts { static let all: [HelpTopic] = [] }
