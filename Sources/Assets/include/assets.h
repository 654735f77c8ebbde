/* The files that pages ask for, carried inside the binary. */
#ifndef PODIUM_ASSETS_H
#define PODIUM_ASSETS_H

struct podium_asset {
  const char *name;
  const unsigned char *bytes;
  unsigned long count;
};

int podium_asset_count(void);

/* NULL when there is no asset at that index. */
const struct podium_asset *podium_asset_at(int index);

#endif
