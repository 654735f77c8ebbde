import Markup

extension Page {
  /// A page without the rooms: signing in, the first run, and refusals before anyone is known.
  public static func bare(
    title: String, body: Markup, flash: Flash? = nil, csrf: String = "",
    theme: Theme = .system, wide: Bool = false, attribution: Markup = .nothing
  ) -> Markup {
    """
    \(Head(title: title, csrf: csrf, theme: theme))
    <body class="bare">
    <a class="skip" href="#main">Skip to content</a>
    <header class="bare-head"><a class="brand" href="/">\(Brand())</a></header>
    <main id="main" tabindex="-1" class="bare-main\(if: wide, " wide")">
    \(flash)<h1>\(title)</h1>
    \(body)
    </main>
    <footer class="foot">\(attribution)</footer>
    <div id="said" class="sr" role="status" aria-live="polite"></div>
    </body>
    </html>
    """
  }
}
