// A choice in a filter is applied at once; empty questions stay out of the address.
for (const form of document.querySelectorAll(".filters form")) {
  form.addEventListener("submit", () => {
    for (const control of form.elements) if (control.name && control.value === "") control.disabled = true;
    setTimeout(() => {
      for (const control of form.elements) control.disabled = false;
    }, 0);
  });
}

document.addEventListener("change", (event) => {
  if (event.target.matches?.("[data-autosubmit]")) event.target.form?.requestSubmit();
});
