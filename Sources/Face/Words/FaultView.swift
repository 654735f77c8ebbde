import Markup

/// An apology for a fault of ours, with the number under which it was noted.
public struct FaultView: Piece {
  public var number: String

  public init(number: String) { self.number = number }

  public var markup: Markup {
    """
    <div class="refusal"><h2>Something went wrong on our side</h2><div class="prose">\
    <p>We could not finish this step. Before you repeat it, look whether the change is already there.</p>\
    <p>When you report it, please give this number: <b class="code">\(number)</b></p></div>\
    <p class="way-out"><a class="button" href="/">Go to Today</a></p></div>
    """
  }
}
