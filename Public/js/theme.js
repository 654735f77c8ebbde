// Dark or light by the reader's own choice; also kept in a cookie, so that the next page starts in it.
const root = document.documentElement;
const stored = () => {
  try {
    return localStorage.getItem("theme");
  } catch {
    return null;
  }
};

function keep(theme) {
  root.dataset.theme = theme;
  try {
    localStorage.setItem("theme", theme);
  } catch {
    // A browser that keeps nothing still shows the choice on this page.
  }
  document.cookie = `theme=${theme}; Path=/; Max-Age=31536000; SameSite=Lax`;
}

const chosen = stored();
if (chosen === "dark" || chosen === "light") root.dataset.theme = chosen;

document.addEventListener("click", (event) => {
  if (!event.target.closest?.("[data-theme-switch]")) return;
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  keep(dark ? "light" : "dark");
});
