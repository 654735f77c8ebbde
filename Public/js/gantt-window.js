// A long plan shows some hundred rows at a time; as one scrolls, the next ones take their place. What stands above and
// below is room of the same height, so that the scroll bar tells the truth.
const height = 30;
const slack = 40;
let loading;

export function prepareWindow(chart) {
  const count = chart.querySelectorAll("tbody tr[role=row]").length;
  const total = Number(chart.dataset.total);
  if (total <= count) return;
  document.querySelector(".pager[data-windows]")?.setAttribute("hidden", "");
  room(chart, count, total);
  chart.addEventListener("scroll", () => requestAnimationFrame(() => look(chart)), { passive: true });
  const chosen = chart.querySelector('tr[aria-selected="true"]');
  const first = Number(chart.dataset.firstRow);
  if (chart.scrollTop === 0 && (chosen || first > 1)) {
    const number = chosen ? Number(chosen.getAttribute("aria-rowindex")) - 1 : first;
    chart.scrollTop = Math.max(0, (number - 4) * height);
  }
}

function room(chart, count, total) {
  const above = (Number(chart.dataset.firstRow) - 1) * height;
  const below = Math.max(total * height - above - count * height, 0);
  const body = chart.querySelector("tbody");
  for (const old of body.querySelectorAll(".gantt-room")) old.remove();
  for (const [size, put] of [[above, "prepend"], [below, "append"]]) {
    if (size === 0) continue;
    const row = document.createElement("tr");
    row.className = "gantt-room";
    row.setAttribute("aria-hidden", "true");
    const cell = row.insertCell();
    cell.colSpan = 7;
    cell.style.blockSize = `${size}px`;
    body[put](row);
  }
  const picture = chart.querySelector(".gantt-chart");
  picture.style.marginBlock = `${above}px ${below}px`;
}

function look(chart) {
  if (!chart.isConnected || document.querySelector(".edit-box")) return;
  const first = Number(chart.dataset.firstRow);
  const count = chart.querySelectorAll("tbody tr[role=row]").length;
  const total = Number(chart.dataset.total);
  const top = Math.floor(chart.scrollTop / height) + 1;
  const bottom = top + Math.ceil(chart.clientHeight / height);
  const early = first > 1 && top < first + slack;
  const late = first + count - 1 < total && bottom > first + count - slack;
  if (early || late) load(chart, top - Math.floor((count - (bottom - top)) / 2));
}

// Fetches the rows from one on. The last wish wins.
async function load(chart, from) {
  const count = 300;
  const total = Number(chart.dataset.total);
  const start = Math.min(Math.max(1, from), Math.max(1, total - count + 1));
  if (start === Number(chart.dataset.firstRow) || loading?.start === start) return loading?.ready;
  loading?.stop.abort();
  const mine = { start, stop: new AbortController() };
  loading = mine;
  mine.ready = (async () => {
    const address = new URL(location.href);
    address.searchParams.set("from", start);
    const response = await fetch(address, { headers: { Accept: "text/html" }, signal: mine.stop.signal });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const next = page.querySelector(".gantt");
    if (!next || !chart.isConnected) return;
    const { task, field } = focused(chart);
    chart.querySelector("tbody").replaceWith(next.querySelector("tbody"));
    chart.querySelector(".gantt-chart").replaceChildren(...next.querySelector(".gantt-chart").childNodes);
    const picture = chart.querySelector(".gantt-chart");
    for (const name of ["height", "viewBox"]) picture.setAttribute(name, next.querySelector(".gantt-chart").getAttribute(name));
    Object.assign(chart.dataset, { firstRow: next.dataset.firstRow, revision: next.dataset.revision });
    room(chart, chart.querySelectorAll("tbody tr[role=row]").length, total);
    document.dispatchEvent(new CustomEvent("podium:rows"));
    const row = task && document.getElementById(`task-${task}`);
    (row?.querySelector?.(`.edit[data-field="${field}"]`) ?? row)?.focus?.({ preventScroll: true });
  })().catch(() => {}).finally(() => { if (loading === mine) loading = undefined; });
  return mine.ready;
}

function focused(chart) {
  const here = chart.contains(document.activeElement) ? document.activeElement : undefined;
  return { task: here?.closest("tr[data-task]")?.dataset.task, field: here?.closest(".edit")?.dataset.field };
}

// Brings the row of a number into the window.
export async function loadRow(chart, number) {
  await load(chart, number - 150);
  chart.scrollTop = Math.max(0, (number - 8) * height);
}
