// Writes accepted proposals to the PIM at once: "w", or the button, of an item or of the accepted queue.
"use strict";

(() => {
  const token = () => document.querySelector("meta[name=csrf-token]").content;
  const pause = (milliseconds) => new Promise((go) => { setTimeout(go, milliseconds); });

  async function ask(path, options = {}) {
    const answer = await fetch(path, options);
    const body = await answer.json().catch(() => ({}));
    return { ok: answer.ok, body };
  }

  async function write(button) {
    const said = button.parentElement.querySelector(".write-said");
    const body = button.dataset.writeId ? { ids: [button.dataset.writeId] } : { query: button.dataset.writeQuery };
    button.disabled = true;
    try {
      const begun = await ask("/api/write-back", {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-CSRF-Token": token() },
        body: JSON.stringify(body),
      });
      if (!begun.ok) { said.textContent = begun.body.problem; return; }
      said.textContent = begun.body.said;
      for (;;) {
        await pause(700);
        const found = await ask(`/api/write-back/${begun.body.job}`);
        said.textContent = found.body.said || found.body.problem;
        if (!found.ok || found.body.state === "busy" || found.body.state === "failed") return;
        if (found.body.state === "done") break;
      }
      await pause(1800);
      // The receipt is on the new page, unless somebody went on meanwhile.
      if (button.isConnected) location.reload();
    } catch {
      said.textContent = button.dataset.offline;
    } finally {
      button.disabled = false;
    }
  }

  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("button.write-back") : null;
    if (button) write(button);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "w" || !window.skuwright.hasKeys() || event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return;
    if (event.target instanceof Element && event.target.closest("input, select, textarea, dialog")) return;
    const button = document.querySelector("button.write-back:not(:disabled)");
    if (button) { event.preventDefault(); button.click(); }
  });
})();
