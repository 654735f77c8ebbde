import Office

/// Where a project declares a better colour than its facts show: as SQL, to the digit what `ComputedRag` says.
enum RagGap {
  /// Holds where the declared RAG is better than the computed one.
  static let declaredBetter =
    "((t.rag_declared IN ('green', 'amber_green') AND \(beyond(ComputedRag.green))) "
    + "OR (t.rag_declared IN ('green', 'amber_green', 'amber', 'amber_red') AND \(beyond(ComputedRag.amber))))"

  /// Holds where time or cost is off by more than this share, in hundredths of a percent.
  private static func beyond(_ share: Int64) -> String { "(\(late(share + 1)) OR \(dear(share + 1)))" }

  /// Slip against the length of the baseline; without a baseline start the forecast start counts.
  private static func late(_ share: Int64) -> String {
    let length = "(t.finish_baseline - COALESCE(t.start_baseline, t.start_forecast))"
    let atLeastOne = "CASE WHEN \(length) < 1 THEN 1 ELSE \(length) END"
    return "COALESCE((t.finish_forecast - t.finish_baseline) * 10000 >= \(share) * (\(atLeastOne)), 1 = 0)"
  }

  /// Cost against budget. The budget is taken apart so that no product outgrows 64 bits.
  private static func dear(_ share: Int64) -> String {
    "COALESCE(t.budget > 0 AND t.forecast > 0 AND t.budget_currency = t.forecast_currency "
      + "AND t.forecast - t.budget >= \(share) * (t.budget / 10000) + (\(share) * (t.budget % 10000) + 9999) / 10000, "
      + "1 = 0)"
  }
}
