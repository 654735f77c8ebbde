// Keys on the chart of a plan: up and down walk the rows, Enter opens one, Control with Z or Y undoes and makes again.
const chart = document.querySelector(".gantt");

if (chart) {
  const rows = [...chart.querySelectorAll("tbody tr[data-task]")];
  const chosen = rows.find((row) => row.getAttribute("aria-selected") === "true");
  let here = Math.max(rows.indexOf(chosen), 0);
  rows.forEach((row, place) => { row.tabIndex = place === here ? 0 : -1; });

  const go = (place) => {
    const next = Math.min(Math.max(place, 0), rows.length - 1);
    if (!rows[next]) return;
    rows[here].tabIndex = -1;
    here = next;
    rows[here].tabIndex = 0;
    rows[here].focus({ preventScroll: true });
    rows[here].scrollIntoView({ block: "nearest", inline: "nearest" });
  };

  chart.addEventListener("keydown", (event) => {
    const row = event.target.closest("tbody tr[data-task]");
    if (!row || event.target !== row) return;
    const steps = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1, PageDown: here + 12, PageUp: here - 12 };
    if (event.key in steps) {
      event.preventDefault();
      go(steps[event.key]);
    } else if (event.key === "Enter") {
      row.querySelector("a")?.click();
    }
  });
  rows.forEach((row, place) => row.addEventListener("focus", () => { here = place; }));

  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.target.matches("input, textarea, select")) return;
    const act = { z: "undo", y: "redo" }[event.key.toLowerCase()];
    const form = act && document.querySelector(`form[action$="/plan/${act}"]`);
    if (!form) return;
    event.preventDefault();
    form.requestSubmit();
  });

  // A chosen task is shown with its bar.
  const mark = chosen && chart.querySelectorAll(".gantt-chart > a")[rows.indexOf(chosen)];
  if (mark) {
    const box = mark.getBBox();
    chart.scrollLeft = Math.max(0, box.x - 120);
  }
}
