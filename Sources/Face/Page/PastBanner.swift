import Markup

/// Says that the page shows the past and cannot be changed, with the way back to now.
struct PastBanner: Piece {
  var day: String
  var address: Address

  var markup: Markup {
    let now = address.without("as-of").text
    return """
      <div class="past-banner" role="note"><p><strong>As of \(LongDay.text(day)).</strong> \
      This page shows the office as it stood then and cannot be changed.</p>\
      <a href="\(Link.safe(now))" data-now>Back to now</a></div>
      """
  }
}
