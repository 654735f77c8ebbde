// The current row of the page's first list: j and k move it, Enter opens it.
const rows = () => [...document.querySelectorAll("[data-rows] :is(tbody > tr, li)[data-open], [data-rows] > tbody > tr")];
let current;

export const currentRow = () => (current?.isConnected ? current : undefined);

export function moveRow(step) {
  const all = rows();
  if (all.length === 0) return false;
  const at = all.indexOf(currentRow());
  const next = at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + step, 0), all.length - 1);
  choose(all[next]);
  all[next].scrollIntoView({ block: "nearest" });
  (all[next].querySelector("a[href]") ?? all[next].querySelector(".edit"))?.focus({ preventScroll: true });
  return true;
}

export function openRow() {
  const href = currentRow()?.dataset.open;
  if (href) location.assign(href);
  return Boolean(href);
}

function choose(row) {
  if (row === current) return;
  leave(current);
  current = row;
  row.classList.add("current");
  for (const value of row.querySelectorAll(".edit")) value.tabIndex = 0;
}

function leave(row) {
  if (!row) return;
  row.classList.remove("current");
  for (const value of row.querySelectorAll(".edit")) value.tabIndex = -1;
}

document.addEventListener("focusin", (event) => {
  const row = event.target.closest?.("[data-rows] > tbody > tr, [data-rows] > li");
  if (row) choose(row);
});
