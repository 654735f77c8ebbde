/// What every answer tells the browser about what it may load, frame and remember.
enum SecurityHeaders {
  static func all(secure: Bool) -> [(String, String)] {
    var headers = [
      (
        "content-security-policy",
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
          + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
      ),
      ("x-content-type-options", "nosniff"), ("referrer-policy", "same-origin"), ("x-frame-options", "DENY"),
      ("cross-origin-opener-policy", "same-origin"), ("cross-origin-resource-policy", "same-origin"),
      ("permissions-policy", "camera=(), geolocation=(), microphone=()"),
    ]
    if secure { headers.append(("strict-transport-security", "max-age=31536000; includeSubDomains")) }
    return headers
  }
}
