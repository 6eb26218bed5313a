// Enter begins at the first item, "/" goes to the search, "u" takes back what was decided last.
"use strict";

const back = document.getElementById("undo-last");
if (back) back.hidden = window.skuwright.decided.last() === null;

async function undoLast() {
  const last = window.skuwright.decided.last();
  if (!back || last === null) return;
  window.skuwright.decided.drop(last.id);
  const answer = await fetch(`/api/items/${last.id}/undo`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRF-Token": document.querySelector("meta[name=csrf-token]").content },
    body: JSON.stringify({ version: last.version }),
  }).catch(() => null);
  if (answer && answer.ok) {
    location.assign(`/items/${last.id}`);
    return;
  }
  const said = document.getElementById("undo-said");
  said.textContent = answer ? (await answer.json().catch(() => ({ problem: answer.statusText }))).problem : back.dataset.offline;
  back.hidden = window.skuwright.decided.last() === null;
}
if (back) back.addEventListener("click", undoLast);

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const where = event.target;
  if (where instanceof Element && where.closest("a, button, input, select, textarea, summary")) return;
  if (event.key === "Enter") {
    const start = document.getElementById("start");
    if (start) start.click();
  } else if (!window.skuwright.hasKeys()) {
    return;
  } else if (event.key === "u" && !event.repeat) {
    undoLast();
  } else if (event.key === "/") {
    event.preventDefault();
    document.getElementById("q").focus();
  }
});
