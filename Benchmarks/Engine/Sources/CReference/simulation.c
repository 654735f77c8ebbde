#include "simulation.h"

#include <stdlib.h>
#include <string.h>

typedef float lanes __attribute__((vector_size(64)));
typedef uint32_t words __attribute__((vector_size(64)));
typedef int32_t marks __attribute__((vector_size(64)));

typedef struct {
  words a, b, c, d;
} generator;

static uint64_t mixed(uint64_t *state) {
  uint64_t z = (*state += 0x9E3779B97F4A7C15u);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

static generator seeded(uint64_t seed, int block) {
  generator g;
  uint64_t state = seed ^ ((uint64_t)block << 32);
  for (int lane = 0; lane < 16; lane++) {
    uint64_t first = mixed(&state), second = mixed(&state);
    g.a[lane] = (uint32_t)first;
    g.b[lane] = (uint32_t)(first >> 32);
    g.c[lane] = (uint32_t)second | 1;
    g.d[lane] = (uint32_t)(second >> 32);
  }
  return g;
}

/* xoshiro128+, the upper 23 bits set into a number from 1 to 2. */
static inline lanes uniform(generator *g) {
  words result = g->a + g->d, shifted = g->b << 9;
  g->c ^= g->a;
  g->d ^= g->b;
  g->b ^= g->c;
  g->a ^= g->d;
  g->c ^= shifted;
  g->d = (g->d << 11) | (g->d >> 21);
  return (lanes)((result >> 9) | 0x3F800000u) - 1.0f;
}

static inline lanes larger(lanes x, lanes y) {
  marks over = y > x;
  return (lanes)(((words)over & (words)y) | (~(words)over & (words)x));
}

static inline lanes smaller(lanes x, lanes y) {
  marks under = y < x;
  return (lanes)(((words)under & (words)y) | (~(words)under & (words)x));
}

void reference_simulate(
  int count, const int32_t *offsets, const int32_t *sources, const int32_t *successor_offsets,
  const int32_t *successors, const float *low, const float *width, const float *part, int blocks, uint64_t seed,
  float *finishes, int32_t *critical) {
  lanes *early = aligned_alloc(64, (size_t)count * 64);
  lanes *late = critical ? aligned_alloc(64, (size_t)count * 64) : 0;
  lanes *durations = critical ? aligned_alloc(64, (size_t)count * 64) : 0;
  for (int block = 0; block < blocks; block++) {
    generator g = seeded(seed, block);
    lanes finish = {0};
    for (int i = 0; i < count; i++) {
      lanes u = uniform(&g), v = uniform(&g);
      lanes least = smaller(u, v), most = larger(u, v);
      lanes duration = low[i] + width[i] * (least + part[i] * (most - least));
      lanes start = {0};
      for (int k = offsets[i]; k < offsets[i + 1]; k++) start = larger(start, early[sources[k]]);
      early[i] = start + duration;
      finish = larger(finish, early[i]);
      if (critical) durations[i] = duration;
    }
    memcpy(finishes + (size_t)block * 16, &finish, 64);
    if (!critical) continue;
    for (int i = count - 1; i >= 0; i--) {
      lanes latest = finish;
      for (int k = successor_offsets[i]; k < successor_offsets[i + 1]; k++) {
        int next = successors[k];
        latest = smaller(latest, late[next] - durations[next]);
      }
      late[i] = latest;
      marks is_critical = latest - early[i] <= 1e-3f;
      int sum = 0;
      for (int lane = 0; lane < 16; lane++) sum -= is_critical[lane];
      critical[i] += sum;
    }
  }
  free(early);
  free(late);
  free(durations);
}
