import Markup

/// The head of a document: one style sheet, one script, and the token that scripts send back.
struct Head: Piece {
  var title: String
  var csrf: String
  var theme: Theme

  var markup: Markup {
    """
    <!doctype html>
    <html lang="en-GB"\(Attribute.text("data-theme", theme == .system ? nil : theme.rawValue))>
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="csrf" content="\(csrf)">
    <title>\(title) · Podium</title>
    <link rel="icon" href="/assets/favicon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/assets/app.css">
    <script type="module" src="/assets/app.js"></script>
    </head>
    """
  }
}
