/* What the fuzzer and the sanitizer of the toolchain offer, and a count of the memory in use. */
#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*callback)(const uint8_t *bytes, size_t count));

/* Begins to count; once for the process. */
void memory_watch(void);
/* Forgets the most memory that was in use until now. */
void memory_mark(void);
/* The most memory that was in use since the mark beyond what was in use then, in bytes. */
size_t memory_most(void);
