#pragma once
#include <stdint.h>

/// A network with one calendar: durations and lags in working seconds, links finish to start, in any order.
/// Writes early and late dates in seconds since the calendar's first day, and total float in working seconds.
/// Returns nanoseconds of processor time for one computation, or -1 where links form a circle.
double c_schedule(
  int32_t tasks, const int64_t *duration, int32_t links, const int32_t *from, const int32_t *to, const int64_t *lag,
  int32_t days, const uint8_t *works, int64_t *earlyStart, int64_t *earlyFinish, int64_t *lateStart,
  int64_t *lateFinish, int64_t *totalFloat);

/// Processor time of this process in nanoseconds: other work on the machine must not count on one side only.
double c_processor_time(void);
