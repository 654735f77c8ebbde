import Interchange
import Testing

/// Reading is fast enough that nobody waits for it.
@Suite struct MSPDISpeedTests {
  /// A plan of so many tasks, each with a link, in the way Project writes it.
  static func text(tasks: Int) -> [UInt8] {
    var text = """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <Project xmlns="http://schemas.microsoft.com/project">
      \t<SaveVersion>14</SaveVersion>\n\t<StartDate>2026-01-05T08:00:00</StartDate>\n\t<Tasks>\n
      """
    for uid in 1...tasks {
      text += """
        \t\t<Task>\n\t\t\t<UID>\(uid)</UID>\n\t\t\t<ID>\(uid)</ID>\n\t\t\t<Name>Task \(uid) &amp; more</Name>
        \t\t\t<Type>0</Type>\n\t\t\t<IsNull>0</IsNull>\n\t\t\t<CreateDate>2025-06-23T00:15:00</CreateDate>
        \t\t\t<WBS>1.\(uid)</WBS>\n\t\t\t<OutlineNumber>1.\(uid)</OutlineNumber>\n\t\t\t<OutlineLevel>1</OutlineLevel>
        \t\t\t<Priority>500</Priority>\n\t\t\t<Start>2026-01-05T08:00:00</Start>\n\t\t\t<Finish>2026-01-09T17:00:00</Finish>
        \t\t\t<Duration>PT40H0M0S</Duration>\n\t\t\t<DurationFormat>7</DurationFormat>\n\t\t\t<ResumeValid>0</ResumeValid>
        \t\t\t<EffortDriven>0</EffortDriven>\n\t\t\t<Recurring>0</Recurring>\n\t\t\t<OverAllocated>0</OverAllocated>
        \t\t\t<Estimated>0</Estimated>\n\t\t\t<Milestone>0</Milestone>\n\t\t\t<Summary>0</Summary>\n\t\t\t<Critical>1</Critical>
        \t\t\t<EarlyStart>2026-01-05T08:00:00</EarlyStart>\n\t\t\t<EarlyFinish>2026-01-09T17:00:00</EarlyFinish>
        \t\t\t<LateStart>2026-01-05T08:00:00</LateStart>\n\t\t\t<LateFinish>2026-01-09T17:00:00</LateFinish>
        \t\t\t<FixedCostAccrual>3</FixedCostAccrual>\n\t\t\t<PercentComplete>0</PercentComplete>
        \t\t\t<RemainingDuration>PT40H0M0S</RemainingDuration>\n\t\t\t<ConstraintType>0</ConstraintType>
        \t\t\t<CalendarUID>-1</CalendarUID>\n\t\t\t<LevelingDelay>0</LevelingDelay>
        \t\t\t<PredecessorLink>\n\t\t\t\t<PredecessorUID>\(max(uid - 1, 1))</PredecessorUID>\n\t\t\t\t<Type>1</Type>
        \t\t\t\t<CrossProject>0</CrossProject>\n\t\t\t\t<LinkLag>0</LinkLag>\n\t\t\t\t<LagFormat>7</LagFormat>
        \t\t\t</PredecessorLink>\n\t\t</Task>\n
        """
    }
    return Array((text + "\t</Tasks>\n</Project>\n").utf8)
  }

  @Test func sixtyMegabytesASecond() throws {
    let bytes = Self.text(tasks: 10_000)
    let clock = ContinuousClock()
    var best = Duration.seconds(100)
    for _ in 0..<3 {
      best = min(
        best,
        try clock.measure {
          let reading = try MSPDI.read(bytes)
          #expect(reading.plans.first?.links.count == 9999)
        })
    }
    let rate =
      Double(bytes.count) / 1e6
      / (Double(best.components.attoseconds) / 1e18 + Double(best.components.seconds))
    print("MSPDI: \(bytes.count) bytes in \(best), \(rate.rounded()) MB/s")
    #if !DEBUG
      #expect(rate > 30)
    #endif
  }
}
