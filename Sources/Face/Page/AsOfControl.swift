import Markup

/// The time machine in the header: the same page as it stood on a day that the reader picks.
struct AsOfControl: Piece {
  var day: String?
  var address: Address

  var markup: Markup {
    let now = address.without("as-of")
    return """
      <details class="menu as-of\(if: day != nil, " past")"><summary>\(clock)\
      <span class="sr">Date shown: </span><span class="as-of-day">\(shown)</span></summary>
      <div class="menu-panel"><form method="get" action="\(Link.safe(now.path))">
      \(now.pairs, hidden)<label for="as-of">See this page as it stood on</label>
      <div class="row"><input type="date" id="as-of" name="as-of" value="\(day)" required>\
      <button class="button primary">Show</button></div></form>
      \(if: day != nil, "<p><a href=\"\(Link.safe(now.text))\" data-now>Back to now</a></p>")</div></details>
      """
  }

  private var shown: String { day.map { "As of \(LongDay.text($0))" } ?? "Now" }

  private var clock: Markup {
    """
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">\
    <path d="M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 4.8V8l2.2 1.6"/></svg>
    """
  }

  private func hidden(_ pair: (name: String, value: String)) -> Markup {
    "<input type=\"hidden\" name=\"\(pair.name)\" value=\"\(pair.value)\">"
  }
}
