// Decisions for many: a preview of just what is sent, one confirmation, and the way back. j and k go from card to card.
"use strict";

const board = document.getElementById("clusters");
const words = JSON.parse(board.dataset.words);
const csrf = document.querySelector("meta[name=csrf-token]").content;
const said = document.getElementById("said");
const dialog = document.getElementById("bulk");
const cards = Array.from(document.querySelectorAll("article.cluster"));

let here = -1; // the card that keys act on
let asked = null; // {card, kind, items} that the open dialog is about
let timer = 0;
let since = performance.now();
let awayFor = 0;
let awaySince = null;
const taken = []; // {id, card} of what can be taken back, the last one last

function say(text, isProblem = false) {
  said.textContent = text;
  said.classList.toggle("problem", isProblem);
  clearTimeout(timer);
  timer = setTimeout(() => { said.textContent = ""; }, isProblem ? 12000 : 6000);
}

async function ask(path, body) {
  const options = body === undefined ? {} : {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRF-Token": csrf },
    body: JSON.stringify(body),
  };
  let answer;
  try {
    answer = await fetch(path, options);
  } catch {
    return { ok: false, body: { problem: words.offline } };
  }
  return { ok: answer.ok, body: await answer.json().catch(() => ({ problem: answer.statusText })) };
}

const seconds = () => {
  const away = awayFor + (awaySince === null ? 0 : performance.now() - awaySince);
  return Math.max(0, (performance.now() - since - away) / 1000);
};

function goTo(number) {
  if (!cards.length) return;
  here = Math.min(Math.max(number, 0), cards.length - 1);
  for (const card of cards) card.classList.toggle("current", card === cards[here]);
  cards[here].focus();
  cards[here].scrollIntoView({ block: "nearest" });
}

async function open(card, kind) {
  if (!dialog || card.dataset.done || !card.querySelector(`[data-decide="${kind}"]`)) return;
  const but = Array.from(card.querySelectorAll(".sample input:not(:checked)"), (box) => `&but=${encodeURIComponent(box.value)}`);
  const title = document.getElementById("bulk-title");
  title.textContent = title.dataset[kind];
  document.getElementById("preview").textContent = words.loading;
  document.getElementById("reasons").hidden = kind !== "rejected";
  document.getElementById("bulk-comment").value = "";
  document.getElementById("bulk-problem").hidden = true;
  for (const radio of dialog.querySelectorAll("[name=reason]")) radio.checked = false;
  const confirm = document.getElementById("confirm");
  confirm.disabled = true;
  asked = { card, kind, items: [] };
  const mine = asked;
  if (!dialog.open) dialog.showModal();
  const answer = await ask(`/api/bulk/preview?kind=${kind}${card.dataset.query ? "&" + card.dataset.query : ""}${but.join("")}`);
  if (asked !== mine) return;
  if (!answer.ok) {
    document.getElementById("preview").textContent = "";
    problem(answer.body.problem);
    return;
  }
  document.getElementById("preview").innerHTML = answer.body.html; // our own server's, escaped there
  mine.items = answer.body.items;
  if (mine.items.length) {
    confirm.disabled = false;
    (kind === "rejected" ? dialog.querySelector("[name=reason]") : confirm).focus();
  } else problem(words.nothing);
}

function problem(text) {
  const place = document.getElementById("bulk-problem");
  place.textContent = text;
  place.hidden = false;
}

async function confirmed() {
  const { card, kind, items } = asked;
  const confirm = document.getElementById("confirm");
  const reason = dialog.querySelector("[name=reason]:checked");
  if (confirm.disabled) return;
  if (kind === "rejected" && !reason) {
    problem(words.no_reason);
    dialog.querySelector("[name=reason]").focus();
    return;
  }
  confirm.disabled = true;
  const answer = await ask("/api/bulk/decision", {
    kind,
    items,
    seconds: seconds(),
    reason: reason && kind === "rejected" ? reason.value : null,
    comment: document.getElementById("bulk-comment").value,
    about: card.dataset.query,
  });
  if (!answer.ok) {
    confirm.disabled = false;
    problem(answer.body.problem);
    return;
  }
  since = performance.now();
  awayFor = 0;
  dialog.close();
  settle(card, answer.body);
}

function settle(card, result) {
  card.dataset.done = "yes";
  card.classList.add("done");
  for (const part of card.querySelectorAll(".choices, .samples")) part.hidden = true;
  const place = card.querySelector(".result");
  const text = document.createElement("span");
  text.textContent = result.said;
  place.replaceChildren(text);
  if (result.done) {
    const button = document.createElement("button");
    button.textContent = `${words.undo} `;
    const key = document.createElement("kbd");
    key.textContent = "u";
    button.append(key);
    button.dataset.undo = result.bulk_id;
    place.append(button);
    taken.push({ id: result.bulk_id, card });
  }
  place.hidden = false;
  place.focus();
  say(result.said);
}

async function undo(id) {
  const answer = await ask(`/api/bulk/${encodeURIComponent(id)}/undo`, {});
  if (!answer.ok) {
    say(answer.body.problem, true);
    return;
  }
  say(answer.body.said);
  for (const button of document.querySelectorAll(`[data-undo="${id}"]`)) button.remove();
  const place = taken.findIndex((one) => one.id === id);
  if (place < 0) return;
  const { card } = taken.splice(place, 1)[0];
  delete card.dataset.done;
  card.classList.remove("done");
  for (const part of card.querySelectorAll(".choices, .samples")) part.hidden = false;
  card.querySelector(".result").hidden = true;
  card.focus();
}

document.addEventListener("keydown", (event) => {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const where = event.target instanceof Element ? event.target : document.body;
  if (dialog && dialog.open) {
    const radios = dialog.querySelectorAll("[name=reason]");
    const number = Number(event.key);
    const isText = where.matches("textarea");
    if (!isText && asked.kind === "rejected" && number >= 1 && number <= radios.length) {
      event.preventDefault();
      radios[number - 1].checked = true;
      radios[number - 1].focus();
    } else if (event.key === "Enter" && !isText && where.id !== "dismiss" && !event.repeat) {
      event.preventDefault();
      confirmed();
    }
    return;
  }
  if (event.repeat || where.matches("input:not([type=checkbox]), select, textarea")) return;
  const inside = where.closest("article.cluster");
  if (inside) here = cards.indexOf(inside);
  const card = cards[here] || (cards.length === 1 ? cards[0] : null);
  if (!window.skuwright.hasKeys()) return;
  if (event.key === "j") goTo(here + 1);
  else if (event.key === "k") goTo(here - 1);
  else if (event.key === "a" && card) { event.preventDefault(); open(card, "accepted"); }
  else if (event.key === "r" && card) { event.preventDefault(); open(card, "rejected"); }
  else if (event.key === "u" && taken.length) undo(taken[taken.length - 1].id);
  else if (event.key === "q") location.assign(words.back);
});
document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest("button") : null;
  if (!button) return;
  if (button.dataset.decide) open(button.closest("article"), button.dataset.decide);
  else if (button.dataset.undo) undo(button.dataset.undo);
  else if (button.id === "confirm") confirmed();
  else if (button.id === "dismiss") dialog.close();
});
if (dialog) {
  dialog.addEventListener("close", () => {
    if (dialog.open) return; // it was opened again before this event came
    const card = asked && asked.card;
    asked = null;
    if (card && !card.dataset.done) card.focus();
  });
}
document.addEventListener("visibilitychange", () => {
  if (document.hidden) awaySince = performance.now();
  else if (awaySince !== null) { awayFor += performance.now() - awaySince; awaySince = null; }
});
