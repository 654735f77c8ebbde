// Asks before a changed form is left behind.
const changed = new Set();

document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (form?.matches("[data-dirty]")) changed.add(form);
});

document.addEventListener("submit", (event) => changed.delete(event.target));
document.addEventListener("reset", (event) => changed.delete(event.target));

addEventListener("beforeunload", (event) => {
  if (changed.size > 0) event.preventDefault();
});
