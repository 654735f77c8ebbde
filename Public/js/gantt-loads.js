// The load of the resources goes sideways with the chart above it, and its table is as wide.
const follow = (from, to) => {
  if (to && to.scrollLeft !== from.scrollLeft) to.scrollLeft = from.scrollLeft;
};

export function prepareLoads(chart) {
  const loads = document.querySelector(".gantt-loads");
  if (!loads) return;
  const fit = () => {
    const wide = chart.querySelector(".gantt-table").offsetWidth;
    const table = loads.querySelector(".gantt-table");
    if (wide > 0) table.style.inlineSize = `${wide}px`;
    follow(chart, loads);
  };
  fit();
  loads.closest("details")?.addEventListener("toggle", fit);
  chart.addEventListener("scroll", () => follow(chart, loads), { passive: true });
  loads.addEventListener("scroll", () => follow(loads, chart), { passive: true });
}
