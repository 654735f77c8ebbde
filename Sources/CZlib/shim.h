/* Inflating and deflating for XLSX files: the system's zlib. Its headers are installed by scripts/need. */
#include <zlib.h>
