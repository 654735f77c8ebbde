extension HelpTexts {
  /// Signing in: one's own sessions and tokens, and the accounts of the office.
  static let settings: [HelpTopic] = [
    HelpTopic(
      slug: "settings", title: "Settings", summary: "Your sessions and tokens.",
      text: """
        Sessions are the browsers in which you are signed in. Tokens are keys for programs that work in your name.

        # Step by step

        - End every session that you do not know. One ends by itself after thirty minutes without use, and after \
        twelve hours in any case.
        - Make one token for each program, with a name that says what it is for, only the scope it needs, and a last \
        day.
        - Copy the token at once; it is shown only this time.

        # What goes wrong

        - A token is lost or known to others: end it and make a new one. It stops working at once.
        - A program is refused: a token never has more rights than you have, loses them when you do, and reads only \
        if it was made to.
        - A new password: give the present one and the new one. Your other sessions end. Forgotten it? Ask the system \
        administrator for a one-time link; podium account reset makes it.
        """),
    HelpTopic(
      slug: "accounts", title: "Accounts", summary: "Who may sign in.",
      text: """
        An account says who somebody is, never what she may do. You see your own; the system administrator sees all.

        # Step by step

        - Enter the e-mail and name the person whose posts give the rights.
        - On the machine that serves, run podium account reset with the address. It prints a link with which the \
        password is set once, within thirty minutes. Hand it over by a way you trust.
        - When somebody leaves, set the account to disabled.

        # System administrators

        They look after accounts and data and take no business decisions; their account is a separate one.

        # What goes wrong

        - Too many tries: after ten wrong passwords in a quarter of an hour the next is looked at later. Wait, or \
        use a link.
        - The last administrator cannot be disabled: make another one first.
        - Signed in and nothing to see: the account names no person, or the person holds no post.
        """),
  ]
}
