// The control that opens in place of a value, by its kind.
const options = (packed) =>
  (packed ?? "")
    .split("&")
    .filter(Boolean)
    .map((pair) => pair.split("=").map(decodeURIComponent));

function chooser(pairs, value) {
  const select = document.createElement("select");
  const known = pairs.some(([each]) => each === value);
  for (const [each, label] of known ? pairs : [[value, value || "Choose"], ...pairs]) {
    select.append(new Option(label ?? each, each, each === value, each === value));
  }
  return select;
}

export function controlFor({ kind, value = "", label, options: packed }) {
  let control;
  if (kind === "choice") control = chooser(options(packed), value);
  else if (kind === "bool") control = chooser([["true", "Yes"], ["false", "No"]], value);
  else if (kind === "multiline") control = document.createElement("textarea");
  else {
    control = document.createElement("input");
    control.type = kind === "date" ? "date" : "text";
    if (kind === "number") control.inputMode = "decimal";
  }
  control.value = value;
  control.setAttribute("aria-label", label ?? "");
  return control;
}

// How a value reads when the server does not say: the label of a choice, or the value itself.
export function wordsFor({ kind, options: packed }, value) {
  const pairs = kind === "bool" ? [["true", "Yes"], ["false", "No"]] : options(packed);
  return pairs.find(([each]) => each === value)?.[1] ?? value;
}
