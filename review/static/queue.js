// Enter begins at the first item; "/" goes to the search.
"use strict";

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const where = event.target;
  if (where instanceof Element && where.closest("a, button, input, select, textarea, summary")) return;
  if (event.key === "Enter") {
    const start = document.getElementById("start");
    if (start) start.click();
  } else if (event.key === "/") {
    event.preventDefault();
    document.getElementById("q").focus();
  }
});
