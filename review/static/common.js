// What all pages share: whether single letters are keys here, and what somebody decided last and can take back.
"use strict";

window.skuwright = (() => {
  const person = document.body.dataset.person;
  const KEYS = "skuwright:keys";
  const DECIDED = `skuwright:decided:${person}`;
  const MOST = 100; // decisions that can be taken back one by one

  const box = document.getElementById("single-keys");
  if (box) {
    box.checked = localStorage.getItem(KEYS) !== "off";
    box.closest("footer").hidden = false;
    box.addEventListener("change", () => localStorage.setItem(KEYS, box.checked ? "on" : "off"));
  }

  const read = () => JSON.parse(sessionStorage.getItem(DECIDED) ?? "[]");
  const write = (found) => sessionStorage.setItem(DECIDED, JSON.stringify(found.slice(-MOST)));
  return {
    // Who speaks to the computer, or slips on a key, can switch them off (WCAG 2.1.4).
    hasKeys: () => localStorage.getItem(KEYS) !== "off",
    // Kept in this tab: it outlives the way from the last item to the queue.
    decided: {
      push: (one) => write([...read().filter((other) => other.id !== one.id), one]),
      last: () => read().at(-1) ?? null,
      drop: (id) => write(read().filter((one) => one.id !== id)),
    },
  };
})();
