// Puts a floating panel under (or over) the thing it belongs to, inside the window.
export function place(panel, by) {
  const box = by.getBoundingClientRect();
  const width = panel.offsetWidth;
  const height = panel.offsetHeight;
  const below = box.bottom + 6 + height <= innerHeight || box.top < height;
  panel.style.left = `${Math.max(12, Math.min(box.left - 12, innerWidth - width - 12))}px`;
  panel.style.top = `${Math.max(8, below ? box.bottom + 6 : box.top - height - 6)}px`;
}
