// Ctrl K: the page's own links and actions by name; words that match nothing go to search.
let dialog, input, list, found = [], at = 0;

const places = () => {
  const seen = new Set();
  const links = document.querySelectorAll(".side li a, [data-actions] a, .tabs a, .crumbs a, main th a[href], .menu-panel li a");
  return [...links].flatMap((link) => {
    const name = link.textContent.trim().replace(/\s+/g, " ");
    const mark = `${name} ${link.href}`;
    if (!name || seen.has(mark)) return [];
    seen.add(mark);
    return [{ name, href: link.href, where: link.closest(".side") ? "Room" : link.closest("[data-actions]") ? "Action" : "" }];
  });
};

function build() {
  dialog = document.createElement("dialog");
  dialog.className = "commands";
  dialog.setAttribute("aria-label", "Commands");
  input = document.createElement("input");
  input.type = "text";
  input.placeholder = "Go to, or search for";
  input.setAttribute("aria-label", "Go to, or search for");
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-expanded", "true");
  input.setAttribute("aria-controls", "commands-list");
  list = document.createElement("ul");
  list.id = "commands-list";
  list.setAttribute("role", "listbox");
  dialog.append(input, list);
  document.body.append(dialog);
  input.addEventListener("input", () => show(0));
  input.addEventListener("keydown", steer);
  list.addEventListener("click", (event) => {
    const index = [...list.children].indexOf(event.target.closest("li"));
    if (index >= 0) run(index);
  });
}

function show(index) {
  const words = input.value.toLowerCase().trim();
  found = places().filter((place) => place.name.toLowerCase().includes(words)).slice(0, 12);
  if (words) found.push({ name: `Search for “${input.value.trim()}”`, href: `/search?q=${encodeURIComponent(input.value.trim())}`, where: "" });
  at = Math.min(Math.max(index, 0), Math.max(found.length - 1, 0));
  list.replaceChildren(...found.map(item));
  input.setAttribute("aria-activedescendant", found.length ? `command-${at}` : "");
  list.children[at]?.scrollIntoView({ block: "nearest" });
}

function item(place, index) {
  const line = document.createElement("li");
  line.id = `command-${index}`;
  line.setAttribute("role", "option");
  line.setAttribute("aria-selected", String(index === at));
  const where = document.createElement("span");
  where.className = "quiet-text";
  where.textContent = place.where;
  line.append(place.name, where);
  return line;
}

function run(index) {
  const place = found[index];
  if (!place) return;
  dialog.close();
  location.assign(place.href);
}

function steer(event) {
  if (event.isComposing) return;
  if (event.key === "ArrowDown") show(at + 1);
  else if (event.key === "ArrowUp") show(at - 1);
  else if (event.key === "Enter") run(at);
  else return;
  event.preventDefault();
}

document.addEventListener("keydown", (event) => {
  if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  if (!document.querySelector(".side")) return;
  event.preventDefault();
  if (!dialog) build();
  if (dialog.open) return dialog.close();
  input.value = "";
  dialog.showModal();
  show(0);
});
