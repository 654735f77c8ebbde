import Markup

/// The podium mark and the name, at the head of the sidebar and of bare pages.
struct Brand: Piece {
  var markup: Markup {
    """
    <svg class="brand-mark" viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">\
    <path class="brand-side" d="M1.5 13.5a1 1 0 0 1 1-1H8V21H2.5a1 1 0 0 1-1-1z"/>\
    <path class="brand-side" d="M16 15.5h5.5a1 1 0 0 1 1 1V20a1 1 0 0 1-1 1H16z"/>\
    <path class="brand-top" d="M8 7a1 1 0 0 1 1-1h6a1 1 0 0 1 1 1v14H8z"/></svg>\
    <span>Podium</span>
    """
  }
}
