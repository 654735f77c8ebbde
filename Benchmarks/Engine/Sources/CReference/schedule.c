#define _POSIX_C_SOURCE 200809L
#include "schedule.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

// The critical path method with a calendar as one would write it in C: adjacency in arrays, Kahn's order, two passes,
// and a table of days by which moments and work turn into each other. Days are 08:00 to 12:00 and 13:00 to 17:00.

enum { DAY = 86400, WORK = 28800 };

typedef struct {
  int32_t days;
  const uint8_t *works;
  int64_t *before;
  int32_t *nth;
} Clock;

static int64_t work_at(const Clock *c, int64_t moment) {
  int64_t day = moment / DAY, second = moment % DAY, sum = c->before[day];
  if (!c->works[day]) return sum;
  if (second > 28800) sum += (second < 43200 ? second : 43200) - 28800;
  if (second > 46800) sum += (second < 61200 ? second : 61200) - 46800;
  return sum;
}

static int64_t start_of(const Clock *c, int64_t work) {
  int64_t rest = work % WORK, day = c->nth[work / WORK];
  return day * DAY + (rest < 14400 ? 28800 + rest : 46800 + rest - 14400);
}

static int64_t finish_of(const Clock *c, int64_t work) {
  if (work <= 0) return 0;
  int64_t rest = (work - 1) % WORK + 1, day = c->nth[(work - 1) / WORK];
  return day * DAY + (rest <= 14400 ? 28800 + rest : 46800 + rest - 14400);
}

double c_processor_time(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

double c_schedule(
  int32_t tasks, const int64_t *duration, int32_t links, const int32_t *from, const int32_t *to, const int64_t *lag,
  int32_t days, const uint8_t *works, int64_t *es, int64_t *ef, int64_t *ls, int64_t *lf, int64_t *tf) {
  double began = c_processor_time();
  Clock c = {days, works, malloc((size_t)(days + 1) * 8), malloc((size_t)(days + 1) * 4)};
  int64_t sum = 0;
  int32_t working = 0;
  for (int32_t d = 0; d < days; d++) {
    c.before[d] = sum;
    if (works[d]) {
      c.nth[working++] = d;
      sum += WORK;
    }
  }
  int32_t *in = calloc((size_t)tasks + 1, 4), *place = malloc((size_t)(links + 1) * 4);
  int32_t *wait = calloc((size_t)tasks, 4), *order = malloc((size_t)tasks * 4);
  int32_t *out = calloc((size_t)tasks + 1, 4), *next = malloc((size_t)(links + 1) * 4);
  for (int32_t l = 0; l < links; l++) { in[to[l] + 1]++; out[from[l] + 1]++; wait[to[l]]++; }
  for (int32_t t = 0; t < tasks; t++) { in[t + 1] += in[t]; out[t + 1] += out[t]; }
  int32_t *a = malloc((size_t)tasks * 4), *b = malloc((size_t)tasks * 4);
  memcpy(a, in, (size_t)tasks * 4);
  memcpy(b, out, (size_t)tasks * 4);
  for (int32_t l = 0; l < links; l++) { place[a[to[l]]++] = l; next[b[from[l]]++] = l; }
  int32_t head = 0, tail = 0;
  for (int32_t t = 0; t < tasks; t++) if (!wait[t]) order[tail++] = t;
  while (head < tail) {
    int32_t t = order[head++];
    for (int32_t i = out[t]; i < out[t + 1]; i++) if (!--wait[to[next[i]]]) order[tail++] = to[next[i]];
  }
  int64_t end = 0;
  for (int32_t i = 0; i < tail; i++) {
    int32_t t = order[i];
    int64_t at = 28800;
    for (int32_t j = in[t]; j < in[t + 1]; j++) {
      int32_t l = place[j];
      int64_t moment = lag[l] ? finish_of(&c, work_at(&c, ef[from[l]]) + lag[l]) : ef[from[l]];
      if (moment > at) at = moment;
    }
    int64_t work = work_at(&c, at);
    es[t] = start_of(&c, work);
    ef[t] = finish_of(&c, work + duration[t]);
    if (ef[t] > end) end = ef[t];
  }
  for (int32_t i = tail - 1; i >= 0; i--) {
    int32_t t = order[i];
    int64_t late = end;
    for (int32_t j = out[t]; j < out[t + 1]; j++) {
      int32_t l = next[j];
      int64_t moment = lag[l] ? start_of(&c, work_at(&c, ls[to[l]]) - lag[l]) : ls[to[l]];
      if (moment < late) late = moment;
    }
    int64_t work = work_at(&c, late);
    lf[t] = finish_of(&c, work);
    ls[t] = start_of(&c, work - duration[t]);
    tf[t] = work - work_at(&c, ef[t]);
  }
  free(c.before); free(c.nth); free(in); free(out); free(place); free(next); free(wait); free(order); free(a); free(b);
  return tail == tasks ? c_processor_time() - began : -1;
}
