#include "fuzzer.h"

extern int __sanitizer_install_malloc_and_free_hooks(
    void (*taken)(const volatile void *, size_t), void (*given)(const volatile void *));
extern size_t __sanitizer_get_allocated_size(const volatile void *);

static long now, most, mark;

static void taken(const volatile void *place, size_t size) {
  now += (long)size;
  if (now > most) most = now;
}

static void given(const volatile void *place) {
  if (place) now -= (long)__sanitizer_get_allocated_size(place);
}

void memory_watch(void) { __sanitizer_install_malloc_and_free_hooks(taken, given); }
void memory_mark(void) { mark = most = now; }
size_t memory_most(void) { return (size_t)(most - mark); }
