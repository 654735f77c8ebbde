#ifndef PODIUM_REFERENCE_SIMULATION_H
#define PODIUM_REFERENCE_SIMULATION_H

#include <stdint.h>

/// Triangular durations, links finish to start, sixteen iterations at a time, in plain C with vector extensions.
///
/// offsets, sources: compressed rows of predecessors, activities in topological order. low, width, part: of each activity's
/// triangle, `part` being (most likely - low)/(high - low). successors_offsets, successors: compressed rows of successors, or
/// null. finishes: 16 * blocks numbers out. critical: one count an activity out, or null for none.
void reference_simulate(
  int count, const int32_t *offsets, const int32_t *sources, const int32_t *successor_offsets,
  const int32_t *successors, const float *low, const float *width, const float *part, int blocks, uint64_t seed,
  float *finishes, int32_t *critical);

#endif
